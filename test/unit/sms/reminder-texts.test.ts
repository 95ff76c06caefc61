// The words of the reminders over the whole grid of places, flags, plans and tips, judged by Twilio's calculator.
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { type Body, unknownBody } from '../../../shared/hydration/body.ts';
import { hydrationPlan } from '../../../shared/hydration/plan.ts';
import type { Units } from '../../../shared/runner/settings.ts';
import { englishReminders as english } from '../../../shared/sms/copy/english/english.ts';
import {
  checkInText,
  type EveningFacts,
  eveningText,
  type PreRunFacts,
  preRunText,
} from '../../../shared/sms/copy/reminder-texts.ts';
import { fitsOneSegment } from '../../../shared/sms/segments.ts';
import { type HeatFlag, heatFlag } from '../../../shared/weather/heat-flag.ts';
import { heatIndex } from '../../../shared/weather/heat-index.ts';

/** Air that makes each flag likely, C and percent. */
const airOf: Readonly<Record<HeatFlag, readonly [number, number]>> = {
  white: [4, 60],
  green: [14, 70],
  yellow: [21, 60],
  red: [27, 75],
  black: [38, 45],
};

const places = [
  'Austin',
  'St. Paul',
  'Washington',
  'Los Angeles',
  'Kraków',
  'San Luis Obispo',
  'Rancho Santa Margarita',
  'Llanfairpwllgwyngyll',
  'Saint-Denis, Île de la Réunion',
];

const health = unknownBody.health;
const bodies: readonly Body[] = [
  unknownBody,
  { ...unknownBody, massKg: 48 },
  { ...unknownBody, massKg: 70, health: { ...health, highBloodPressure: true } },
  { ...unknownBody, massKg: 70, health: { ...health, kidneyDisease: true } },
];

type Case = {
  placeName?: string;
  startLocal?: string;
  flag?: HeatFlag;
  minutes?: number;
  body?: Body;
  units?: Units;
  aheadMinutes?: number;
};

const facts = (given: Case): EveningFacts => {
  const { flag = 'yellow', minutes = 75, body = unknownBody, units = 'imperial' } = given;
  const [temperatureC, humidity] = airOf[flag];
  const felt = heatIndex(temperatureC, humidity);
  return {
    placeName: given.placeName ?? 'Austin',
    startLocal: given.startLocal ?? '06:30',
    minutes,
    units,
    heat: {
      forecast: { temperatureC, heatIndexC: felt.kind === 'known' ? felt.heatIndexC : null, flag },
      plan: hydrationPlan({ flag, minutes, body, minutesUntilStart: given.aheadMinutes ?? 90 }),
    },
    electrolytesAllowed: true,
  };
};

const withTip = (given: Case, shortText: string = english.tips.tipWords.warmUp.short): PreRunFacts => ({
  ...facts(given),
  closing: { kind: 'tip', shortText },
});

const everyCase: readonly Required<Omit<Case, 'startLocal'>>[] = places.flatMap((placeName) =>
  heatFlag.options.flatMap((flag) =>
    [40, 75, 150, 300].flatMap((minutes) =>
      bodies.flatMap((body) =>
        (['imperial', 'metric'] as const).flatMap((units) =>
          [90, 180].map((aheadMinutes) => ({ placeName, flag, minutes, body, units, aheadMinutes })),
        ),
      ),
    ),
  ),
);

/** Every case, or one in forty-one while mutants are judged (test/mutation). */
const grid = everyCase.filter((_, index) => process.env['CALFLINE_MUTATION'] !== '1' || index % 41 === 0);

/** One element of the grid with one tip, as the runner reads it. */
type Told = { readonly one: (typeof grid)[number]; readonly tip: string; readonly text: string };

const shortTips = [...Object.values(english.tips.tipWords).map((tip) => tip.short), 'x'.repeat(70)];

/** Twilio's calculator takes a millisecond a text, so it judges each 31st; ours, tested to agree, counts all. */
const longerThanOne = (texts: readonly string[]): readonly string[] => {
  const judged = texts.filter((_, index) => index % 31 === 0).map((text) => new SegmentedMessage(text));
  return [
    ...texts.filter((text) => !fitsOneSegment(text)),
    ...judged
      .filter(({ segmentsCount, encodingName }) => segmentsCount !== 1 || encodingName !== 'GSM-7')
      .map(({ graphemes }) => graphemes.join('')),
  ];
};

let made: readonly Told[] | undefined;
const told = (): readonly Told[] => {
  made ??= grid.flatMap((one) =>
    shortTips.map((tip) => ({ one, tip, text: preRunText(english, withTip(one, tip)) })),
  );
  return made;
};

describe('length', () => {
  it('keeps the text before a run to one segment with every place, flag, plan and tip', () => {
    expect(told()).not.toHaveLength(0);
    expect(longerThanOne(told().map(({ text }) => text))).toEqual([]);
  });

  it('keeps it to one segment while it asks for the all clear', () => {
    const texts = grid.map((one) => preRunText(english, { ...facts(one), closing: { kind: 'askAllClear' } }));
    expect(longerThanOne(texts)).toEqual([]);
  });

  it('keeps the evening text to one segment with every place, flag and plan', () => {
    const texts = grid.map((one) => eveningText(english, facts({ ...one, aheadMinutes: 600 })));
    expect(longerThanOne(texts)).toEqual([]);
  });

  it('keeps texts without a forecast and check-ins to one segment', () => {
    const texts = places.flatMap((placeName) =>
      [40, 150].flatMap((minutes) => [
        ...shortTips.map((tip) =>
          preRunText(english, { ...withTip({ placeName, minutes }, tip), heat: null }),
        ),
        eveningText(english, { ...facts({ placeName, minutes }), heat: null }),
      ]),
    );
    const checkIns = (['imperial', 'metric'] as const).flatMap((units) =>
      (['today', 'yesterday'] as const).flatMap((when) =>
        [true, false].map((askAllClear) =>
          checkInText(english, { startLocal: '22:15', units, when, askAllClear }),
        ),
      ),
    );
    expect(longerThanOne([...texts, ...checkIns])).toEqual([]);
  });
});

describe('the text before a run', () => {
  it('says place, hour, weather, flag, what to drink and the tip', () => {
    expect(
      preRunText(english, withTip({ flag: 'yellow', minutes: 75 }, english.tips.tipWords.strengthen.short)),
    ).toBe(
      'Austin 6:30am: 70F, yellow heat flag. Drink to thirst, up to 13-20oz/h, electrolyte drink. May help: Calf raises, body weight, both legs: 3-4 sets of 10.',
    );
  });

  it("speaks the runner's units and clock", () => {
    const text = preRunText(english, withTip({ units: 'metric', startLocal: '18:05' }, 'Jog easily first.'));
    expect(text).toContain('18:05');
    expect(text).toContain('21C');
    expect(text).toContain('400-600ml');
    expect(text).not.toMatch(/\d(F|oz|am|pm)\b/);
  });

  it('always keeps weather, flag, tip and the words may help, whatever else gives way', () => {
    const lacking = told().filter(
      ({ one, tip, text }) =>
        !(text.includes(`${one.flag} `) && /\d(F|C)\b/.test(text) && text.includes(`ay help: ${tip}`)),
    );
    expect(lacking).toEqual([]);
  });

  it('ties every amount to thirst and an upper end', () => {
    for (const one of grid) {
      const text = preRunText(english, withTip(one));
      if (/\d(oz|ml)/.test(text)) expect(text).toMatch(/thirst, (up to|max) /);
    }
  });

  it('advises against running outside at black, in every combination', () => {
    for (const one of grid.filter(({ flag }) => flag === 'black')) {
      const text = preRunText(english, withTip(one));
      expect(text).toMatch(/treadmill or rest/i);
      expect(text).not.toMatch(/\d(oz|ml)/);
    }
  });

  it('says not to gain weight where a long hot run leaves room for it', () => {
    expect(preRunText(english, withTip({ flag: 'red', minutes: 150 }, 'x'.repeat(70)))).toContain(
      "Don't gain weight",
    );
  });

  it('offers no electrolytes to a runner with high blood pressure, and says who to ask', () => {
    const gated = bodies[2];
    for (const one of grid.filter(({ body }) => body === gated)) {
      const text = preRunText(english, withTip(one, 'Rest.'));
      expect(text).not.toMatch(/electrolyte drink|electrolytes to thirst/i);
      if (one.minutes > 90 && one.flag !== 'black') expect(text).toMatch(/ask (your )?clinician/);
    }
  });

  it('gives no amounts with kidney disease', () => {
    const text = preRunText(
      english,
      withTip({ flag: 'red', minutes: 150, ...(bodies[3] && { body: bodies[3] }) }, 'Rest.'),
    );
    expect(text).not.toMatch(/\d(oz|ml)/);
    expect(text).toContain('ask your clinician');
  });

  it('asks for the all clear in place of a tip while a red flag is open', () => {
    const text = preRunText(english, { ...facts({}), closing: { kind: 'askAllClear' } });
    expect(text).toContain('Reply ALL CLEAR');
    expect(text).not.toContain('may help');
  });

  it('carries no number but the hour when there is no forecast', () => {
    for (const minutes of [40, 150]) {
      const text = preRunText(english, { ...withTip({ minutes }, 'Jog easily first.'), heat: null });
      expect(text.replace('6:30am', '')).not.toMatch(/\d/);
      expect(text).toContain('no forecast');
      expect(text).toContain('thirst');
    }
  });

  it('mentions no electrolytes without a forecast to a runner who may not have that advice', () => {
    const text = preRunText(english, {
      ...withTip({ minutes: 150 }, 'Rest.'),
      heat: null,
      electrolytesAllowed: false,
    });
    expect(text).not.toMatch(/electrolyte/i);
  });
});

describe('the text the evening before', () => {
  it('says the heat, what to drink before and on the run, and what to pack', () => {
    expect(
      eveningText(english, facts({ flag: 'red', minutes: 75, units: 'metric', aheadMinutes: 630 })),
    ).toBe(
      'Tomorrow Austin 06:30: 27C, feels like 29C, red heat flag. Before: up to 300ml, 2 h ahead. Run: to thirst, up to 400-700ml/h. Pack an electrolyte drink.',
    );
  });

  it('advises a treadmill, a cooler hour or rest at black', () => {
    expect(eveningText(english, facts({ flag: 'black', aheadMinutes: 630 }))).toContain(
      "Please don't run outside then: plan a treadmill, a cooler hour or a rest day.",
    );
  });

  it('says not to gain weight on a long hot run, for every body', () => {
    for (const body of bodies) {
      const text = eveningText(english, facts({ flag: 'red', minutes: 300, body, aheadMinutes: 630 }));
      expect(text).toMatch(/don't gain weight/i);
    }
  });
});

describe('the text after a run', () => {
  it('asks how the calves were and how to answer', () => {
    expect(
      checkInText(english, { startLocal: '06:30', units: 'imperial', when: 'today', askAllClear: false }),
    ).toBe(
      'How were your calves on your 6:30am run? Reply OK, or tell me about the cramp, like: left calf mile 6, 7/10.',
    );
  });

  it("asks about yesterday's run the morning after", () => {
    const text = checkInText(english, {
      startLocal: '21:00',
      units: 'metric',
      when: 'yesterday',
      askAllClear: false,
    });
    expect(text).toContain("yesterday's 21:00 run");
    expect(text).toContain('km');
  });
});

it('never asks for a word that the carrier takes for itself, nor alarms without a red flag', () => {
  const calm = grid.filter(({ flag }) => flag !== 'red' && flag !== 'black');
  const texts = [
    ...grid.flatMap((one) => [preRunText(english, withTip(one)), eveningText(english, facts(one))]),
    checkInText(english, { startLocal: '06:30', units: 'imperial', when: 'today', askAllClear: true }),
    checkInText(english, { startLocal: '06:30', units: 'imperial', when: 'today', askAllClear: false }),
  ];
  for (const text of texts) expect(text).not.toMatch(/\b(YES|STOP|END|CANCEL|QUIT)\b/);
  for (const one of calm)
    expect(preRunText(english, withTip(one))).not.toMatch(/treadmill|shorten|danger|slow down/i);
});
