import type { Quantity } from './quantities.ts';
import { mentions, type TextReading } from './text-reading.ts';
import type { Word } from './words.ts';

const halfDayMinutes = 720;

/** A time of day on a dial of twelve hours, as people say it: '9', '2:30', 'half ten', '20 past 4', 'noon'. */
const dialTime =
  /(?<!\b(?:mile|km|pain|level|an?|\d) )(?:(half|quarter|\d\d?) (?:(past|to) )?)?\b(?:(\d\d?)(?:[:.]?(\d\d))?|noon|midday|midnight)(?![\d/.]| (?:mile|miler|km|k|m|minutes|hours?|seconds|days?|weeks?|months|years|of|out|x|times|reps?|percent|degrees)\b)/g;

const partMinutes = (part: string | undefined): number =>
  part === 'half' ? 30 : part === 'quarter' ? 15 : Number(part ?? 0);

const began =
  /\b(?:since|start|starting|started|began|from|came|seized|locked|went|hit|struck|cramping|cramped|desde)(?: \S+){0,3} $/;

/** 'Pain started at 3': no time of day. */
const scored = /\b(?:pain|level)(?: \S+){0,4} $/;

const isNow = /\b(?:now|is|gone|nearly|almost|son)(?: \S+){0,3} $/;

/** How a cramp that is over is told. */
const relieved = /\b(?:fine|ok|eased|better|good|released|relaxed|loosened)\b/;

/** The words with numbers as figures: 'half 10 now'. */
const withFigures = (words: readonly Word[]): string =>
  words.map(({ text, value }) => (value === null ? text : String(value))).join(' ');

/** Minutes from when a cramp began to 'now', both told as times of day; 0 where one isn't. */
const byTheClock = (said: string): number => {
  const times = [...said.matchAll(dialTime)].map((match) => {
    const [whole, part, link, hour, minute] = match;
    const past = partMinutes(part);
    const minutes = Number(hour ?? 0) * 60 + Number(minute ?? 0) + (link === 'to' ? -past : past);
    const lead = said.slice(0, match.index);
    const then = said.slice(match.index + whole.length);
    const isScore = minute === undefined && scored.test(lead) && !/^ [ap]m/.test(then);
    return {
      minutes,
      began: began.test(lead) && !isScore,
      isNow: isNow.test(lead) || then.startsWith(' now'),
    };
  });
  const from = times.find((time) => time.began);
  const until = times.findLast((time) => time.isNow && time !== from);
  if (from === undefined || until === undefined) return 0;
  return (until.minutes - from.minutes + 2 * halfDayMinutes) % halfDayMinutes;
};

/** Words around a length of time ('#') by which a cramp has held so long, and those that need it to hold still. */
const holds =
  /part of #|# since .*\b(?:cramp|seiz|lock|start|began|came|went)|# (?:plus )?of (?:(?!then|and|before)\S+ ){0,2}(?:cramp|spasm|calf|clench)/;
const heldIfStill = /\b(?:since|started|began|came|seized|locked|cramped)\b.*# ago|(?:hace|is) #/;

/** Minutes that a cramp has held, by the times of day or the lengths of time a text tells; 0 where it tells none. */
export const heldMinutes = (reading: TextReading, quantities: readonly Quantity[]): number => {
  const { words } = reading;
  const isStill = mentions(reading, 'stillHeld');
  const said = withFigures(words);
  const lengths = quantities.map(({ kind, amount, from, to }) => {
    const around = `${withFigures(words.slice(Math.max(0, from - 8), from))} # ${withFigures(words.slice(to, to + 5))}`;
    const isHeld = kind === 'duration' && (holds.test(around) || (isStill && heldIfStill.test(around)));
    return isHeld ? amount : 0;
  });
  return Math.max(isStill || !relieved.test(said) ? byTheClock(said) : 0, ...lengths);
};
