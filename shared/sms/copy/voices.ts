// The one place that says in which language a runner is answered and reminded. Two voices and not one, so that the
// function that answers carries no reminders and the one that reminds no answers.
import { englishAnswers, englishReminders } from './english/english.ts';

/** Everything that answers a runner's texts, in one language. English came first and is the measure of it. */
export type AnswerVoice = typeof englishAnswers;

/** Everything that reminds of a run, in one language. */
export type ReminderVoice = typeof englishReminders;

/** How every runner is answered. */
export const answerVoice: AnswerVoice = englishAnswers;

/** How every runner is reminded. */
export const reminderVoice: ReminderVoice = englishReminders;
