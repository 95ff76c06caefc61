import { describe, expect, it } from 'vitest';
import { corrected, isSlippedStop } from '../../../../shared/sms/reading/spelling.ts';

const known = new Set('no yes good god feet aching walking long thing start'.split(' '));

const correct = (word: string): string => corrected(word, (candidate) => known.has(candidate));

describe('a word is corrected to the service word it was meant for', () => {
  it.each([
    ['a letter missing', 'hamstrng', 'hamstring'],
    ['a letter too many', 'cramxp', 'cramp'],
    ['two letters too many in a long word', 'hamxstrixng', 'hamstring'],
    ['a wrong letter', 'crsmp', 'cramp'],
    ['two letters swapped', 'hamstirng', 'hamstring'],
    ['the first two letters swapped', 'aclf', 'calf'],
    ['the key beside the first letter', 'vramp', 'cramp'],
    ['two slips in a word of eight', 'tommorow', 'tomorrow'],
    ['the first letter missing', 'reathe', 'breathe'],
    ['the first letter of a short word missing', 'hest', 'chest'],
    ['the first letter missing, another is nearer to the second', 'alves', 'calves'],
  ])('%s: %s is %s', (_, word, meant) => {
    expect(correct(word)).toBe(meant);
  });
});

describe('a word is made plain when that is a known word', () => {
  it.each([
    ['goood', 'good'],
    ['feeeeet', 'feet'],
    ['yesss', 'yes'],
    ['noo', 'no'],
    ['achin', 'aching'],
    ['walkin', 'walking'],
  ])('%s is %s', (word, meant) => {
    expect(correct(word)).toBe(meant);
  });
});

describe('a word stays what it is', () => {
  it.each([
    ['it is known', 'start'],
    ['it is an everyday word', 'camp'],
    ['it is an everyday word drawn out', 'caaamp'],
    ['three letters are too few for a slip', 'sip'],
    ['three letters are too few for a missing first', 'alf'],
    ['two slips are too many for a short word', 'chaf'],
    ['two slips are too many for seven letters', 'stiping'],
    ['the target is too short for two slips', 'messsier'],
    ['it only lacks a last g', 'lon'],
    ['nothing is like it', 'zebra'],
  ])('%s: %s', (_, word) => {
    expect(correct(word)).toBe(word);
  });
});

describe('a stop word with one slip', () => {
  it.each(['wtop', 'stp', 'stopp', 'sotp', 'nsubscribe', 'ancel', 'quti'])('%s is one', (word) => {
    expect(isSlippedStop(word)).toBe(true);
  });

  it.each(['shop', 'stomp', 'stop', 'sp', 'sttoop', 'squid'])('%s is none', (word) => {
    expect(isSlippedStop(word)).toBe(false);
  });
});
