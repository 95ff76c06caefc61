import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SimWhy } from '../../../local/simulator/api.ts';
import type { Reminder } from '../../../shared/reminders/reminder.ts';
import { whySent } from './sim-client.ts';

/** Why a text was sent: its touch, the forecast it used, the tip and the record's state. */
export const Inspector = (props: { sid: string | null; onClose: () => void }): JSX.Element => {
  const { sid } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [why, setWhy] = useState<SimWhy | null | 'asking'>('asking');
  useEffect(() => {
    if (sid === null) return dialog.current?.close();
    setWhy('asking');
    if (!dialog.current?.open) dialog.current?.showModal();
    let old = false;
    void whySent(sid).then((found) => {
      if (!old) setWhy(found);
    });
    return () => {
      old = true;
    };
  }, [sid]);
  return (
    <dialog ref={dialog} class="card" aria-labelledby="why-title" onClose={props.onClose}>
      <h2 id="why-title" style="margin-top:0">
        Why this text
      </h2>
      {why === 'asking' ? (
        <p role="status">Looking it up...</p>
      ) : why?.reminder ? (
        <Facts reminder={why.reminder} plan={why.plan} />
      ) : (
        <p>It answers the runner's own text; no reminder stands behind it.</p>
      )}
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
};

const Facts = (props: { reminder: Reminder; plan: SimWhy['plan'] }): JSX.Element => {
  const { touch, forecast, ...reminder } = props.reminder;
  return (
    <table>
      <tbody>
        <Fact name="Touch">
          {touch.kind}, due {touch.dueAt}, for the run at {touch.runStartAt}
        </Fact>
        <Fact name="State">
          {reminder.state}
          {reminder.delivery ? `, carrier says ${reminder.delivery}` : ''}
          {reminder.errorCode ? ` (${reminder.errorCode})` : ''}, {reminder.attempts} hand-over
          {reminder.attempts === 1 ? '' : 's'}
        </Fact>
        <Fact name="Forecast">
          {forecast
            ? `${forecast.source}${forecast.source === 'simulated' ? ' (the dial)' : ''}: ${forecast.temperatureC.toFixed(1)} C, ${forecast.relativeHumidityPercent.toFixed(0)} %, WBGT ${forecast.wbgtC?.toFixed(1) ?? 'unknown'} C, flag ${forecast.flag}${forecast.estimated ? ', partly estimated' : ''}`
            : 'none, so the text has no numbers'}
        </Fact>
        <Fact name="Plan">{props.plan ? planWords(props.plan) : 'none without a forecast'}</Fact>
        <Fact name="Tip">
          {reminder.tipId ? `${reminder.tipId}: ${reminder.because ?? 'no reason kept'}` : 'none'}
        </Fact>
        <Fact name="Words">{reminder.text ?? 'none'}</Fact>
      </tbody>
    </table>
  );
};

const Fact = (props: { name: string; children: ComponentChildren }): JSX.Element => (
  <tr>
    <th scope="row">{props.name}</th>
    <td>{props.children}</td>
  </tr>
);

const planWords = (plan: NonNullable<SimWhy['plan']>): string =>
  [
    plan.perHourMl ? `${plan.perHourMl.from} to ${plan.perHourMl.to} ml an hour, to thirst` : 'to thirst',
    `at most ${plan.totalCapMl} ml in all`,
    plan.beforeMl === null ? 'sips before' : `up to ${plan.beforeMl} ml before`,
    plan.sodiumMgPerLitre
      ? `a drink with ${plan.sodiumMgPerLitre.from} to ${plan.sodiumMgPerLitre.to} mg of sodium a litre`
      : 'no electrolyte drink',
    `advice: ${plan.advice.join(', ')}`,
  ].join('; ');
