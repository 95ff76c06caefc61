import { overlap, type TextReading } from './text-reading.ts';
import { wordSet } from './word-set.ts';
import { textAt, type Word } from './words.ts';

/** Words `from` up to, not including, `to`. */
type Stretch = { readonly from: number; readonly to: number };

const own = /^(?:i|me|my|mine|we|our)$/;

/** Words that bring a tale of long ago up to today: 'tore it 2 years ago and today it popped'. */
const untilToday = /^(?:and|but|then|now|today|tonight|again|still|since|like|same|as|just)$/;

const between = (words: readonly Word[], a: Stretch, b: Stretch): readonly Word[] =>
  words.slice(Math.min(a.to, b.to), Math.max(a.from, b.from));

const inOneClause = (words: readonly Word[], a: Stretch, b: Stretch): boolean =>
  words[a.from]?.clause === words[b.from]?.clause;

/** Whom a tale is about: 'a film where a guy collapses'. */
const heroes = wordSet(
  'guy man hero heroine character he she they someone who where how about runner woman girl lady actor bloke boy people',
);

/** 'In the film a guy collapses', 'dreamt i fainted': nobody's body here. In doubt, the writer's. */
export const isFiction = ({ words, all }: TextReading, sign: Stretch): boolean =>
  (all.get('story') ?? []).some((story) => {
    if (!inOneClause(words, story, sign)) return false;
    const opens = words.findIndex(({ clause }) => clause === words[sign.from]?.clause);
    const isBefore = story.from <= sign.from;
    const led = isBefore ? words.slice(story.from, sign.to) : words.slice(opens, story.from);
    // 'My book' is a book all the same.
    const mine = isBefore ? words.slice(story.to, sign.to) : led;
    // 'He collapsed in front of the tv' is no film.
    const isIn = words.slice(story.from - 2, story.from).some(({ text }) => text === 'in' || text === 'on');
    if (!isBefore && !isIn) return false;
    const isDream = isBefore && /dream|nightm/.test(textAt(words, story.from));
    return isDream || (led.some(({ text }) => heroes.has(text)) && !mine.some(({ text }) => own.test(text)));
  });

/** 'In 2019': a year that a thing was in. */
const yearsIn = (words: readonly Word[]): readonly Stretch[] =>
  [...words.keys()]
    .filter(
      (at) =>
        [19, 20].includes(Math.floor((words[at]?.value ?? 0) / 100)) &&
        ['in', 'of'].includes(textAt(words, at - 1)),
    )
    .map((from) => ({ from, to: from + 1 }));

/** 'Fainted at a race in 2019', 'tore it two years ago': over long since, and nothing takes it up again. */
export const isLongAgo = ({ words, all }: TextReading, sign: Stretch): boolean =>
  [...(all.get('longAgo') ?? []), ...yearsIn(words)].some(
    (past) =>
      inOneClause(words, past, sign) &&
      (overlap(past, sign) || !between(words, past, sign).some(({ text }) => untilToday.test(text))) &&
      !words.some(
        ({ text, clause }, at) =>
          clause === words[sign.from]?.clause &&
          (text === 'still' || text === 'again') &&
          words[at - 1]?.text !== 'never',
      ),
  );

/** Whether laughter stands close by: 'passed out laughing', 'a fit of giggles'. */
export const isLaughter = ({ words }: TextReading, { from, to }: Stretch): boolean =>
  words
    .slice(Math.max(0, from - 6), to + 6)
    .some(({ text, clause }) => clause === words[from]?.clause && /^(?:laugh|giggl|hysteric)/.test(text));
