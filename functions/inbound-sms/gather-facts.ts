import { placeQueryOf } from '../../shared/conversation/said-with-join.ts';
import type { Facts } from '../../shared/conversation/situation.ts';
import type { Place } from '../../shared/runner/place.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { Intent, Meaning } from '../../shared/sms/meaning.ts';
import { emptyPopulation } from '../../shared/tips/population.ts';
import type { InboundText } from '../carrier-webhooks.ts';
import type { InboundSmsDeps } from './deps.ts';

type Text = {
  readonly form: InboundText;
  readonly meaning: Meaning;
  readonly profile: Profile | null;
  readonly runnerId: string;
};

/**
 * What answers each text besides the profile: nothing more, the runs and cramps on record, or, where a tip is
 * chosen, also what all runners' results say. Every intent is here, so that a new one can't be answered from
 * an empty history because nobody thought of it.
 */
const readsFor: Readonly<Record<Intent, 'profile' | 'history' | 'historyAndPopulation'>> = {
  cramp: 'historyAndPopulation',
  helped: 'historyAndPopulation',
  tip: 'historyAndPopulation',
  ok: 'history',
  status: 'history',
  stop: 'profile',
  start: 'profile',
  help: 'profile',
  join: 'profile',
  runs: 'profile',
  run: 'profile',
  skip: 'profile',
  pause: 'profile',
  resume: 'profile',
  where: 'profile',
  me: 'profile',
  settings: 'profile',
  forget: 'profile',
  unknown: 'profile',
};

/** More than four choices are no help in a text; one more would only be cut. */
const mostPlaces = 4;

/** Reads what this text's decision has to know besides the profile, and nothing else. */
export const gatherFacts = async (deps: InboundSmsDeps, text: Text): Promise<Facts> => {
  const { request } = text.meaning;
  const hasHistory = text.profile !== null && readsFor[request.intent] !== 'profile';
  const code = request.intent === 'join' ? request.code : null;
  const [signup, places, history, population] = await Promise.all([
    code === null ? null : deps.signups.find(code),
    placesFor(deps, text),
    hasHistory ? deps.runners.history(text.runnerId) : { runs: [], cramps: [] },
    readsFor[request.intent] === 'historyAndPopulation' ? deps.population.read() : emptyPopulation,
  ]);
  const wantsPage = request.intent === 'me';
  return {
    signup,
    places,
    runs: history.runs,
    cramps: history.cramps,
    population,
    pageSecretDigest: wantsPage ? deps.digest(deps.pageSecretFor(text.form.sid)) : '',
  };
};

const placesFor = async (
  deps: InboundSmsDeps,
  { form, meaning, profile }: Text,
): Promise<readonly Place[] | 'unavailable'> => {
  const query = placeQueryOf(form.body, meaning, profile);
  return query === null ? [] : deps.places.find(query, mostPlaces);
};
