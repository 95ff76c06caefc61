// Everything Calfline says in English. Another language is a folder like this one.
import * as tips from '../../../tips/english.ts';
import * as answers from './answer-words.ts';
import * as consent from './consent-texts.ts';
import * as joining from './joining-texts.ts';
import * as redFlags from './red-flag-texts.ts';
import * as reminders from './reminder-words.ts';
import * as schedule from './schedule-texts.ts';

/** What answers a runner's texts. */
export const englishAnswers = { tips, answers, consent, joining, redFlags, schedule };

/** What reminds of a run. */
export const englishReminders = { tips, reminders };
