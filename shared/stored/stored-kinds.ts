import * as z from 'zod/mini';
import { reminder } from '../reminders/reminder.ts';
import { consentEvent, suppression } from '../runner/consent.ts';
import { inboundRecord } from '../runner/inbound-record.ts';
import { operatorControl } from '../runner/operator-control.ts';
import { profile } from '../runner/profile.ts';
import { crampRecord, runRecord } from '../runner/run.ts';
import { waitingSignup } from '../runner/signup.ts';
import { storedInstant } from '../time/instant.ts';
import { population, runnerShare } from '../tips/population.ts';
import { cellForecast } from '../weather/forecast.ts';
import type { StoredKind } from './stored-item.ts';

/**
 * Every kind of item in the store, as both store adapters read and write it. To change a schema: raise the
 * literal in it and `version` here, and add the step from the version before to `upgrades`. A profile's outbox holds
 * other items, which are brought up to date by their own kinds.
 */
const firstVersion = <T>(name: string, schema: z.core.$ZodType<T>): StoredKind<T> => ({
  name,
  version: 1,
  schema,
  upgrades: {},
});

export const consentKind = firstVersion('consent event', consentEvent);
export const suppressionKind = firstVersion('suppression', suppression);
export const inboundKind = firstVersion('inbound record', inboundRecord);
export const crampKind = firstVersion('cramp record', crampRecord);
export const runKind = firstVersion('run record', runRecord);
export const reminderKind = firstVersion('reminder', reminder);
export const signupKind = firstVersion('waiting signup', waitingSignup);
export const populationKind = firstVersion('population', population);
export const shareKind = firstVersion('runner share', runnerShare);
export const profileKind: StoredKind<z.infer<typeof profile>> = {
  ...firstVersion('profile', profile),
  holds: {
    field: 'outbox',
    items: { cramp: crampKind, run: runKind, consent: consentKind, share: shareKind },
  },
};
export const operatorControlKind = firstVersion('operator control', operatorControl);

const storedForecast = z.strictObject({ schemaVersion: z.literal(2), forecast: cellForecast });

/** A forecast of version 1, whose hours carried three variables that nobody read. */
const forecastOfVersion1 = z.looseObject({ forecast: z.looseObject({ hours: z.array(z.looseObject({})) }) });

export const forecastKind: StoredKind<z.infer<typeof storedForecast>> = {
  name: 'forecast',
  version: 2,
  schema: storedForecast,
  upgrades: {
    1: (older) => {
      const { forecast } = forecastOfVersion1.parse(older);
      const hours = forecast.hours.map(
        ({ dewPointC, uvIndex, precipitationProbabilityPercent, ...hour }) => hour,
      );
      return { ...older, forecast: { ...forecast, hours } };
    },
  },
};

export const cursorKind = firstVersion(
  'dispatch cursor',
  z.strictObject({ schemaVersion: z.literal(1), wakeAt: storedInstant, runnerId: z.string() }),
);

export const limitKind = firstVersion(
  'limit counter',
  z.strictObject({ schemaVersion: z.literal(1), sum: z.number() }),
);
