import { render } from 'preact';
import '../ui/style.css';
import { SignupPage } from './signup-page.tsx';

const app = document.getElementById('app');
if (app) render(<SignupPage />, app);
