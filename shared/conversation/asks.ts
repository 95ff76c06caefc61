// STATUS, TIP, MORE, ME, settings: what runners ask for and what they set.
import { Temporal } from 'temporal-polyfill';
import type { Profile } from '../runner/profile.ts';
import * as answers from '../sms/copy/answer-texts.ts';
import { okWhileFlagged } from '../sms/copy/red-flag-texts.ts';
import * as texts from '../sms/copy/schedule-texts.ts';
import { dayWords } from '../sms/copy/when.ts';
import { toStoredInstant } from '../time/instant.ts';
import { effectOf, effectSummary } from '../tips/effect.ts';
import { moreWords, rememberTold, tipForReminder } from '../tips/next-tip.ts';
import { nextFor } from './next-text.ts';
import { type Asked, type Decision, decision, type Situation, todayFor, zoneOf } from './situation.ts';
import { contextFor, nothingReported, toldWords } from './tip-for.ts';

/** STATUS: what comes next, the week, and what the tip has done so far. */
export const status = (situation: Situation, profile: Profile): Decision => {
  const effect = effectOf(profile.tips, situation.facts.runs);
  return decision(
    profile,
    answers.statusAnswer({
      state: stateWords(profile, situation.now),
      next: nextFor(profile, situation.now),
      week:
        profile.weeklyRuns.length === 0 ? '' : `Week: ${texts.weekWords(profile.weeklyRuns, profile.units)}.`,
      effect: effect === null ? '' : effectSummary(effect),
    }),
  );
};

const stateWords = (profile: Profile, now: Temporal.Instant): string => {
  if (profile.redFlag !== null) return 'No tips until you text ALL CLEAR.';
  const until = profile.pause?.untilAt ?? null;
  if (until === null || until <= toStoredInstant(now)) return '';
  const on = Temporal.Instant.from(until).toZonedDateTimeISO(zoneOf(profile)).toPlainDate().toString();
  return `Paused until ${dayWords(on, todayFor(profile, now))}.`;
};

/** TIP and MORE. No tips while a red flag is open. */
export const tip = (situation: Situation, profile: Profile, request: Asked<'tip'>): Decision => {
  if (profile.redFlag !== null) return decision(profile, okWhileFlagged());
  const long = request.more ? moreWords(profile.tips, profile.body.health) : null;
  if (long !== null) return decision(profile, answers.moreAnswer(long, `${situation.webBaseUrl}/tips`));
  const context = contextFor(situation, profile, nothingReported);
  const told = tipForReminder(profile.tips, context, situation.facts.population, situation.random);
  const next = { ...profile, tips: rememberTold(profile.tips, told) };
  return decision(next, answers.tipAnswer(toldWords(told, profile)));
};

/** Stands for the link in an answer until it is sent, so that no secret is stored. */
export const pageLinkPlaceholder = '{page}';

/** How long a link to the runner's page opens it. */
const linkHours = 24;

/** ME: a link to the runner's own page. A newer link ends the one before. */
export const me = (situation: Situation, profile: Profile): Decision => {
  const expiresAt = toStoredInstant(situation.now.add({ hours: linkHours }));
  const next = { ...profile, pageLink: { secretDigest: situation.facts.pageSecretDigest, expiresAt } };
  return decision(next, answers.pageLinkAnswer(pageLinkPlaceholder));
};

const leastLeadMinutes = 30;
const mostLeadMinutes = 240;

/** UNITS, LEAD, CHECKINS, QUIET. */
export const settings = (situation: Situation, profile: Profile, request: Asked<'settings'>): Decision => {
  const { change } = request;
  const { now } = situation;
  switch (change.setting) {
    case 'checkIns': {
      const next = { ...profile, checkIns: { on: change.on, unansweredInARow: 0 } };
      return decision(next, texts.checkInsSaved(change.on, nextFor(next, now)));
    }
    case 'units': {
      const next = { ...profile, units: change.units };
      return decision(next, texts.unitsSaved(change.units, nextFor(next, now)));
    }
    case 'leadMinutes': {
      const { leadMinutes } = change;
      if (leadMinutes < leastLeadMinutes || leadMinutes > mostLeadMinutes) {
        return decision(profile, texts.settingHelp());
      }
      const next = { ...profile, leadMinutes: Math.round(leadMinutes) };
      return decision(next, texts.leadSaved(next.leadMinutes, nextFor(next, now)));
    }
    case 'quietHours': {
      const { fromLocal, untilLocal } = change;
      const next = { ...profile, quietHours: { fromLocal, untilLocal } };
      return decision(next, texts.quietHoursSaved(next.quietHours, next.units, nextFor(next, now)));
    }
    case 'unclear':
      return decision(profile, texts.settingHelp());
  }
};
