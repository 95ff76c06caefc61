import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { UnreadableItem } from '../../../shared/stored/stored-item.ts';
import { describeError } from '../../../shared/telemetry/describe-error.ts';
import { redact } from '../../../shared/telemetry/redact.ts';

describe('what is logged of an error', () => {
  it('is its name and place, never its words, which may be a runner’s', () => {
    const described = describeError(new RangeError("can't read 'left calf mile 6'\nfrom +15125550123"));
    expect(described).toMatchObject({ error: 'RangeError' });
    expect(JSON.stringify(described)).toContain('describe-error.test.ts');
    expect(JSON.stringify(described)).not.toMatch(/left calf|5125550123/);
  });

  it('is never a line of the words, though it look like a place', () => {
    const described = describeError(new Error('calf cramp\n    at mile 6, left'));
    expect(JSON.stringify(described)).not.toContain('mile 6');
    expect(JSON.stringify(described)).toContain('describe-error.test.ts');
  });

  it('is at most the four innermost places', () => {
    const dig = (depth: number): unknown => (depth === 0 ? describeError(new Error()) : dig(depth - 1));
    const atDepth = z.object({ at: z.array(z.string()).length(4) }).parse(dig(20));
    for (const frame of atDepth.at) expect(frame).toMatch(/^at .*describe-error\.test\.ts/);
  });

  it('is the name alone of an error that lost its stack', () => {
    expect(describeError(Object.assign(new Error('left calf'), { stack: undefined }))).toEqual({
      error: 'Error',
      at: [],
    });
  });

  it('has the words of an AWS service, which tell the operator what to mend', () => {
    const refused = Object.assign(new Error('remind is not authorized to perform dynamodb:DeleteItem'), {
      name: 'AccessDeniedException',
      $metadata: { requestId: 'aws-1' },
    });
    expect(describeError(refused)).toMatchObject({
      error: 'AccessDeniedException',
      words: 'remind is not authorized to perform dynamodb:DeleteItem',
      awsRequestId: 'aws-1',
    });
  });

  it('names the kind and the fields of a stored item that cannot be read', () => {
    expect(describeError(new UnreadableItem('profile', 'bad place.latitude'))).toMatchObject({
      error: 'UnreadableItem',
      errorCode: 'store.unreadable',
      words: 'Unreadable profile in the store: bad place.latitude',
    });
  });

  it('is the type of something thrown that is no error', () => {
    expect(describeError('left calf mile 6')).toEqual({ error: 'string' });
  });
});

describe('redact', () => {
  it('takes out numbers as they are written and as they stand in an address', () => {
    expect(redact('to +15125550123, %2b15125550123')).toBe('to (number), (number)');
  });

  it('leaves ids, codes and instants alone', () => {
    const text = 'SM0123456789abcdef 21610 2026-03-10T10:00:00.000Z';
    expect(redact(text)).toBe(text);
  });
});
