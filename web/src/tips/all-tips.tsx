import type { JSX } from 'preact';
import { tipWords } from '../../../shared/tips/english.ts';
import { evidence, gradeSays } from '../../../shared/tips/evidence.ts';
import { tipIds } from '../../../shared/tips/tip.ts';

/** All tips with how sure anyone is of them, and the sources. */
export const AllTips = (): JSX.Element => (
  <section aria-labelledby="tips">
    <h2 id="tips">All tips</h2>
    <p class="quiet">None of them is proven to prevent cramps. The grade says how good the evidence is.</p>
    {tipIds.map((id) => (
      <details key={id} id={id}>
        <summary>
          {tipWords[id].name}{' '}
          <span class="quiet">(evidence: {gradeSays[evidence[id].grade].toLowerCase()})</span>
        </summary>
        <ul>
          {evidence[id].facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <p>May fit when: {evidence[id].causes.join('; ')}.</p>
        <p class="quiet">Sources:</p>
        <ul class="quiet">
          {evidence[id].sources.map(({ title, url }) => (
            <li key={title}>{url === null ? title : <a href={url}>{title}</a>}</li>
          ))}
        </ul>
      </details>
    ))}
  </section>
);
