import fc from 'fast-check';
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse.js';
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

  test('any text is written as Twilio’s own library writes it', () => {
    const printable = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(printable, (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the library throws on these
        fc.pre(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text));
        const theirs = new MessagingResponse();
        theirs.message(text);
        expect(renderReply(text)).toBe(theirs.toString());
      }),
    );
  });
});
