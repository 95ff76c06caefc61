import { describe, expect, it } from 'vitest';
import type { RedFlagSign } from '../../../shared/cramps/features.ts';
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
    expect(flags('crampOrCalf', 'nightCramp')).toEqual([]);
    expect(flags('crampOrCalf', 'nightCramp', 'recurring')).toEqual(['nightCramps']);
    expect(flags('leg', 'nightCramp', 'recurring')).toEqual(['nightCramps']);
  });

  it('takes nights that are broken by something else for no cramps', () => {
    expect(flags('nightCramp', 'recurring')).toEqual([]);
  });

  it('puts the gravest sign first', () => {
    expect(flags('leg', 'legSwollen', 'chestPain')).toEqual(['chestOrBreath', 'clot']);
    expect(urgencyOf(flags('leg', 'legSwollen', 'chestPain'))).toBe('emergency');
  });

  it.each<{ sign: RedFlagSign; symptoms: readonly Symptom[] }>([
    { sign: 'heatStroke', symptoms: ['confused'] },
    { sign: 'heatStroke', symptoms: ['slurring'] },
    { sign: 'heatStroke', symptoms: ['collapsed'] },
    { sign: 'heatStroke', symptoms: ['seizure'] },
    { sign: 'heatStroke', symptoms: ['stoppedSweating'] },
    { sign: 'chestOrBreath', symptoms: ['chestPain'] },
    { sign: 'chestOrBreath', symptoms: ['breathless'] },
    { sign: 'chestOrBreath', symptoms: ['coughingBlood'] },
    { sign: 'limbInDanger', symptoms: ['leg', 'footInDanger'] },
    { sign: 'limbInDanger', symptoms: ['leg', 'severePain'] },
    { sign: 'clot', symptoms: ['leg', 'legRed', 'bothLegs'] },
    { sign: 'clot', symptoms: ['leg', 'legWarm', 'bothLegs'] },
    { sign: 'clot', symptoms: ['leg', 'throbsAtRest'] },
    { sign: 'tear', symptoms: ['muscleTore'] },
    { sign: 'darkUrine', symptoms: ['darkUrine'] },
    { sign: 'crampOverAnHour', symptoms: ['crampOrCalf', 'veryLongCramp'] },
    { sign: 'walkingPain', symptoms: ['leg', 'walkingPain', 'restRelieves'] },
    { sign: 'medicineCramps', symptoms: ['crampOrCalf', 'statin'] },
    { sign: 'medicineCramps', symptoms: ['crampOrCalf', 'diuretic'] },
    { sign: 'numbOrSwollenLegs', symptoms: ['legsNumb'] },
  ])('sees $sign in $symptoms alone', ({ sign, symptoms }) => {
    expect(flags(...symptoms)).toEqual([sign]);
  });

  it.each<{ lacking: string; symptoms: readonly Symptom[] }>([
    { lacking: 'a leg', symptoms: ['severePain', 'footInDanger'] },
    { lacking: 'a leg', symptoms: ['legSwollen', 'legRed', 'legWarm', 'throbsAtRest'] },
    { lacking: 'a leg', symptoms: ['walkingPain', 'restRelieves'] },
    { lacking: 'pain in walking', symptoms: ['leg', 'restRelieves'] },
    { lacking: 'that rest relieves it', symptoms: ['leg', 'walkingPain'] },
    { lacking: 'a cramp or a calf', symptoms: ['leg', 'veryLongCramp', 'statin', 'diuretic'] },
    { lacking: 'soreness', symptoms: ['leg', 'clotRisk'] },
  ])('sees nothing in $symptoms, lacking $lacking', ({ symptoms }) => {
    expect(flags(...symptoms)).toEqual([]);
  });

  it('is nothing without symptoms', () => {
    expect(urgencyOf(flags())).toBe('none');
  });
});
