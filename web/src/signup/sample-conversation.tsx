import type { JSX } from 'preact';
import { sampleLines } from './sample-lines.ts';

/** What texting with Calfline is like, in one glance. */
export const SampleConversation = (): JSX.Element => (
  <figure class="card" style="margin:0">
    <figcaption class="quiet" style="margin-bottom:12px">
      A morning with Calfline (an example)
    </figcaption>
    <ol class="chat">
      {sampleLines.map((line) => (
        <li key={line.says} class={line.who}>
          {line.who !== 'stamp' && (
            <span class="visually-hidden">{line.who === 'mine' ? 'You: ' : 'Calfline: '}</span>
          )}
          {line.says}
        </li>
      ))}
    </ol>
  </figure>
);
