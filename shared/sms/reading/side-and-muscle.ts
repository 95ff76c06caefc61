import type { CrampReport } from '../../cramps/cramp-report.ts';
import { isDenied } from './negation.ts';
import { wordSet } from './word-set.ts';
import { textAt, type Word } from './words.ts';

const bodyAfter = wordSet(
  'calf calves leg legs hamstring hamstrings quad quads foot feet side one ankle toe toes lower upper inner outer achilles glute hip shin thigh arch cramp cramped cramps cramping seized locked spasm again only was went is hurts hurt feels felt knee arm medial lateral back',
);
const bodyBefore = wordSet(
  'calf calves leg legs hamstring hamstrings quad quads foot feet side cramp cramped cramps cramping my the on in both soleus toe and spasm',
);
/** After these 'left' means gone or remaining. */
const leftGone = wordSet(
  'i we he she they just had have nothing anything much more only never already got home who everyone nobody mile km minutes hour hours miles lap laps has turn turned turning veered bore to what',
);
const leftAway = wordSet(
  'home early work the house town for to over in off out my me hanging us behind turn',
);
/** Before these 'right' means exactly or at once. */
const rightExactly = wordSet(
  'after when before around at about away now as in on off by then there from through out where once past under near back here up outside until this above below next into over along while',
);
const rightBefore = wordSet(
  'turn turns yes oh damn all that thats just yeah got turned youre you questions question talk talking speak think thinking walk breathe quite not do work working were',
);
const notBoth = wordSet(
  'times days runs weeks ways us them you of bottles shoes socks sleeves races mornings nights weekends kids knees arms hands shoulders hips',
);

const sameSegment = (words: readonly Word[], a: number, b: number): boolean =>
  words[a]?.segment === words[b]?.segment;

const nextIn = (words: readonly Word[], at: number): string =>
  sameSegment(words, at, at + 1) ? textAt(words, at + 1) : '';
const previousIn = (words: readonly Word[], at: number): string =>
  sameSegment(words, at, at - 1) ? textAt(words, at - 1) : '';

const runUnits = wordSet('mile km minutes hour hours lap laps');
const beforeRest = wordSet('with had have only about');

/** Whether what stands before `at` remained ('with 2 mile left'); 'mile 12 left' names a spot and a leg. */
const followsAmount = (words: readonly Word[], at: number): boolean => {
  if (words[at - 1]?.kind === 'number')
    return beforeRest.has(textAt(words, at - 2)) && !bodyAfter.has(nextIn(words, at));
  return (
    runUnits.has(previousIn(words, at)) && [at - 3, at - 4].some((i) => beforeRest.has(textAt(words, i)))
  );
};

/** 'twice the size of the right one': the other leg, for comparison. */
const isCompared = (words: readonly Word[], at: number): boolean =>
  [at - 2, at - 3, at - 4].some((i) => sameSegment(words, at, i) && comparing.has(textAt(words, i)));

const comparing = wordSet('than size bigger larger compared unlike versus thicker');

const otherBody = wordSet(
  'shoe shoes shoelace lace sock insole turn turns lane arm arms hand shoulder chest eye ear elbow wrist rib lung knee',
);

/** Words that tell of a leg though they name no muscle: 'a single heel raise on the right'. */
const legDoes = /^(?:heel|raise|tiptoe|hop|balance)/;

/**
 * 'Shin cramp on the right' tells the leg, 'the river on my left' a direction: whether a body, or what a leg does, is
 * told in the same breath. Null where no 'on the' stands before.
 */
const isOnSide = (words: readonly Word[], at: number): boolean | null => {
  if (!['the', 'my'].includes(previousIn(words, at)) || previousIn(words, at - 1) !== 'on') return null;
  return words.some(
    ({ text, segment }) =>
      segment === words[at]?.segment &&
      (crampLike.test(text) || legDoes.test(text) || muscleWords.some(([, names]) => names.has(text))),
  );
};

/** A lone letter: a leg beside a word of the body or at the end of what it stands in; '2L' of water are none. */
const isLetter = (words: readonly Word[], at: number, letter: string): boolean => {
  const word = words[at];
  if (word?.raw !== letter || (words[at - 1]?.kind === 'number' && words[at - 1]?.end === word.start))
    return false;
  const after = nextIn(words, at);
  return after === '' || bodyAfter.has(after) || bodyBefore.has(previousIn(words, at));
};

const isLeft = (words: readonly Word[], at: number): boolean => {
  const [before, after] = [previousIn(words, at), nextIn(words, at)];
  if (isLetter(words, at, 'l') || (words[at]?.raw === 'l' && after === 'and' && words[at + 2]?.raw === 'r'))
    return true;
  if (textAt(words, at) !== 'left' || followsAmount(words, at)) return false;
  const onSide = isOnSide(words, at);
  if (onSide !== null) return onSide;
  if (bodyAfter.has(after)) return true;
  return !leftGone.has(before) && (!leftAway.has(after) || bodyBefore.has(before));
};

const rightOf = wordSet(
  'calf calves leg hamstring quad foot side one ankle toe toes lower upper inner outer achilles soleus glute shin hamstrings quads',
);

const isRight = (words: readonly Word[], at: number): boolean => {
  if (isLetter(words, at, 'r')) return true;
  if (textAt(words, at) !== 'right') return false;
  const [before, after] = [previousIn(words, at), nextIn(words, at)];
  if (rightOf.has(after) || words[at]?.raw !== 'right') return true;
  const onSide = isOnSide(words, at);
  if (onSide !== null) return onSide;
  return rightExactly.has(after) ? before === 'my' : !rightBefore.has(before);
};

const pairs = wordSet('calves legs them');
const doubled = wordSet('calf calves cramp cramps leg');
const eachOf = wordSet('calf leg side');

const isBoth = (words: readonly Word[], at: number): boolean => {
  const text = textAt(words, at);
  if (text === 'both' || text === 'pair') {
    let named = at;
    while (['of', 'my', 'the'].includes(nextIn(words, named))) named += 1;
    const next = nextIn(words, named);
    return text === 'both' ? !notBoth.has(next) : pairs.has(next);
  }
  if (text === 'double') return doubled.has(nextIn(words, at));
  if (text === 'each') return eachOf.has(nextIn(words, at));
  if (text === 'dos') return [nextIn(words, at), textAt(words, at - 2)].some((word) => pairs.has(word));
  return text === 'two' && nextIn(words, at) === 'calves';
};

const fine = wordSet('fine good ok great happy quiet normal perfect better held behaved');

/** Words after which another side, or a cramp, is what is told. */
const elsewhereFrom = wordSet('left right cramp cramps cramped cramping but not');

/** 'right calf fine, left calf cramped': the side that is well isn't the report's. */
const isWell = (words: readonly Word[], at: number): boolean => {
  if (isDenied(words, at, at + 1)) return true;
  for (let i = at + 1; i <= at + 4 && sameSegment(words, at, i); i += 1) {
    if (elsewhereFrom.has(textAt(words, i))) return false;
    if (fine.has(textAt(words, i))) return !['until', 'size'].includes(nextIn(words, i));
  }
  return false;
};

/** 'both legs are the same size': no leg is the trouble. */
const isSizeCompared = (words: readonly Word[], at: number): boolean =>
  [3, 4, 5].some((ahead) => sameSegment(words, at, at + ahead) && textAt(words, at + ahead) === 'size');

const isElsewhere = (words: readonly Word[], at: number): boolean =>
  isCompared(words, at) || otherBody.has(nextIn(words, at));

/** Which leg a text names; null when it names none, or none that is the trouble. */
export const sideIn = (words: readonly Word[]): CrampReport['side'] => {
  let left = false;
  let right = false;
  for (const at of words.keys()) {
    if (isBoth(words, at) && !isWell(words, at) && !isSizeCompared(words, at)) return 'both';
    if (isLeft(words, at) && !isWell(words, at) && !isElsewhere(words, at)) left = true;
    if (isRight(words, at) && !isWell(words, at) && !isElsewhere(words, at)) right = true;
  }
  if (left && right) return 'both';
  if (left) return 'left';
  return right ? 'right' : null;
};

type Muscle = NonNullable<CrampReport['muscle']>;

const muscleWords: readonly (readonly [Muscle, ReadonlySet<string>])[] = [
  ['calf', wordSet('calf calves')],
  ['hamstring', wordSet('hamstring hamstrings')],
  ['quad', wordSet('quad quads')],
  ['foot', wordSet('foot feet toe toes arch instep')],
  [
    'other',
    wordSet(
      'neck stomach abs ab abdominal abdomen stitch glute glutes butt hip hips groin adductor adductors shin shins achilles thigh thighs hand hands arm arms shoulder shoulders rib ribs jaw diaphragm tummy gut oblique obliques bicep biceps forearm forearms psoas piriformis belly flexor finger fingers tibialis ankle peroneal tricep triceps trap traps pec lat lats intercostal',
    ),
  ],
];

/** Calf words that name a thing, not the muscle in trouble. */
const calfThings = wordSet('raise raises sleeve sleeves stretch stretches sock socks');

const crampLike = /^(?:cramp|spasm|seiz|lock|knot|hurt|pain|sore|stitch|grabbed|tight|pull)/;

/** Whether a cramp or pain is told within a few words: 'fingers swollen' names no cramped muscle. */
const isBesideCramp = (words: readonly Word[], at: number): boolean =>
  words.some(
    ({ text, clause }, i) => crampLike.test(text) && clause === words[at]?.clause && Math.abs(i - at) <= 3,
  );

const fingers = wordSet('finger fingers hand hands');
const swells = wordSet('ring rings swollen swelling swelled puffy puffed puff');

/** Which muscle a text names; the calf before any other, unless the calf is said to be well. */
export const muscleIn = (words: readonly Word[]): CrampReport['muscle'] => {
  for (const [muscle, names] of muscleWords) {
    const named = words.some(
      ({ text }, at) =>
        names.has(text) &&
        (muscle !== 'other' || isBesideCramp(words, at)) &&
        !calfThings.has(nextIn(words, at)) &&
        (!isWell(words, at) || previousIn(words, at) === 'neither') &&
        !(fingers.has(text) && words.some((word) => swells.has(word.text))),
    );
    if (named) return muscle;
  }
  const isElsewhereInBody = words.some(
    ({ text }, at) =>
      (text === 'back' && ['lower', 'upper'].includes(previousIn(words, at))) ||
      (text === 'side' && ['cramp', 'cramps', 'stitch', 'stitches'].includes(nextIn(words, at))),
  );
  if (isElsewhereInBody) return 'other';
  // 'Left calf is fine, right cramped': the other calf.
  return words.some(({ text }) => text === 'calf') && sideIn(words) !== null ? 'calf' : null;
};
