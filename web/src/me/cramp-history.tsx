import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MePage } from '../../../shared/runner/me-api.ts';
import { kmPerMile, type Units } from '../../../shared/runner/settings.ts';
import { localWords } from './next-touches.tsx';

/** Cramps over time with the heat and the weekly load they fell in: a chart, and the same as a table. */
export const CrampHistory = (props: { me: MePage }): JSX.Element => {
  const { me } = props;
  return (
    <section aria-labelledby="history">
      <h2 id="history">Your cramps</h2>
      {me.cramps.length === 0 && me.runs.length === 0 ? (
        <p>Nothing reported yet. After a run, text OK, or tell us what cramped and where.</p>
      ) : (
        <>
          <Chart me={me} />
          <CrampTable me={me} />
        </>
      )}
    </section>
  );
};

/** Draws the chart once its library has come; the table below says the same without it. */
const Chart = (props: { me: MePage }): JSX.Element => {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    const draw = async (): Promise<void> => {
      const { crampChart } = await import('./cramp-chart.ts');
      const room = holder.current;
      if (gone || !room) return;
      room.replaceChildren(...crampChart(props.me, Math.max(300, room.clientWidth)));
    };
    void draw();
    return () => {
      gone = true;
    };
  }, [props.me]);
  return (
    <div
      class="card scroll"
      ref={holder}
      role="img"
      aria-label={`Chart of ${props.me.cramps.length} cramps and ${props.me.runs.length} runs over time; the table below says the same.`}
    />
  );
};

const CrampTable = (props: { me: MePage }): JSX.Element => (
  <details>
    <summary>As a table ({props.me.cramps.length})</summary>
    <section
      class="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard
      tabIndex={0}
      aria-label="Cramps as a table"
    >
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Where in the leg</th>
            <th scope="col">Where in the run</th>
            <th scope="col">Pain</th>
            <th scope="col">Heat</th>
            <th scope="col">What you wrote</th>
          </tr>
        </thead>
        <tbody>
          {props.me.cramps.toReversed().map((cramp) => (
            <tr key={cramp.at}>
              <td>{localWords(cramp.at, props.me.timeZone)}</td>
              <td>{[cramp.report.side, cramp.report.muscle].filter(Boolean).join(' ') || 'not said'}</td>
              <td>{whereWords(cramp.report, props.me.units)}</td>
              <td>{cramp.report.severity === null ? '' : `${cramp.report.severity}/10`}</td>
              <td>{cramp.flag ?? 'unknown'}</td>
              <td>{cramp.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
);

const whereWords = (report: { atKm: number | null; atMinutes: number | null }, units: Units): string => {
  if (report.atKm !== null)
    return units === 'imperial' ? `mile ${(report.atKm / kmPerMile).toFixed(1)}` : `${report.atKm} km`;
  return report.atMinutes !== null ? `${report.atMinutes} min` : 'not said';
};
