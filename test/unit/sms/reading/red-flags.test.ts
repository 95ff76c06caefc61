import { describe, expect, it } from 'vitest';
import { read } from '../../../support/reading.ts';

describe('a red flag in a text', () => {
  it.each([
    ['calf cramped bad and now im shivering, confused, not sweating', 'emergency', 'heatStroke'],
    ['she fainted by mile 10 with leg cramps and is talking nonsense', 'emergency', 'heatStroke'],
    ['left calf puffy plus sharp pain in my chest', 'emergency', 'chestOrBreath'],
    ['sore calf for days and suddenly really out of breath just sitting here', 'emergency', 'chestOrBreath'],
    ['drank 3 gallons trying to fix the cramps, now throwing up', 'emergency', 'overDrinking'],
    ['calf pressure is unreal, worst pain of my life, foot gone numb', 'emergency', 'limbInDanger'],
    ['my right calf is warm red and swollen since last night', 'today', 'clot'],
    ['heard a pop in left calf pushing off', 'today', 'tear'],
    ['brown urine this morning, calves wrecked', 'today', 'darkUrine'],
    ['calf cramp still hasnt released, going on 75 minutes', 'today', 'crampOverAnHour'],
    ['pain in my chest going down my arm', 'emergency', 'chestOrBreath'],
    ['had a heart attack', 'emergency', 'chestOrBreath'],
    ['shes seizing, cramped up at mile 22', 'emergency', 'heatStroke'],
    ['heard a loud pop lol calf hurts bad', 'today', 'tear'],
    ['pee stop at mile 5 and it was coke colored', 'today', 'darkUrine'],
    ['calf cramp started at noon its now 2:30 and still going', 'today', 'crampOverAnHour'],
    ['calf went into spasm at ten to five and its half six', 'today', 'crampOverAnHour'],
    ['calf hasnt unlocked since i finished, thats 90 mins', 'today', 'crampOverAnHour'],
    ['calambre desde hace dos horas y no se me quita', 'today', 'crampOverAnHour'],
    ['an hour plus of my calf being clenched like a fist', 'today', 'crampOverAnHour'],
    ['keep getting leg cramps at night, most nights', 'clinic', 'nightCramps'],
    ['calf gets crampy walking to the train, stops hurting when i rest', 'clinic', 'walkingPain'],
    ['walking to the shops cramps my calf, i stop, it eases', 'clinic', 'walkingPain'],
    ['im on simvastatin, could that be why my calves cramp constantly', 'clinic', 'medicineCramps'],
  ] as const)('%j is %s for %s', (text, urgency, sign) => {
    const meaning = read(text);
    expect(meaning.urgency).toBe(urgency);
    expect(meaning.signs[0]).toBe(sign);
  });

  it.each([
    ['calf cramping still, drank like 8 liters, hands are puffy and head is pounding', ['overDrinking']],
    ['dark brown pee and calves on a statin', ['darkUrine', 'medicineCramps']],
  ])('is each that %j says, and no other', (text, signs) => {
    expect(read(text).signs).toEqual(signs);
  });

  it.each([
    'not swollen, not hot, just the usual calf cramp at 19k',
    'neither calf is swollen, left one cramped at mile 14',
    'not on statins or anything, calf cramp mile 6',
    'breathless views, no cramping',
    'u almost gave me a heart attack lol',
    'calf cramp, no swelling, redness or warmth',
    'no swelling no redness just cramped calf at mile 4',
    'calf cramp, no chest pain or trouble breathing',
    'left calf cramp. swelling? no. redness? no.',
    'my legs died and calf cramped',
    'popped into the store after and my calf cramped in line',
    'felt a bit dazed by the scenery haha. cramp in left calf',
    'took my breath away how bad the calf cramped',
    'took a flight of stairs and my calf cramped',
    'drank a bottle of gatorade before and still cramped',
    'so dark out i tripped, then got a calf cramp',
    'collapsed on the couch after but calves are good',
    'ran for 2 hours and my calf cramped at mile 9',
    'calf cramp started at 3, eased by 5 and its 6 now',
    'calf cramped, pain started at 3 and is 7 now',
    'left home at 6, calf cramped, it is 8 now and all good',
    'dreamt my calf exploded and i fainted',
    'tore my calf, fully healed',
    'my calf tore last year',
    'nearly passed out laughing at your tip',
    'heat was unbearable, calf cramped',
  ])('is not seen in %j: denied, or a figure of speech', (text) => {
    expect(read(text)).toMatchObject({ urgency: 'none', signs: [] });
  });

  it.each([
    'no swelling but the calf is red and warm',
    'no swelling and the calf is red',
    'not sure if its swollen, left calf',
    'no joke my calf is swollen',
    'calf not sore, swollen though',
  ])('stands in %j: in doubt the cautious reading holds', (text) => {
    expect(read(text).urgency).toBe('today');
  });

  it('is read whatever else the text asks', () => {
    expect(read('chest pain. stop texting me')).toMatchObject({
      request: { intent: 'stop' },
      urgency: 'emergency',
    });
  });
});
