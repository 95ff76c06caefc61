import { dynamoPopulationStore } from '../../shared/adapters/dynamo/dynamo-population-store.ts';
import { createTelemetry } from '../../shared/adapters/powertools/telemetry.ts';
import { systemClock } from '../../shared/adapters/system/system-clock.ts';
import { tableOf } from '../aws.ts';
import { readEnv } from '../env.ts';
import { lambdaEntry } from '../lambda-entry.ts';
import { rollUpTipsEnv } from './env.ts';
import { createHandler } from './handler.ts';

const telemetry = createTelemetry('roll-up-tips', process.env['STAGE']);

export const handler = lambdaEntry(telemetry, async () =>
  createHandler({
    clock: systemClock,
    population: dynamoPopulationStore(tableOf(readEnv(rollUpTipsEnv, process.env))),
    telemetry,
  }),
);
