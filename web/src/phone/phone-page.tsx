import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ClockPanel } from './clock-panel.tsx';
import { FaultsPanel } from './faults-panel.tsx';
import { Inspector } from './inspector.tsx';
import { Phone } from './phone.tsx';
import { useSimState } from './sim-client.ts';
import { WeatherPanel } from './weather-panel.tsx';

const firstNumber = '+15125550123';

/** The laptop's phone simulator: phones to type on, and the world around them to move. */
export const PhonePage = (): JSX.Element => {
  const { state, isLost } = useSimState();
  const [numbers, setNumbers] = useState<readonly string[]>([firstNumber]);
  const [asked, setAsked] = useState<string | null>(null);
  if (state === null)
    return (
      <main>
        <h1>Phone simulator</h1>
        <p role="status">
          {isLost ? 'The service does not answer. Is npm start still running?' : 'Loading...'}
        </p>
      </main>
    );
  const shown = [...new Set([...numbers, ...state.phones.map((phone) => phone.number)])];
  return (
    <main class="simulator">
      <header>
        <h1>Phone simulator</h1>
        <p>
          Text JOIN to {state.serviceNumber} from a phone below, or <a href="/">sign up on the web page</a>{' '}
          and text the code it shows. Then move the clock to the next text.{' '}
          {isLost && <strong>Connection lost; trying again.</strong>}
        </p>
      </header>
      <div class="panels">
        <ClockPanel state={state} />
        <WeatherPanel state={state} />
        <FaultsPanel state={state} />
      </div>
      <div class="phones">
        {shown.map((number) => (
          <Phone
            key={number}
            number={number}
            phone={state.phones.find((phone) => phone.number === number) ?? null}
            onWhy={setAsked}
          />
        ))}
        <AddPhone shown={shown} onAdd={(number) => setNumbers([...numbers, number])} />
      </div>
      <Inspector sid={asked} onClose={() => setAsked(null)} />
    </main>
  );
};

const AddPhone = (props: { shown: readonly string[]; onAdd: (number: string) => void }): JSX.Element => {
  const next = (): string => {
    for (let last = 123; ; last += 1) {
      const number = `+1512555${String(last).padStart(4, '0')}`;
      if (!props.shown.includes(number)) return number;
    }
  };
  return (
    <button type="button" class="add" onClick={() => props.onAdd(next())}>
      Add a phone
    </button>
  );
};
