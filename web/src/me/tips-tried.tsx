import type { JSX } from 'preact';
import type { MePage } from '../../../shared/runner/me-api.ts';
import { tipWords } from '../../../shared/tips/english.ts';

type Tried = MePage['tipsTried'][number];

/** What each tip seems to have done, always as a difference from before with its interval. */
export const TipsTried = (props: { me: MePage }): JSX.Element => {
  const { me } = props;
  return (
    <section aria-labelledby="tried">
      <h2 id="tried">Tips you have tried</h2>
      {me.tipsTried.length === 0 ? (
        <p>None yet. The first cramp you report gets one.</p>
      ) : (
        me.tipsTried.map((tried) => (
          <div class="card" key={`${tried.tipId} ${tried.words}`} style="margin-bottom:12px">
            <h3 style="margin-top:0">
              {tipWords[tried.tipId].name} {tried.isInForce && <span class="quiet">(trying it now)</span>}
            </h3>
            <p>{tried.words}</p>
            {tried.difference && <Interval difference={tried.difference} />}
          </div>
        ))
      )}
      {me.tipsTried.length > 0 && (
        <p class="quiet">
          Most runs after a cramp are free of one anyway, so a good streak alone proves little. The bar shows
          the change in cramps per run since you began, with its 90 % interval; left of the line is fewer.
        </p>
      )}
    </section>
  );
};

/** The difference as a bar about zero, from one cramp fewer to one more per run. */
const Interval = (props: { difference: NonNullable<Tried['difference']> }): JSX.Element => {
  const { from, mid, to } = props.difference;
  const x = (value: number): number => 150 + Math.max(-1, Math.min(1, value)) * 140;
  return (
    <svg
      viewBox="0 0 300 34"
      width="100%"
      style="max-width:420px;display:block"
      role="img"
      aria-label={`Change in cramps per run: ${mid.toFixed(2)}, between ${from.toFixed(2)} and ${to.toFixed(2)}`}
    >
      <line x1="10" x2="290" y1="20" y2="20" stroke="currentColor" stroke-opacity="0.25" />
      <line x1="150" x2="150" y1="6" y2="32" stroke="currentColor" stroke-dasharray="3 3" />
      <line
        x1={x(from)}
        x2={x(to)}
        y1="20"
        y2="20"
        stroke="var(--accent)"
        stroke-width="6"
        stroke-linecap="round"
      />
      <circle cx={x(mid)} cy="20" r="6" fill="var(--surface)" stroke="var(--accent)" stroke-width="3" />
    </svg>
  );
};
