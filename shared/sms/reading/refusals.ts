import { hasWord, isQuestion, wordAt } from './asking.ts';
import type { Facts } from './facts.ts';
import { mentions, overlap, says, standing } from './text-reading.ts';
import { wordSet } from './word-set.ts';

/*
 * Is consent taken back? The surest words count wherever they stand; looser ones only where no report of a cramp
 * explains them. A refusal with an end is a pause, one of check-ins a setting, one of a single day a skip.
 */

const isNot = (text: string | undefined): boolean => text === 'not' || text === 'never';

/** 'Not to stop', 'never ever stop'; in 'this is not mike stop texting' the denial is another's. */
const betweenNotAndStop = wordSet('to ever please just you want going these them the need do');

const keptOn = wordSet('stop quit cancel end unsubscribe remove');

/** 'Never stop texting me', 'don't ever stop' ask for more. */
const asksToKeepOn = (facts: Facts, { from, to }: { from: number; to: number }): boolean =>
  facts.reading.words.slice(from, to).some(({ text }, i) => {
    const then = from + i + (wordAt(facts, from + i + 1) === 'ever' ? 2 : 1);
    return isNot(text) && keptOn.has(wordAt(facts, then));
  });

const forever = wordSet('good ever real life me us');

/** 'Opted out of the last hill', not 'out of the run reminders'. */
const leavesOutARun = (facts: Facts, found: { from: number; to: number }): boolean =>
  (facts.reading.all.get('stopExplained') ?? []).some(
    (other) =>
      overlap(found, other) &&
      !facts.reading.words.slice(other.from + 1, other.to + 3).some(({ text }) => ofService.has(text)),
  );

const pastVerbs = wordSet('cancelled canceled');

const ownSubjects = wordSet('i we want be get have please to and so just it need');

const otherServices = wordSet('gym netflix spotify amazon insurance magazine broadband club race');

const past = wordSet('did have has come');

const stopsOrTexts = wordSet('stop stopped text texts texting');

/** 'The gym cancelled my membership', 'I stop, it eases', 'why did you stop texting me': told or asked, not asked for. */
const isTold = (facts: Facts, { from, to }: { from: number; to: number }): boolean => {
  const { words } = facts.reading;
  const before = words.slice(0, from).filter(({ segment }) => segment === words[from]?.segment);
  const earlier = before.map(({ text }) => text);
  const subject = earlier.at(-1);
  if (pastVerbs.has(wordAt(facts, from)))
    return (
      (subject !== undefined && !ownSubjects.has(subject)) ||
      words.slice(from, to).some(({ text }) => otherServices.has(text))
    );
  if (wordAt(facts, from) === 'stop' && subject === 'i' && earlier.length === 1) return true;
  return (
    (earlier[0] === 'why' || earlier[0] === 'how') &&
    past.has(earlier[1] ?? '') &&
    stopsOrTexts.has(wordAt(facts, from)) &&
    !earlier.some(isNot)
  );
};

const banter =
  /^(?:(?:omg|oh|lol|lmao|haha|hahaha|no|please) )*stop(?: it)?(?: (?:omg|lol|lmao|haha|hahaha|rofl))* (?:that is|this is|you (?:are|did|do|have|make|two|guys))\b/;

const laughter = wordSet('lol lmao haha hahaha rofl hilarious funny killing blushing kind sweet');

/** 'Omg stop it lol you didn't', 'stop! that's hilarious': told to a friend who jokes. */
const isBanter = (facts: Facts): boolean =>
  hasWord(facts, laughter) &&
  !hasWord(facts, ofService) &&
  !facts.reading.words.some(({ text }, at) => isNot(text) && laughter.has(wordAt(facts, at + 1))) &&
  banter.test(facts.reading.words.map(({ text }) => text).join(' '));

/** Refusals that stand: 'don't stop the reminders' is none. */
const refusals = (facts: Facts): ReturnType<typeof standing> => {
  const { reading } = facts;
  return (reading.all.get('noMoreTexts') ?? []).filter((found) => {
    const segment = reading.words[found.from]?.segment;
    const before = [1, 2]
      .map((back) => reading.words[found.from - back])
      .filter((word) => word?.segment === segment)
      .map((word) => word?.text);
    const [one, two] = before;
    const isJoined = one !== undefined && betweenNotAndStop.has(one);
    // 'Dont dont text me' denies once.
    const turned = wordAt(facts, found.from) !== 'do' && (isNot(one) || (isJoined && isNot(two)));
    return (
      !turned &&
      !asksToKeepOn(facts, found) &&
      !isTold(facts, found) &&
      !isToldToLeg(facts, found) &&
      !leavesOutARun(facts, found)
    );
  });
};

const legOrCramp = wordSet('calf calves leg legs cramp cramps cramping muscle muscles hamstring quad');

const ofRunning = wordSet('running run runs jogging racing race today');

const beforeVocative = wordSet('hey my dear ok oh dang damn stupid dumb come on ugh please');

/** 'Leave me alone calf', 'calf please stop': the leg is spoken to, not us. */
const isToldToLeg = (facts: Facts, { from, to }: { from: number; to: number }): boolean => {
  const { words } = facts.reading;
  const first = words[from];
  const said = words.slice(from, to);
  if (first === undefined || said.some(({ text }) => ofService.has(text))) return false;
  if (said.some(({ text }) => legOrCramp.has(text))) return true;
  const then = words.slice(to, to + 4).filter(({ segment }) => segment === first.segment);
  if (
    then.slice(0, 3).some(({ text }) => legOrCramp.has(text)) &&
    !then.some(({ text }) => ofService.has(text))
  )
    return true;
  if (wordAt(facts, to) === 'in' && then.some(({ text }) => ofRunning.has(text))) return true;
  let at = from - 1;
  while (['please', 'just', 'you'].includes(wordAt(facts, at))) at -= 1;
  if (!legOrCramp.has(wordAt(facts, at))) return false;
  at -= 1;
  while (words[at]?.segment === words[at + 1]?.segment && beforeVocative.has(wordAt(facts, at))) at -= 1;
  return words[at]?.segment !== words[at + 1]?.segment;
};

const ofService = wordSet(
  'stuff crap junk spam harassment alerts notifications program tip tips text texts texting message messages messaging reminder reminders number list calfline unsubscribe phone contact subscription service',
);

const aWhile = wordSet(
  'day days week weeks month months while bit weekend weekends winter summer year years holiday holidays now',
);

/** Whether texts are to stop only for a while: 'stop texting me until monday', 'no texts for 2 weeks'. */
export const holdsForAWhile = (facts: Facts): boolean => {
  const { reading } = facts;
  return (reading.all.get('holdTexts') ?? []).some(({ from, to }) => {
    if (isNot(wordAt(facts, from - 1))) return false;
    const last = wordAt(facts, to - 1);
    if (last === 'for') {
      const after = reading.words.slice(to, to + 5).map(({ text }) => text);
      return !forever.has(after[0] ?? '') && after.some((text) => aWhile.has(text));
    }
    return true;
  });
};

/** Whether only the check-ins are refused. */
export const refusesCheckInsOnly = (facts: Facts): boolean => {
  const checkIns = facts.reading.all.get('checkInsOff') ?? [];
  if (checkIns.length === 0) return false;
  // 'Unsubscribe me from the check-ins': the verb stands just before.
  return refusals(facts).every(({ from, to }) =>
    checkIns.some((other) => overlap({ from, to: to + 2 }, other)),
  );
};

const days = wordSet('today tonight tomorrow');

const forGood = wordSet('anymore again ever');

/** 'no reminder tomorrow', 'cancel my texts for thursday': one run, not the service. */
export const refusesOneDay = (facts: Facts): boolean =>
  refusals(facts).length > 0 &&
  refusals(facts).every(({ from, to }) => {
    const { words } = facts.reading;
    const near = words.slice(from, to + 3).filter(({ clause }) => clause === words[from]?.clause);
    const isOneDay = near.some(
      (word) =>
        days.has(word.text) || facts.days.some((one) => words[one.at] === word && one.days.length < 7),
    );
    // 'Take saturday off the list'.
    const isDayOfList = wordAt(facts, from) === 'off' && facts.days.some(({ at }) => at === from - 1);
    const isDenied =
      near.slice(0, 2).some(({ text }) => isNot(text)) &&
      !near.some(({ text }) => text === 'today') &&
      !hasWord(facts, forGood);
    return isDayOfList || (isOneDay && (['cancel', 'no'].includes(wordAt(facts, from)) || isDenied));
  });

/** Whether only some hours are refused: 'dont text me before 6am'. */
const refusesHoursOnly = (facts: Facts): boolean => {
  const hours = facts.reading.all.get('quietAsk') ?? [];
  return facts.hasClockTime && refusals(facts).every((found) => hours.some((other) => overlap(found, other)));
};

const wasLeft = wordSet('opted unsubscribed stopped cancelled canceled');

/** 'I opted out last week, opt me in again': the refusal is past. */
const wantsBackIn = (facts: Facts): boolean =>
  says(facts.reading, 'startAgain') && refusals(facts).every(({ from }) => wasLeft.has(wordAt(facts, from)));

/** Whether the text clearly asks for no more texts, for good. */
export const takesConsentBack = (facts: Facts): boolean =>
  refusals(facts).length > 0 &&
  !isBanter(facts) &&
  !holdsForAWhile(facts) &&
  !refusesCheckInsOnly(facts) &&
  !refusesOneDay(facts) &&
  !refusesHoursOnly(facts) &&
  !wantsBackIn(facts) &&
  !mentions(facts.reading, 'stoppedByMistake');

const beforeOtherStops = wordSet(
  'pain cramping twitching to not never bus rest pit non full a an the one next last first it that they rain wont cannot water train truck dont must without quick short every each no single his her would we my your wind metro subway another i traffic dead week weekend year day month far very deep',
);

const opening = wordSet('please ok hey yo dude bro just and so hi hello calfline omg no nope');

const afterOtherStops = wordSet(
  'sign signs light lights hammer motion and watch by crying believing believin over at in loving raining snowing being thinking worrying drop start starting the',
);

const toUs = wordSet('me us my our this these');

/** 'Stop, my number is ...': the first word says it, and nothing after it makes it another stop. */
const opensWithStop = (facts: Facts): boolean => {
  const first = facts.reading.words.findIndex(({ text }) => !opening.has(text));
  const [word, next] = [facts.reading.words[first], facts.reading.words[first + 1]];
  if (word?.text !== 'stop') return false;
  if (next?.text === 'for') return forever.has(wordAt(facts, first + 2));
  if (next?.segment !== word.segment) return true;
  // 'Stop laughing' is chat; 'stop waking me up' is told to us.
  const isChat = /^(?!every|any).*ing$/.test(next.text) && !toUs.has(wordAt(facts, first + 2));
  return !afterOtherStops.has(next.text) && !isChat;
};

const closing = wordSet('please thanks now thank you lol lmao haha ok bro dude man bot fr already ugh omg');

/** 'Why did the texts stop', 'did my reminders stop': asked, not asked for. */
const asksAfterTexts = (facts: Facts, at: number): boolean =>
  ofService.has(wordAt(facts, at - 1)) && [0, 1].some((first) => wordAt(facts, first) === 'did');

/** 'ENOUGH with you people STOP': the last word says it, and nothing before it makes it another stop. */
const endsWithStop = (facts: Facts): boolean => {
  const { words } = facts.reading;
  const last = words.findLastIndex(({ text }) => !closing.has(text));
  return (
    ['stop', 'unsubscribe'].includes(wordAt(facts, last)) &&
    !beforeOtherStops.has(wordAt(facts, last - 1)) &&
    !(wordAt(facts, last - 1) === 'ever' && wordAt(facts, last - 3) === 'do') &&
    !asksAfterTexts(facts, last) &&
    !isToldToLeg(facts, { from: last, to: last + 1 })
  );
};

/** A bare stop word, told to us. */
export const refusesWeakly = (facts: Facts): boolean =>
  standing(facts.reading, 'weakStop').some((found) => !isToldToLeg(facts, found)) &&
  !facts.isReport &&
  !facts.crampStands &&
  !isBanter(facts) &&
  !refusesCheckInsOnly(facts);

const placesToStop = wordSet('bus rest pit train truck subway metro water tram fuel');

const saysLoosely = (facts: Facts): boolean =>
  !isQuestion(facts) &&
  (facts.reading.all.get('looseStop') ?? []).some(
    (found) =>
      !isNot(wordAt(facts, found.from - 1)) &&
      !isNot(wordAt(facts, found.from - 2)) &&
      !asksToKeepOn(facts, found) &&
      !isToldToLeg(facts, found) &&
      !placesToStop.has(wordAt(facts, found.to - 2)),
  );

/** A stop word loosely tied to the service, not turned round by a 'not' before it, nor about a run or a cramp. */
export const refusesLoosely = (facts: Facts): boolean =>
  !facts.isReport &&
  !isBanter(facts) &&
  !holdsForAWhile(facts) &&
  (opensWithStop(facts) || endsWithStop(facts) || saysLoosely(facts));
