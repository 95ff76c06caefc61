// WHERE, and the answers to 'where do you run?' and 'which one?'.
import { asksNothing, withPlace, withWeek } from '../runner/changes.ts';
import type { Place } from '../runner/place.ts';
import type { Profile } from '../runner/profile.ts';
import { askChoice, goOn, placeWhileJoining } from './joining.ts';
import { nextFor } from './next-text.ts';
import { placeQueryOf, runsIn } from './said-with-join.ts';
import { type Asked, type Decision, decision, type Situation } from './situation.ts';

/** A place was named, chosen by number, or asked about. */
export const where = (situation: Situation, profile: Profile, request: Asked<'where'>): Decision => {
  if (request.choice !== null) return choose(situation, profile, request.choice);
  if (placeQueryOf(situation.words, situation.meaning, profile) === null) {
    return withoutPlace(situation, profile);
  }
  const { facts, voice } = situation;
  const { places } = facts;
  if (places === 'unavailable') return decision(profile, voice.joining.placesUnavailable());
  const [only, ...others] = places;
  if (only === undefined) return decision(profile, voice.joining.placeNotFound());
  if (others.length > 0) return askChoice(situation, withSaidWeek(situation, profile), places);
  return take(situation, profile, only);
};

const take = (situation: Situation, profile: Profile, place: Place): Decision => {
  if (profile.status === 'joining') return placeWhileJoining(situation, profile, place);
  const next = asksNothing(withPlace(profile, place));
  return decision(next, situation.voice.schedule.placeSaved(place, nextFor(situation, next)));
};

const choose = (situation: Situation, profile: Profile, choice: number): Decision => {
  if (profile.conversation.waitingFor !== 'placeChoice') return withoutPlace(situation, profile);
  const { choices } = profile.conversation;
  const place = choices[choice - 1];
  return place === undefined
    ? decision(profile, situation.voice.joining.askPlaceChoice(choices))
    : take(situation, profile, place);
};

/** No place in it: days alone while joining, or a question about the place on record. */
const withoutPlace = (situation: Situation, profile: Profile): Decision =>
  profile.status === 'joining'
    ? goOn(situation, withSaidWeek(situation, profile))
    : decision(profile, situation.voice.schedule.currentPlace(profile.place));

const withSaidWeek = (situation: Situation, profile: Profile): Profile => {
  const said = profile.status === 'joining' ? runsIn(situation, profile) : null;
  return said === null ? profile : withWeek(profile, said);
};
