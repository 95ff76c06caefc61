import { render } from 'preact';
import '../ui/style.css';
import { Brand } from '../ui/brand.tsx';
import { AllTips } from './all-tips.tsx';

const app = document.getElementById('app');
if (app)
  render(
    <main>
      <Brand />
      <h1>Calf cramps: what may help</h1>
      <p>
        Cramps are personal and their causes uncertain. Try one thing at a time, in training, and keep what
        works for you. While a cramp lasts: stop, straighten the knee and pull your toes toward your shin,
        gently, until it eases; then walk.
      </p>
      <p class="notice alert">
        Never stretch or massage a calf that is swollen, warm and red, or that went with a pop: that needs
        medical care today. Chest pain, trouble breathing or confusion: call your local emergency number now.
      </p>
      <AllTips />
      <footer>
        <p>
          Not medical advice. <a href="/">Join Calfline</a>
        </p>
      </footer>
    </main>,
    app,
  );

/** A link to one tip ('/tips#strengthen') opens it. */
const asked = document.getElementById(location.hash.slice(1));
if (asked instanceof HTMLDetailsElement) {
  asked.open = true;
  asked.scrollIntoView();
}
