/** What the bench's model of DynamoDB takes for granted. Its units are held against dynalite's by the bench itself. */
import { describe, expect, test } from 'vitest';
import { holds } from '../../../bench/dispatch/condition.ts';
import { itemBytes, readUnits, writeUnits } from '../../../bench/dispatch/item-size.ts';

describe('sizes and units', () => {
  test('an item is the bytes of its names and values', () => {
    expect(itemBytes({ pk: { S: 'RUNNER#1' }, note: { S: 'Jérôme' } })).toBe(2 + 8 + 4 + 8);
    expect(itemBytes({ n: { N: '0' } })).toBe(1 + 1);
    expect(itemBytes({ data: { M: { on: { BOOL: true }, at: { NULL: true } } } })).toBe(4 + 3 + 2 + 3 + 3);
    expect(itemBytes({ list: { L: [{ S: 'ab' }, { S: '' }] } })).toBe(4 + 3 + 3 + 1);
  });

  test('writes count begun KB, reads begun 4 KB and half of that when eventually consistent', () => {
    expect([1, 1024, 1025, 2049].map(writeUnits)).toEqual([1, 1, 2, 3]);
    expect(readUnits(0, true)).toBe(1);
    expect(readUnits(4097, true)).toBe(2);
    expect(readUnits(4097, false)).toBe(1);
  });
});

describe('conditions', () => {
  const bindings = {
    names: { '#pk': 'pk', '#expiresAt': 'expiresAt', '#data': 'data', '#field0': 'version' },
    values: { ':now': { S: '2026-03-10' }, ':field0': { N: '3' } },
  };
  const absent = 'attribute_not_exists(#pk) OR #expiresAt <= :now';
  const present = 'attribute_exists(#pk) AND (attribute_not_exists(#expiresAt) OR #expiresAt > :now)';
  const isVersion3 = '#data.#field0 = :field0';

  test('hold and fail as DynamoDB has them', () => {
    const lasting = { pk: { S: 'a' }, data: { M: { version: { N: '3' } } } };
    const expired = { ...lasting, expiresAt: { S: '2026-03-09' } };
    const rows = [null, lasting, expired].map((item) =>
      [absent, present, isVersion3].map((condition) => holds(condition, item, bindings)),
    );
    expect(rows).toEqual([
      [true, false, false],
      [false, true, true],
      [true, false, true],
    ]);
  });

  test('that nobody taught the model are refused, not guessed', () => {
    expect(() => holds('size(#data) > :now', null, bindings)).toThrow('Unread condition');
    expect(() => holds('begins_with(#pk, :now)', null, bindings)).toThrow('Unread condition');
  });
});
