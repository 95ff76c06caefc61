// STATUS, TIP, MORE, ME, settings: what runners ask for and what they set.
import { Temporal } from 'temporal-polyfill';
import type { Profile } from '../runner/profile.ts';
import { leastLeadMinutes, mostLeadMinutes } from '../runner/settings.ts';
import { statusAnswer, tipAnswer } from '../sms/copy/answer-texts.ts';
import { toStoredInstant } from '../time/instant.ts';
import { effectOf } from '../tips/effect.ts';
import { moreWords, rememberTold, tipForReminder } from '../tips/next-tip.ts';
import { nextFor } from './next-text.ts';
import { type Asked, type Decision, decision, type Situation, todayFor, zoneOf } from './situation.ts';
import { contextFor, nothingReported, toldWords } from './tip-for.ts';

/** STATUS: what comes next, the week, and what the tip has done so far. */
export const status = (situation: Situation, profile: Profile): Decision => {
  const { voice } = situation;
  const { weeklyRuns, units } = profile;
  const effect = effectOf(profile.tips, situation.facts.runs);
  return decision(
    profile,
    statusAnswer({
      state: stateWords(situation, profile),
      next: nextFor(situation, profile),
      week: weeklyRuns.length === 0 ? '' : voice.schedule.weekIs(weeklyRuns, units),
      effect: effect === null ? '' : voice.tips.effectSummary(effect),
    }),
  );
};

const stateWords = ({ voice, now }: Situation, profile: Profile): string => {
  if (profile.redFlag !== null) return voice.redFlags.noTipsWords();
  const until = profile.pause?.untilAt ?? null;
  if (until === null || until <= toStoredInstant(now)) return '';
  const on = Temporal.Instant.from(until).toZonedDateTimeISO(zoneOf(profile)).toPlainDate().toString();
  return voice.schedule.pausedUntilWords(on, todayFor(profile, now));
};

/** TIP and MORE. No tips while a red flag is open. */
export const tip = (situation: Situation, profile: Profile, request: Asked<'tip'>): Decision => {
  const { voice } = situation;
  if (profile.redFlag !== null) return decision(profile, voice.redFlags.okWhileFlagged());
  const long = request.more ? moreWords(voice.tips, profile.tips, profile.body.health) : null;
  if (long !== null) return decision(profile, voice.answers.moreAnswer(long, `${situation.webBaseUrl}/tips`));
  const context = contextFor(situation, profile, nothingReported);
  const told = tipForReminder(profile.tips, context, situation.facts.population, situation.random);
  const next = { ...profile, tips: rememberTold(profile.tips, told) };
  return decision(next, tipAnswer(voice, toldWords(situation, told, profile)));
};

/** Stands for the link in an answer until it is sent, so that no secret is stored. */
export const pageLinkPlaceholder = '{page}';

/** How long a link to the runner's page opens it. */
const linkHours = 24;

/** ME: a link to the runner's own page. A newer link ends the one before. */
export const me = (situation: Situation, profile: Profile): Decision => {
  const expiresAt = toStoredInstant(situation.now.add({ hours: linkHours }));
  const next = { ...profile, pageLink: { secretDigest: situation.facts.pageSecretDigest, expiresAt } };
  return decision(next, situation.voice.answers.pageLinkAnswer(pageLinkPlaceholder));
};

/** UNITS, LEAD, CHECKINS, QUIET. */
export const settings = (situation: Situation, profile: Profile, request: Asked<'settings'>): Decision => {
  const { change } = request;
  const texts = situation.voice.schedule;
  switch (change.setting) {
    case 'checkIns': {
      const next = { ...profile, checkIns: { on: change.on, unansweredInARow: 0 } };
      return decision(next, texts.checkInsSaved(change.on, nextFor(situation, next)));
    }
    case 'units': {
      const next = { ...profile, units: change.units };
      return decision(next, texts.unitsSaved(change.units, nextFor(situation, next)));
    }
    case 'leadMinutes': {
      const { leadMinutes } = change;
      if (leadMinutes < leastLeadMinutes || leadMinutes > mostLeadMinutes) {
        return decision(profile, texts.settingHelp());
      }
      const next = { ...profile, leadMinutes: Math.round(leadMinutes) };
      return decision(next, texts.leadSaved(next.leadMinutes, nextFor(situation, next)));
    }
    case 'quietHours': {
      const { fromLocal, untilLocal } = change;
      const next = { ...profile, quietHours: { fromLocal, untilLocal } };
      return decision(next, texts.quietHoursSaved(next.quietHours, next.units, nextFor(situation, next)));
    }
    case 'unclear':
      return decision(profile, texts.settingHelp());
  }
};
