// With its default handling the carrier answers STOP, START and HELP itself and our handler stays silent. Where the
// two read a text differently, a runner would get no answer at all, or two.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carrierKeyword } from '../../local/carrier/keywords.ts';
import { readText } from '../../shared/sms/reading/read-text.ts';

/** The keyword that our reader leaves to the carrier; null when we answer. */
const leftToCarrier = (text: string): string | null => {
  const { request } = readText(text, {
    waitingFor: 'nothing',
    nowLocal: '2026-07-14T09:10',
    units: 'imperial',
  });
  return 'keyword' in request && request.keyword ? request.intent.toUpperCase() : null;
};

const words = 'STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT START UNSTOP HELP INFO'.split(' ');

test('every keyword, in any case and with space around it, is the same one for both', () => {
  const keyword = fc
    .tuple(fc.constantFrom(...words), fc.boolean(), fc.constantFrom('', ' ', '\n', '  '))
    .map(([word, lower, space]) => `${space}${lower ? word.toLowerCase() : word}${space}`);
  fc.assert(
    fc.property(keyword, (text) => {
      expect(carrierKeyword(text, false)).not.toBeNull();
      expect(leftToCarrier(text)).toBe(carrierKeyword(text, false));
    }),
  );
});

test('with anything else in the text it is ours to answer', () => {
  const more = fc.constantFrom('.', '!', ' please', ' now', '?', ' texts', "'", ' STOP');
  fc.assert(
    fc.property(fc.constantFrom(...words), more, (word, rest) => {
      expect(carrierKeyword(word + rest, false)).toBeNull();
      expect(leftToCarrier(word + rest)).toBeNull();
    }),
  );
});
