import type { JSX } from 'preact';

const sample: readonly { who: 'theirs' | 'mine' | 'stamp'; says: string }[] = [
  { who: 'stamp', says: 'Thursday 5:00 am, before your 6:30 run' },
  {
    who: 'theirs',
    says: 'Austin 6:30am: 79F, humid, feels like 82F. Yellow flag. Sip to thirst, up to 14-20 oz/h, electrolyte drink. Jog easy for 5-10 min before you push.',
  },
  { who: 'stamp', says: 'Thursday 8:10 am' },
  { who: 'mine', says: 'left calf locked up mile 6, 7/10' },
  {
    who: 'theirs',
    says: 'Stop, straighten the knee and pull your toes toward your shin until it eases. No more hard running today. Then try calf raises, 3x10; they may help.',
  },
];

/** What texting with Calfline is like, in one glance. */
export const SampleConversation = (): JSX.Element => (
  <figure class="card" style="margin:0">
    <figcaption class="quiet" style="margin-bottom:12px">
      A morning with Calfline (an example)
    </figcaption>
    <ol class="chat">
      {sample.map((line) => (
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
