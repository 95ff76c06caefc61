import { render } from 'preact';
import '../ui/style.css';
import { MePage } from './me-page.tsx';

const app = document.getElementById('app');
if (app) render(<MePage />, app);
