import type { JSX } from 'preact';
import type { MePage } from '../../../shared/runner/me-api.ts';

/** All ten tips with how sure anyone is of them, and the sources. */
export const AllTips = (props: { me: MePage }): JSX.Element => (
  <section aria-labelledby="tips">
    <h2 id="tips">All ten tips</h2>
    <p class="quiet">None of them is proven to cure cramps. The grade says how good the evidence is.</p>
    {props.me.tips.map((tip) => (
      <details key={tip.id}>
        <summary>
          {tip.title} <span class="quiet">(evidence: {tip.grade})</span>
        </summary>
        <p>{tip.long}</p>
        <ul>
          {tip.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <p class="quiet">Sources:</p>
        <ul class="quiet">
          {tip.sources.map(({ title, url }) => (
            <li key={title}>{url ? <a href={url}>{title}</a> : title}</li>
          ))}
        </ul>
      </details>
    ))}
  </section>
);
