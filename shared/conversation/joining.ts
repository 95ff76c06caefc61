// Joining: by the web form's code in one step, or by text, one question at a time and in any order.

import { asking, joined, newProfile, withPlace, withSignup, withWeek } from '../runner/changes.ts';
import type { Place } from '../runner/place.ts';
import type { Profile } from '../runner/profile.ts';
import { fromStoredInstant } from '../time/instant.ts';
import { nextFor } from './next-text.ts';
import { runsIn } from './said-with-join.ts';
import {
  type Asked,
  consentBy,
  type Decision,
  decision,
  emergencyNumber,
  type Situation,
} from './situation.ts';
import { weekOf } from './week.ts';

/** Hours after the last question in which joining by text goes on. */
const joiningHours = 48;

/** Whether a runner began joining and left it too long. */
export const joiningHasExpired = (profile: Profile, situation: Situation): boolean =>
  profile.status === 'joining' &&
  (profile.askedAt === null ||
    fromStoredInstant(profile.askedAt).until(situation.now).total('hours') > joiningHours);

/** JOIN, with or without a code, from anybody who isn't an active runner yet, or is. */
export const join = (situation: Situation, profile: Profile | null, request: Asked<'join'>): Decision => {
  if (request.code !== null) return joinByCode(situation, profile, request.code);
  if (profile?.status === 'active') {
    return decision(profile, situation.voice.joining.alreadyJoined(nextFor(situation, profile)));
  }
  const begun = profile ?? newProfile(situation.runnerId, situation.phone);
  const said = runsIn(situation, profile);
  const places = situation.facts.places === 'unavailable' ? [] : situation.facts.places;
  const withRuns = said === null ? begun : withWeek(begun, said);
  const isFirst = profile === null;
  return { ...withPlaces(situation, withRuns, places, isFirst), ...(isFirst ? consent(situation) : {}) };
};

/** The code proves the number only when it was given for this number. */
const joinByCode = (situation: Situation, profile: Profile | null, code: string): Decision => {
  const { signup } = situation.facts;
  const texts = situation.voice.joining;
  if (signup === null || signup.runnerId !== situation.runnerId)
    return decision(profile, texts.codeNotFound());
  if (signup.joinedAt !== null && profile?.status === 'active') {
    return decision(profile, texts.alreadyJoined(nextFor(situation, profile)));
  }
  const begun = profile ?? newProfile(situation.runnerId, situation.phone);
  return {
    ...finish(situation, withSignup(begun, signup)),
    ...consent(situation, signup.consentWords),
    joinedCode: code,
  };
};

const consent = (situation: Situation, agreedTo?: string): Pick<Decision, 'consent'> => ({
  consent: consentBy(situation, 'joined', agreedTo),
});

/** One place is taken, several are asked about, none leaves the question open. */
const withPlaces = (
  situation: Situation,
  profile: Profile,
  places: readonly Place[],
  isFirst: boolean,
): Decision => {
  const [only, ...others] = places;
  if (only !== undefined && others.length === 0) return goOn(situation, withPlace(profile, only), isFirst);
  return only === undefined ? goOn(situation, profile, isFirst) : askChoice(situation, profile, places);
};

/** Asks which of several places is meant. */
export const askChoice = (situation: Situation, profile: Profile, places: readonly Place[]): Decision => {
  const choices = places.slice(0, 4);
  const conversation = { waitingFor: 'placeChoice', choices } as const;
  return decision(
    asking(profile, { ...conversation, choices: [...choices] }, situation.now),
    situation.voice.joining.askPlaceChoice(choices),
  );
};

/** Asks the next question, or is done. `isFirst`: nothing was ever said to this number before. */
export const goOn = (situation: Situation, profile: Profile, isFirst = false): Decision => {
  const texts = situation.voice.joining;
  const joining: Profile = { ...profile, status: 'joining' };
  const { place } = joining;
  if (place === null) {
    return decision(
      asking(joining, { waitingFor: 'place' }, situation.now),
      isFirst ? texts.askPlaceFirst() : texts.askPlace(),
    );
  }
  if (joining.weeklyRuns.length === 0) {
    return decision(asking(joining, { waitingFor: 'runs' }, situation.now), texts.askRuns(place));
  }
  return finish(situation, joining);
};

const finish = (situation: Situation, profile: Profile): Decision => {
  const next = joined(profile, situation.now);
  const facts = { emergencyNumber: emergencyNumber(situation, next), next: nextFor(situation, next) };
  return decision(next, situation.voice.joining.joined(facts));
};

/** A place was named, looked up, or chosen while joining. */
export const placeWhileJoining = (situation: Situation, profile: Profile, place: Place): Decision => {
  const said = runsIn(situation, profile);
  const withRuns = said === null ? profile : withWeek(profile, said);
  return goOn(situation, withPlace(withRuns, place));
};

/** Days were named while joining. */
export const runsWhileJoining = (
  situation: Situation,
  profile: Profile,
  request: Asked<'runs'>,
): Decision => {
  const texts = situation.voice.joining;
  const week = weekOf(request.runs, profile);
  if (week === 'noTime') return decision(profile, texts.askRunTime());
  if (week === 'noDays') return decision(profile, texts.runsHelp());
  const places = situation.facts.places === 'unavailable' ? [] : situation.facts.places;
  return withPlaces(situation, withWeek(profile, week), places, false);
};

/** An answer that can't be read while joining: helped once with an example. */
export const joiningHelp = ({ voice }: Situation, profile: Profile): string =>
  profile.place === null ? voice.joining.placeHelp() : voice.joining.runsHelp();
