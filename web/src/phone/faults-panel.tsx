import type { JSX } from 'preact';
import type { SimState } from '../../../local/simulator/api.ts';
import { setFaults } from './sim-client.ts';

/** What the carrier does wrong. */
export const FaultsPanel = (props: { state: SimState }): JSX.Element => {
  const { faults } = props.state;
  return (
    <section class="card panel" aria-labelledby="faults">
      <h2 id="faults">Carrier faults</h2>
      <Pick
        label="Handing a text over"
        value={faults.create}
        options={{
          normal: 'works',
          tooMany: 'too many requests (429)',
          error: 'server error, not taken',
          acceptThenError: 'taken, then a server error',
          acceptThenSilence: 'taken, then no answer (time-out)',
        }}
        onPick={(create) => setFaults({ create })}
      />
      <Pick
        label="Delivery"
        value={faults.delivery}
        options={{ normal: 'arrives', lost: 'lost without a word', undelivered: 'comes back undelivered' }}
        onPick={(delivery) => setFaults({ delivery })}
      />
      <Pick
        label="How late"
        value={String(faults.queueSeconds)}
        options={{
          '0': 'at once',
          '60': 'a minute late',
          '3600': 'an hour late',
          '10800': 'three hours late',
        }}
        onPick={(seconds) => setFaults({ queueSeconds: Number(seconds) })}
      />
      <Pick
        label="Status callbacks"
        value={faults.callbacks}
        options={{ normal: 'in order', repeated: 'each one twice', outOfOrder: 'out of order', none: 'none' }}
        onPick={(callbacks) => setFaults({ callbacks })}
      />
      <Pick
        label="The runner's texts reach us"
        value={faults.webhook}
        options={{ normal: 'once', repeated: 'twice' }}
        onPick={(webhook) => setFaults({ webhook })}
      />
    </section>
  );
};

function Pick<T extends string>(props: {
  label: string;
  value: T;
  options: Readonly<Record<T, string>>;
  onPick: (value: T) => unknown;
}): JSX.Element {
  const values = Object.keys(props.options).filter((key): key is T => key in props.options);
  return (
    <label class="dial">
      <span>{props.label}</span>
      <select
        value={props.value}
        onChange={(event) => {
          const picked = values.find((value) => value === event.currentTarget.value);
          if (picked !== undefined) props.onPick(picked);
        }}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {props.options[value]}
          </option>
        ))}
      </select>
    </label>
  );
}
