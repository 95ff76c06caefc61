import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../../shared/adapters/twilio/twiml.ts';

describe('a TwiML answer', () => {
  test('no text is an empty response', () => {
    expect(renderReply(null)).toBe('<?xml version="1.0" encoding="UTF-8"?><Response/>');
  });

  test('a text is one message, with markup characters escaped', () => {
    expect(renderReply('Start < 6:30 & drink "water"')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response><Message>Start &lt; 6:30 &amp; drink "water"</Message></Response>',
    );
  });

  test('characters that XML cannot carry are left out, line ends are kept', () => {
    expect(renderReply('a\u0007b\nc')).toContain('<Message>ab\nc</Message>');
  });
});
