import { unknownBody } from '../../shared/hydration/body.ts';
import { hydrationPlan } from '../../shared/hydration/plan.ts';
import type { Units } from '../../shared/runner/settings.ts';
import { englishReminders as english } from '../../shared/sms/copy/english/english.ts';
import {
  checkInText,
  eveningText,
  type PreRunFacts,
  preRunText,
} from '../../shared/sms/copy/reminder-texts.ts';
import type { HeatFlag } from '../../shared/weather/heat-flag.ts';
import type { Sample, SampleGroup } from './sample.ts';

/** Air that brings each flag, C and what it feels like. */
const airs: Readonly<Record<HeatFlag, { readonly temperatureC: number; readonly heatIndexC: number }>> = {
  white: { temperatureC: 4, heatIndexC: 4 },
  green: { temperatureC: 14, heatIndexC: 14 },
  yellow: { temperatureC: 21, heatIndexC: 21 },
  red: { temperatureC: 27, heatIndexC: 29 },
  black: { temperatureC: 36, heatIndexC: 44 },
};

const flags: readonly HeatFlag[] = ['white', 'green', 'yellow', 'red', 'black'];

const facts = (flag: HeatFlag | null, minutes: number, units: Units = 'imperial'): PreRunFacts => ({
  placeName: 'Austin',
  startLocal: '07:30',
  minutes,
  units,
  heat:
    flag === null
      ? null
      : {
          forecast: { ...airs[flag], flag },
          plan: hydrationPlan({ flag, minutes, body: unknownBody, minutesUntilStart: 90 }),
        },
  closing: { kind: 'tip', shortText: english.tips.tipWords.strengthen.short },
  electrolytesAllowed: true,
});

const preRun = (): readonly Sample[] => [
  ...flags.map((flag) => ({
    name: 'preRunText',
    when: `before a run of 75 min, ${flag} flag`,
    text: preRunText(english, facts(flag, 75)),
  })),
  { name: 'preRunText', when: 'the same in C and ml', text: preRunText(english, facts('red', 75, 'metric')) },
  { name: 'preRunText', when: 'a short run', text: preRunText(english, facts('green', 40)) },
  { name: 'preRunText', when: 'no forecast', text: preRunText(english, facts(null, 75)) },
  {
    name: 'preRunText',
    when: 'a red flag of the runner is open',
    text: preRunText(english, { ...facts('yellow', 75), closing: { kind: 'askAllClear' } }),
  },
];

/** The three reminders. */
export const reminderSamples = (): readonly SampleGroup[] => [
  { title: 'Before a run', samples: preRun() },
  {
    title: 'The evening before, and after',
    samples: [
      ...flags.map((flag) => ({
        name: 'eveningText',
        when: `the evening before 120 min, ${flag} flag`,
        text: eveningText(english, facts(flag, 120)),
      })),
      { name: 'eveningText', when: 'no forecast', text: eveningText(english, facts(null, 120)) },
      {
        name: 'checkInText',
        when: 'after the run',
        text: checkInText(english, {
          startLocal: '07:30',
          units: 'imperial',
          when: 'today',
          askAllClear: false,
        }),
      },
      {
        name: 'checkInText',
        when: 'the morning after',
        text: checkInText(english, {
          startLocal: '19:30',
          units: 'imperial',
          when: 'yesterday',
          askAllClear: false,
        }),
      },
      {
        name: 'checkInText',
        when: 'a red flag of the runner is open',
        text: checkInText(english, {
          startLocal: '07:30',
          units: 'imperial',
          when: 'today',
          askAllClear: true,
        }),
      },
    ],
  },
];
