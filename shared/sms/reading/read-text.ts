import type { CrampReport } from '../../cramps/cramp-report.ts';
import type { Meaning, ReadingContext, Request, WeeklyRunDraft } from '../meaning.ts';

const kmPerMile = 1.609344;

const sideOf = (words: string): CrampReport['side'] => {
  if (/\bboth\b/.test(words)) return 'both';
  if (/\bleft\b/.test(words)) return 'left';
  return /\bright\b/.test(words) ? 'right' : null;
};

const kmOf = (words: string): number | null => {
  const miles = words.match(/\b(?:mile|mi) (\d{1,3}(?:\.\d)?)\b/) ?? words.match(/\b(\d{1,3}(?:\.\d)?) ?mi/);
  if (miles?.[1] !== undefined) return Math.round(Number(miles[1]) * kmPerMile * 10) / 10 || null;
  const km = words.match(/\b(?:km|k) ?(\d{1,3}(?:\.\d)?)\b/) ?? words.match(/\b(\d{1,3}(?:\.\d)?) ?k/);
  return km?.[1] === undefined ? null : Number(km[1]) || null;
};

const reportOf = (words: string): CrampReport => {
  const severity = Number(words.match(/\b(\d{1,2}) ?\/ ?10\b/)?.[1] ?? 0);
  return {
    side: sideOf(words),
    muscle: /\bcal(f|ves)\b/.test(words) ? 'calf' : null,
    atKm: kmOf(words),
    atMinutes: Number(words.match(/\b(\d{1,3}) ?min/)?.[1] ?? 0) || null,
    severity: severity >= 1 && severity <= 10 ? severity : null,
  };
};

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const weeklyRunsOf = (words: string): WeeklyRunDraft[] => {
  const time = words.match(/\b(\d{1,2})(?::(\d\d))? ?([ap])m?\b/);
  const hour = time === null ? 0 : (Number(time[1]) % 12) + (time[3] === 'p' ? 12 : 0);
  const startLocal = time === null ? null : `${String(hour).padStart(2, '0')}:${time[2] ?? '00'}`;
  const minutes = Number(words.match(/\b(\d{1,3}) ?min/)?.[1] ?? 0) || null;
  return dayNames.flatMap((day, index) =>
    words.includes(day) ? [{ weekday: index + 1, startLocal, minutes, distanceKm: null }] : [],
  );
};

const requestOf = (words: string, context: ReadingContext): Request => {
  const word = words.split(' ')[0] ?? '';
  if (/^(stop|stopall|unsubscribe|cancel|end|quit|revoke|optout|opt out)$/.test(words)) {
    return { intent: 'stop', keyword: true, wrongNumber: false };
  }
  if (/^(start|unstop)$/.test(words)) return { intent: 'start', keyword: true };
  if (/^(help|info)$/.test(words)) return { intent: 'help', keyword: true };
  if (word === 'join') return { intent: 'join', code: words.match(/\b\d{6}\b/)?.[0] ?? null };
  if (context.waitingFor === 'forgetConfirmation' && words === 'delete') {
    return { intent: 'forget', confirmed: true };
  }
  if (context.waitingFor === 'placeChoice' && /^\d$/.test(words)) {
    return { intent: 'where', query: null, choice: Number(words) };
  }
  if (/^(ok|good|all good|no cramps?|fine)$/.test(words)) {
    return { intent: 'ok', allClear: false, run: { totalKm: null, totalMinutes: null } };
  }
  if (/\bcramp|\bcalf\b|\bcalves\b/.test(words)) {
    const run = { totalKm: null, totalMinutes: null };
    return { intent: 'cramp', report: reportOf(words), features: [], run, answersQuestion: false };
  }
  if (words === 'status' || words === 'resume' || words === 'me') return { intent: words };
  if (words === 'tip' || words === 'more') return { intent: 'tip', more: words === 'more' };
  if (words === 'forget') return { intent: 'forget', confirmed: false };
  if (word === 'runs' || context.waitingFor === 'runs') return { intent: 'runs', runs: weeklyRunsOf(words) };
  if (word === 'where') return { intent: 'where', query: words.slice(6) || null, choice: null };
  if (context.waitingFor === 'place') return { intent: 'where', query: words, choice: null };
  return { intent: 'unknown' };
};

/** Reads one inbound text: what it asks for and how urgent it is. First cut: keywords and plain reports. */
export const readText = (text: string, context: ReadingContext): Meaning => {
  const words = text
    .slice(0, 1600)
    .toLowerCase()
    .replace(/[^a-z0-9./: ]/g, ' ')
    .trim()
    .replace(/ +/g, ' ');
  return { request: requestOf(words, context), urgency: 'none', signs: [] };
};
