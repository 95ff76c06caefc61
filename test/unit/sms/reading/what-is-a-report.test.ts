import { describe, expect, it } from 'vitest';
import { intentOf, requestFor } from '../../../support/reading.ts';

describe('a cramp that was asked for and denied', () => {
  it.each([
    'cramps? nope',
    'any calf cramp? nah',
    'any cramp? none',
    'any cramping this time? nope',
    'calf cramp? what cramp',
    'calf cramps? what cramps',
  ])('is no report: %j', (text) => {
    expect(intentOf(text)).toBe('ok');
  });

  it.each([
    'is it a cramp? ouch',
    'legs cramping? no idea, it hurts',
    'legs cramped again? no joke',
    'legs cramped? not again',
    'legs cramped bad, is that normal? never happened before',
    'legs cramped bad! never again',
    'whats up? my legs cramped. never had that',
    'got a cramp today and quit at the hill, whats up with that? nothing new',
  ])('is a report where the answer denies no cramp: %j', (text) => {
    expect(intentOf(text)).toBe('cramp');
  });
});

describe('a cramp that is denied and came all the same', () => {
  it.each([
    'no cramp until mile 9',
    'no cramp until the very end',
    'never had a cramp like it',
    'never had cramps so bad',
    'never had a cramp as bad',
  ])('is a report: %j', (text) => {
    expect(intentOf(text)).toBe('cramp');
  });

  it.each([
    'no cramp like last week',
    'no cramp like last time, never felt better',
    'never felt better on the hills, no cramp like last week',
    'never had a cramp today',
  ])('is not seen in %j', (text) => {
    expect(intentOf(text)).toBe('ok');
  });
});

describe('a calf that is complained of', () => {
  it.each([
    'wore calf sleeves and my calf is sore',
    'calf is tight even with calf sleeves',
    'no calf stretching, calf is tight',
    'calf is sore. ice and rest for my calves tonight',
    'my calf. so so sore',
    'calf that i had taped up last week sore',
    'felt great. calf sore now',
    'felt great calf sore',
    'uh oh calf',
    'felt great until the last mile, calf',
    'had to stop at 40 min',
  ])('is a report: %j', (text) => {
    expect(intentOf(text)).toBe('cramp');
  });

  it.each([
    'not my calf, my knee is sore',
    'the knee hurts, long story. update on the calf when i have one',
    'my friend has a new calf tattoo of a very large green dragon and it was bad',
    'had a really bad day at work with the boss and forgot the calf',
    'stopped at mile 5, no cramp',
    'stopped at mile 5, not even a twinge',
    'stopped at mile 5, felt great',
    'stopped at mile 5 for a train',
    'had to stop at mile 5 for the bathroom',
    'wore calf sleeves, knee is sore',
    'my calves feel great, knee is sore',
  ])('is not seen in %j', (text) => {
    expect(intentOf(text)).not.toBe('cramp');
  });
});

describe('a muscle with a place or a number for pain', () => {
  it.each([
    'hammie @ 18k',
    'left quad, mile 5 or so today',
    'not the calf this time, hammy mile 4',
    'quad in the hills today, mile 5, 7/10',
    'quad today in the hills, 40 min in, 7/10',
  ])('is a report: %j', (text) => {
    expect(intentOf(text)).toBe('cramp');
  });

  it.each([
    'quads felt great at mile 5',
    'left quad felt great at mile 5',
    'left hamstring mile 4, no cramp',
    'meeting you guys at the quad at mile 2',
    'i would rate my quad session today a 6',
    'around the quad loop at mile 3, calf ok',
    'not a fast one, quad loop at mile 3, calf ok',
  ])('is none in %j', (text) => {
    expect(intentOf(text)).not.toBe('cramp');
  });
});

describe('what a report says beside leg, place and pain', () => {
  it.each([
    ['calf cramped, not hot', []],
    ['calf cramped, no new shoes', []],
    ['calf cramped, no salt, so hot', ['drankPlainWater', 'hot']],
    ['calf cramped on a hill, hills kill me', ['hills']],
  ] as const)('in %j is %j', (text, features) => {
    expect(requestFor('cramp', text).features).toEqual(features);
  });
});
