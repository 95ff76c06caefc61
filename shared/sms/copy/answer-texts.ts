// The answers that are put together from parts, in any language: what they say at most, and what gives way where two
// segments have no room for it.
import type { CrampReport } from '../../cramps/cramp-report.ts';
import type { TipWords } from '../../tips/tip.ts';
import { firstThatFits } from './layout.ts';
import type { AnswerVoice } from './voices.ts';

/** A tip as an answer tells it: its words, why it was chosen ('' when there is nothing to say), new or kept. */
export type ToldWords = {
  readonly words: TipWords;
  readonly name: string;
  readonly because: string;
  readonly standing: 'new' | 'kept' | 'advice';
  /** True when the reply warns of something, so that it may not be cut short. */
  readonly warns: boolean;
};

/** What a report left open; asked after the tip, once. */
export type CrampQuestion = 'side' | 'distance' | null;

const whyOf = ({ answers }: AnswerVoice, { because }: ToldWords): string =>
  because === '' ? '' : answers.tipParts.why(because);

const asked = ({ answers }: AnswerVoice, question: CrampQuestion): string =>
  question === null ? '' : answers.crampQuestions[question];

/** The answer to a cramp report: what to do now, the tip and why, then at most one question. */
export const crampAnswer = (
  voice: AnswerVoice,
  facts: {
    readonly muscle: CrampReport['muscle'];
    readonly tip: ToldWords;
    readonly question: CrampQuestion;
  },
): string => {
  const { tip, muscle } = facts;
  const { tipParts } = voice.answers;
  const aid = muscle === null || muscle === 'calf' ? voice.tips.duringCramp : voice.tips.duringOtherCramp;
  const why = whyOf(voice, tip);
  const asks = asked(voice, facts.question);
  const long = tip.standing === 'kept' ? tipParts.keepAtIt(tip.words.short) : tip.words.reply;
  const short = tip.standing === 'kept' ? long : tipParts.toTry(tip.words.short);
  if (tip.warns)
    return firstThatFits(
      [aid, tip.words.reply, why, asks],
      [aid, tip.words.reply, asks],
      [aid, tip.words.reply],
    );
  return firstThatFits([aid, long, why, asks], [aid, short, why, asks], [aid, short, asks], [aid, short]);
};

/** A report that needs a clinician soon: says so, and a tip may follow. */
export const clinicAnswer = (voice: AnswerVoice, flagWords: string, tip: ToldWords | null): string => {
  const short = tip === null ? '' : voice.answers.tipParts.meanwhile(tip.words.short);
  return firstThatFits([flagWords, short], [flagWords]);
};

/** The tip didn't help, or can't be done: the next one. */
export const nextTipAfter = (
  voice: AnswerVoice,
  verdict: 'didNotHelp' | 'cannotDo',
  tip: ToldWords,
): string => {
  const opening = voice.answers.tipParts.nextAfter[verdict];
  return firstThatFits(
    [opening, tip.words.reply, whyOf(voice, tip)],
    [opening, tip.words.reply],
    [opening, tip.words.short],
  );
};

/** TIP: one tip, with MORE for its long form. */
export const tipAnswer = (voice: AnswerVoice, tip: ToldWords): string => {
  const more = voice.answers.tipParts.moreTellsMore;
  return firstThatFits([tip.words.reply, whyOf(voice, tip), more], [tip.words.reply, more]);
};

/** STATUS: the next text, the plan, and what the tip has done so far. */
export const statusAnswer = (facts: {
  readonly state: string;
  readonly week: string;
  readonly next: string;
  readonly effect: string;
}): string =>
  firstThatFits(
    [facts.state, facts.next, facts.week, facts.effect],
    [facts.state, facts.next, facts.effect],
    [facts.state, facts.next],
  );
