// 'JOIN Austin TX, Tue Thu 6:30am' and 'Austin, weekdays 7am' say a place and days in one text.
import type { Profile } from '../runner/profile.ts';
import type { WeeklyRun } from '../runner/run.ts';
import type { Meaning } from '../sms/meaning.ts';
import { readText } from '../sms/reading/read-text.ts';
import type { Situation } from './situation.ts';
import { weekOf } from './week.ts';

/** Where the days may begin; what stands before is the place. */
const daysBegin =
  /\b(?:mon|mondays?|tue|tues|tuesdays?|wed|weds|wednesdays?|thu|thur|thurs|thursdays?|fri|fridays?|sat|saturdays?|sun|sundays?|weekdays|weekends?|daily|every)\b/i;

const joinWord = /^\W{0,10}join\b[\s:,.-]{0,10}/i;

/** What people put after JOIN that is no place. */
const courtesies = /^(?:please|pls|plz|now|me|us|up|in|calfline|thanks|thx|thank you|the|club|team)\b/i;

const longestPlace = 80;

type Said = { readonly place: string; readonly runs: readonly WeeklyRun[] | null };

/** Splits words into a place and days; days only when a weekday and a time can be read there. */
const split = (words: string): Said => {
  const at = words.search(daysBegin);
  if (at === -1) return { place: words.trim(), runs: null };
  const { request } = readText(words.slice(at), {
    waitingFor: 'runs',
    nowLocal: '2000-01-01T00:00',
    units: 'imperial',
  });
  const week = request.intent === 'runs' ? weekOf(request.runs, { weeklyRuns: [] }) : 'noDays';
  // 'Sun City AZ' is a place: a day without a time doesn't end a place's name.
  if (week === 'noDays' || week === 'noTime') return { place: words.trim(), runs: null };
  return {
    place: words
      .slice(0, at)
      .replace(/[\s,;:.-]{1,20}$/, '')
      .trim(),
    runs: week,
  };
};

/** 'Austin, Tue Thu 7am': the place ends at a comma, so that 'I run every Tue' names none. */
const placeThenDays = /^\s*(?:[^,;\n]{2,80}[,;\n]|\d{5}\b)/;

const saidIn = (words: string, meaning: Meaning, profile: Profile | null): Said | null => {
  const { request } = meaning;
  const short = words.slice(0, 300);
  if (request.intent === 'join' && request.code === null && joinWord.test(short)) {
    return split(short.replace(joinWord, ''));
  }
  const isMissingPlace = profile?.status === 'joining' && profile.place === null;
  if (request.intent === 'runs' && isMissingPlace && placeThenDays.test(short)) return split(short);
  return request.intent === 'where' && request.query !== null ? split(request.query.slice(0, 300)) : null;
};

/** What to look up as a place for this text; null when it names none. */
export const placeQueryOf = (words: string, meaning: Meaning, profile: Profile | null): string | null => {
  const said = saidIn(words, meaning, profile);
  if (said === null) return null;
  const isJoin = meaning.request.intent === 'join';
  if (isJoin && (profile?.status === 'active' || courtesies.test(said.place))) return null;
  return said.place.length < 2 ? null : said.place.slice(0, longestPlace);
};

/** The week said beside a place; null when there is none. */
export const runsIn = ({ words, meaning }: Situation, profile: Profile | null): readonly WeeklyRun[] | null =>
  saidIn(words, meaning, profile)?.runs ?? null;
