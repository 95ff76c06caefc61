import { describe, expect, it } from 'vitest';
import { redFlagsIn, type Symptom, urgencyOf } from '../../../shared/cramps/red-flags.ts';

const flags = (...symptoms: readonly Symptom[]) => redFlagsIn(new Set(symptoms));

describe('what symptoms amount to', () => {
  it('needs a sign beside the gallons: thirst alone is no over-drinking', () => {
    expect(flags('drankGallons')).toEqual([]);
    expect(flags('drankGallons', 'overDrinkingSign')).toEqual(['overDrinking']);
  });

  it('sends one swollen leg to care today and both to the clinic', () => {
    expect(urgencyOf(flags('leg', 'legSwollen'))).toBe('today');
    expect(urgencyOf(flags('leg', 'legSwollen', 'bothLegs', 'legsNumb'))).toBe('clinic');
    expect(urgencyOf(flags('leg', 'legSwollen', 'legRed', 'bothLegs'))).toBe('today');
  });

  it('takes a sore calf after a flight for today, but not one that cramped on a run', () => {
    expect(flags('leg', 'clotRisk', 'tenderCalf')).toEqual(['clot']);
    expect(flags('leg', 'clotRisk', 'tenderCalf', 'duringRun')).toEqual([]);
  });

  it('needs night cramps to come back before they are for the clinic', () => {
    expect(flags('nightCramp')).toEqual([]);
    expect(flags('nightCramp', 'recurring')).toEqual(['nightCramps']);
  });

  it('puts the gravest sign first', () => {
    expect(flags('leg', 'legSwollen', 'chestPain')).toEqual(['chestOrBreath', 'clot']);
    expect(urgencyOf(flags('leg', 'legSwollen', 'chestPain'))).toBe('emergency');
  });

  it('is nothing without symptoms', () => {
    expect(urgencyOf(flags())).toBe('none');
  });
});
