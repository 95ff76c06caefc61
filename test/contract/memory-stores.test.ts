import { describeDueIndex } from './describe-due-index.ts';
import { describePopulationStore } from './describe-population-store.ts';
import { describeReminderStore } from './describe-reminder-store.ts';
import { describeRunnerStore } from './describe-runner-store.ts';
import {
  describeForecastStore,
  describeLimitStore,
  describeOperatorControlStore,
  describeSignupStore,
} from './describe-small-stores.ts';
import { memoryWorld } from './stores.ts';

describeRunnerStore('memory', memoryWorld);
describeReminderStore('memory', memoryWorld);
describeDueIndex('memory', memoryWorld);
describeSignupStore('memory', memoryWorld);
describeForecastStore('memory', memoryWorld);
describeLimitStore('memory', memoryWorld);
describeOperatorControlStore('memory', memoryWorld);
describePopulationStore('memory', memoryWorld);
