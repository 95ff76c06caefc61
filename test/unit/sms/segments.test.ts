// Our counter against Twilio's own calculator, the judge of what a text costs.
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { countSegments, fitsOneSegment, foldToGsm7, isGsm7 } from '../../../shared/sms/segments.ts';

const judged = (text: string): SegmentedMessage => new SegmentedMessage(text);

const gsmCharacter = fc.constantFrom(
  ...'@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCXYZÄÖÑÜ§¿abcxyzäöñüà|^€{}[]~\\',
);

describe('counting segments', () => {
  it.each([
    ['', 1],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    [`${'a'.repeat(159)}{`, 2],
    [`${'a'.repeat(152)}{${'a'.repeat(152)}`, 3],
    ['é'.repeat(160), 1],
    [`${'a'.repeat(69)}’`, 1],
    [`${'a'.repeat(70)}’`, 2],
  ])('finds as many as there are', (text, segments) => {
    expect(countSegments(text)).toBe(segments);
    expect(judged(text).segmentsCount).toBe(segments);
  });

  it("agrees with Twilio's calculator on any GSM-7 text", () => {
    fc.assert(
      fc.property(fc.string({ unit: gsmCharacter, maxLength: 500 }), (text) => {
        expect(countSegments(text)).toBe(judged(text).segmentsCount);
        expect(isGsm7(text)).toBe(judged(text).encodingName === 'GSM-7');
      }),
      { numRuns: 500 },
    );
  });

  it("agrees with Twilio's calculator on letters of any alphabet", () => {
    const letter = fc.constantFrom(...'aZ9 ąćžşβжя語中한ا’–🙂');
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 220 }), (text) => {
        expect(countSegments(text)).toBe(judged(text).segmentsCount);
        expect(isGsm7(text)).toBe(judged(text).encodingName === 'GSM-7');
      }),
      { numRuns: 300 },
    );
  });
});

describe('folding to GSM-7', () => {
  it.each([
    ['Kraków', 'Krakow'],
    ['São Paulo', 'Sao Paulo'],
    ['Zürich', 'Zürich'],
    ['Łódź', 'Lodz'],
    ['Coeur d’Alene', "Coeur d'Alene"],
    ['Saint-Denis – Île', 'Saint-Denis - Ile'],
    ['“easy”', '"easy"'],
    ['30°C', '30C'],
    ['Nguyễn', 'Nguyen'],
    ['Þórshöfn', 'Thórshöfn'.replace('ó', 'o')],
    ['a b', 'a b'],
    ['e\u0301', 'é'],
    ['東京', '??'],
    ['run 🏃', 'run ?'],
  ])('writes %s as %s', (from, to) => {
    expect(foldToGsm7(from)).toBe(to);
  });

  it('always gives GSM-7, changes nothing that is GSM-7, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const folded = foldToGsm7(text);
        expect(isGsm7(folded)).toBe(true);
        expect(foldToGsm7(folded)).toBe(folded);
        if (isGsm7(text)) expect(folded).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('fitting one segment', () => {
  it('takes 160 plain characters, and no character outside GSM-7', () => {
    expect(fitsOneSegment('a'.repeat(160))).toBe(true);
    expect(fitsOneSegment('a'.repeat(161))).toBe(false);
    expect(fitsOneSegment('30°C')).toBe(false);
  });
});
