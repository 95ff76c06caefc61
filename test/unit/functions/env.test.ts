import { describe, expect, it } from 'vitest';
import { readEnv } from '../../../functions/env.ts';
import { remindEnv } from '../../../functions/remind/env.ts';

describe('a function’s environment', () => {
  it('that is wrong is named variable by variable, and what was in it is not told', () => {
    const environment = { STAGE: 'prod', TWILIO_SENDER: 'left calf mile 6', SHARD_COUNT: '0' };
    let said = '';
    try {
      readEnv(remindEnv, environment);
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    }
    expect(said).toContain('TABLE_NAME');
    expect(said).toContain('TWILIO_SENDER (a number or a messaging service)');
    expect(said).toContain('SHARD_COUNT');
    expect(said).not.toContain('STAGE');
    expect(said).not.toContain('left calf');
  });
});
