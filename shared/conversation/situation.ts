import type { Temporal } from 'temporal-polyfill';
import { emergencyNumberFor } from '../cramps/emergency-number.ts';
import type { ConsentEvent } from '../runner/consent.ts';
import type { Place } from '../runner/place.ts';
import type { Profile } from '../runner/profile.ts';
import type { CrampRecord, RunRecord } from '../runner/run.ts';
import type { WaitingSignup } from '../runner/signup.ts';
import type { AnswerVoice } from '../sms/copy/voices.ts';
import type { Meaning, Request } from '../sms/meaning.ts';
import { toStoredInstant } from '../time/instant.ts';
import type { RandomSource } from '../time/random-source.ts';
import type { Population, RunnerShare } from '../tips/population.ts';

/** What a decision may have to know beyond the profile; read beforehand, as far as the text asks for it. */
export type Facts = {
  /** The sign-up in waiting under the code of a JOIN, whoever's it is. */
  readonly signup: WaitingSignup | null;
  /** Places found for what the text names. */
  readonly places: readonly Place[] | 'unavailable';
  /** Runs and cramps on record, oldest first. */
  readonly runs: readonly RunRecord[];
  readonly cramps: readonly CrampRecord[];
  readonly population: Population;
  /** The digest of the secret for a link to the runner's page. */
  readonly pageSecretDigest: string;
};

/** One text from one number, and all that answering it takes. Nothing here is a port: deciding is pure. */
export type Situation = {
  readonly messageSid: string;
  /** What the runner wrote. */
  readonly words: string;
  readonly runnerId: string;
  /** E.164. */
  readonly phone: string;
  /** The language this runner is answered in. */
  readonly voice: AnswerVoice;
  readonly now: Temporal.Instant;
  readonly meaning: Meaning;
  /** True when the carrier answers this text itself, so that we must not. */
  readonly carrierAnswers: boolean;
  /** True where this number is of a country whose numbers may join. */
  readonly mayJoin: boolean;
  /** True after FORGET, until this number joins again. */
  readonly suppressed: boolean;
  /** From a number never heard of: which of its texts of the last day this is, from 1. */
  readonly strangerTexts: number;
  readonly facts: Facts;
  readonly random: RandomSource;
  readonly webBaseUrl: string;
};

/** A situation whose request is of one intent. */
export type Asked<I extends Request['intent']> = Extract<Request, { intent: I }>;

/** What a text comes to: what the profile becomes, what is answered, what is kept beside it. */
export type Decision = {
  /** The profile as it should be, its version not raised yet; null: nothing is stored. */
  readonly profile: Profile | null;
  /** Null is silence: the carrier answers, or nothing should. */
  readonly answer: string | null;
  readonly cramp: CrampRecord | null;
  readonly run: RunRecord | null;
  readonly consent: ConsentEvent | null;
  /** The runner's new part in the population statistics; null when it didn't change. */
  readonly share: RunnerShare | null;
  /** The code of a sign-up that this text fulfilled. */
  readonly joinedCode: string | null;
  /** Everything is to be deleted but the suppression. */
  readonly erase: boolean;
  /** Answered even beyond the number's limit: red flags and the end of texts. */
  readonly alwaysAnswer: boolean;
};

/** A decision from its parts; what isn't named doesn't happen. */
export const decision = (
  profile: Profile | null,
  answer: string | null,
  also: Partial<Omit<Decision, 'profile' | 'answer'>> = {},
): Decision => ({
  profile,
  answer,
  cramp: null,
  run: null,
  consent: null,
  share: null,
  joinedCode: null,
  erase: false,
  alwaysAnswer: false,
  ...also,
});

const mostWords = 1600;

/**
 * A change of consent by this text. `agreedTo`: words that the runner agreed to elsewhere, which are kept whole behind
 * the text's own.
 */
export const consentBy = (
  situation: Situation,
  action: ConsentEvent['action'],
  agreedTo: string | null = null,
): ConsentEvent => ({
  schemaVersion: 1,
  runnerId: situation.runnerId,
  at: toStoredInstant(situation.now),
  action,
  words:
    agreedTo === null
      ? situation.words.slice(0, mostWords)
      : `${situation.words.slice(0, mostWords - agreedTo.length - 1)}\n${agreedTo}`,
  messageSid: situation.messageSid,
});

/** The number to call where this runner runs. */
export const emergencyNumber = (situation: Situation, profile: Profile | null): string =>
  emergencyNumberFor(profile?.place?.countryCode ?? null, situation.phone);

/** The runner's local date now, 'YYYY-MM-DD'; UTC's while no place is known. */
export const todayFor = (profile: Profile, now: Temporal.Instant): string =>
  now.toZonedDateTimeISO(zoneOf(profile)).toPlainDate().toString();

/** The runner's zone; UTC while no place is known. */
export const zoneOf = (profile: Pick<Profile, 'place'> | null): string => profile?.place?.timeZone ?? 'UTC';
