import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reminder } from '../../../shared/reminders/reminder.ts';
import { whySent } from './sim-client.ts';

/** Why a text was sent: its touch, the forecast it used, the tip and the record's state. */
export const Inspector = (props: {
  sid: string | null;
  revision: number;
  onClose: () => void;
}): JSX.Element => {
  const { sid } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [reminder, setReminder] = useState<Reminder | null | 'asking'>('asking');
  useEffect(() => {
    if (sid === null) return dialog.current?.close();
    setReminder('asking');
    if (!dialog.current?.open) dialog.current?.showModal();
    let old = false;
    void whySent(sid).then((found) => {
      if (!old) setReminder(found);
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
      {reminder === 'asking' ? (
        <p role="status">Looking it up...</p>
      ) : reminder === null ? (
        <p>It answers the runner's own text; no reminder stands behind it.</p>
      ) : (
        <Facts reminder={reminder} />
      )}
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
};

const Facts = (props: { reminder: Reminder }): JSX.Element => {
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
