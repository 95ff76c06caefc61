import { expect, it } from 'vitest';
import { createMovedClock } from '../../../local/moved-clock.ts';
import { createQueueLoop } from '../../../local/queue-loop.ts';
import { createLocalQueue } from '../../../local/ticks.ts';

it('hands out one message a call, as AWS does', async () => {
  const clock = createMovedClock(() => 0, { mode: 'running', offsetMs: 0 });
  const queue = createLocalQueue(clock);
  await queue.send(['one', 'two', 'three'].map((runnerId) => ({ runnerIds: [runnerId] })));
  const sizes: number[] = [];
  const drain = createQueueLoop(
    queue,
    clock,
    async (messages) => {
      sizes.push(messages.length);
      return new Set();
    },
    () => undefined,
  );
  await drain();
  expect(sizes).toEqual([1, 1, 1]);
});
