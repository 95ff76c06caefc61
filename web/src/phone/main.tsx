import { render } from 'preact';
import '../ui/style.css';
import './phone.css';
import { PhonePage } from './phone-page.tsx';

const app = document.getElementById('app');
if (app) render(<PhonePage />, app);
