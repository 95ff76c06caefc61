// Reminders as they shrink to one segment, word for word, for a spread of places, heat, bodies and endings. `UPDATE_GOLDEN=1 npx
// vitest run test/unit/sms/reminder-wordings.test.ts` writes the file anew; read the difference before committing it.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unknownBody } from '../../../shared/hydration/body.ts';
import { hydrationPlan } from '../../../shared/hydration/plan.ts';
import { englishReminders as english } from '../../../shared/sms/copy/english/english.ts';
import { eveningText, type PreRunFacts, preRunText } from '../../../shared/sms/copy/reminder-texts.ts';
import { heatFlag } from '../../../shared/weather/heat-flag.ts';

const health = unknownBody.health;
const bodies = {
  plain: unknownBody,
  'high blood pressure': { ...unknownBody, health: { ...health, highBloodPressure: true } },
  'kidney disease': { ...unknownBody, health: { ...health, kidneyDisease: true } },
};
const airC = { white: 4, green: 14, yellow: 26, red: 27, black: 38 };
const closings: Readonly<Record<string, PreRunFacts['closing']>> = {
  tip: { kind: 'tip', shortText: 'Jog easily for 5-10 min, then leg swings, hip circles and lunges.' },
  'all clear': { kind: 'askAllClear' },
  nothing: { kind: 'nothing' },
};

/** Every combination; each eleventh is written down. */
const lines = ['Austin', 'San Luis Obispo', 'Rancho, Santa Margarita', 'Llanfairpwllgwyngyll'].flatMap(
  (placeName) =>
    heatFlag.options.flatMap((flag) =>
      [40, 75, 150].flatMap((minutes) =>
        Object.entries(bodies).flatMap(([who, body]) =>
          (['imperial', 'metric'] as const).flatMap((units) =>
            [90, 180].flatMap((minutesUntilStart) =>
              Object.entries(closings).map(([ending, closing]) => () => {
                const facts = {
                  placeName,
                  startLocal: '06:30',
                  minutes,
                  units,
                  heat: {
                    forecast: {
                      temperatureC: airC[flag],
                      heatIndexC: airC[flag] + (minutes > 40 ? 3 : 0),
                      flag,
                    },
                    plan: hydrationPlan({ flag, minutes, body, minutesUntilStart }),
                  },
                  electrolytesAllowed: true,
                };
                return [
                  `# ${placeName}, ${flag}, ${minutes} min, ${who}, ${units}, ${minutesUntilStart} min ahead, ${ending}`,
                  preRunText(english, { ...facts, closing }),
                  eveningText(english, facts),
                ];
              }),
            ),
          ),
        ),
      ),
    ),
);

it('reminders are worded as approved', () => {
  const file = new URL('reminder-wordings.golden.txt', import.meta.url);
  const written = lines.filter((_, index) => index % 11 === 0).flatMap((line) => line());
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${written.join('\n')}\n`);
  expect(`${written.join('\n')}\n`.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
});
