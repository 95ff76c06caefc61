/** The demo's story: one runner's hot week, each step checked. */
import { Temporal } from 'temporal-polyfill';
import { unknownBody } from '../../shared/hydration/body.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import { placesAnswer, type SignupRequest, signupAnswer } from '../../shared/runner/signup-api.ts';
import { fromStoredInstant } from '../../shared/time/instant.ts';
import type { Stage } from './stage.ts';

/** Sunday noon in Austin. */
export const storyStart = Temporal.Instant.from('2026-07-12T17:00:00Z');
export const storyZone = 'America/Chicago';
export const storyPhone = '+15125550123';

const austinTime = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(storyZone).toInstant();

/** Plays the whole story on a stage. */
export const playStory = async (stage: Stage): Promise<void> => {
  const code = await signUp(stage);
  await join(stage, code);
  await hotMorning(stage);
  await cramp(stage);
  await nextRun(stage);
  await repeatedWebhook(stage);
  await stop(stage);
};

const request = (place: SignupRequest['place']): SignupRequest => ({
  phone: '(512) 555-0123',
  country: 'US',
  place,
  units: 'imperial',
  weeklyRuns: [
    { weekday: 2, startLocal: '07:30', expectedMinutes: 45, distanceKm: null },
    { weekday: 4, startLocal: '07:30', expectedMinutes: 45, distanceKm: null },
    { weekday: 6, startLocal: '08:00', expectedMinutes: 80, distanceKm: 13 },
  ],
  body: { ...unknownBody, sweatClass: 'heavy' },
  pastCramps: true,
  consent: true,
});

const signUp = async (stage: Stage): Promise<string> => {
  const { service } = stage;
  stage.heading('Sign-up on the web page');
  const found = await fetch(`${service.url}/places?q=Austin%20TX`);
  const [place] = placesAnswer.parse(await found.json()).places;
  if (place === undefined) {
    throw new Error('Austin TX was not found among the places');
  }
  const response = await fetch(`${service.url}/signup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request(place)),
  });
  const answer = signupAnswer.safeParse(await response.json());
  const code = answer.success ? answer.data.code : '';
  stage.tell(
    'web',
    `A runner in ${place.name} ${place.region} signs up: Tue and Thu 7:30, Sat 8:00, cramps before.`,
  );
  stage.tell('web', `The page says: text JOIN ${code} to ${service.account.sender}.`);
  stage.check(
    'the sign-up is kept under a six-digit code',
    /^\d{6}$/.test(code),
    answer.data ?? response.status,
  );
  const texts = await stage.moveTo(service.clock.now().add({ minutes: 10 }));
  stage.check('a number that has not texted us is not texted', texts.length === 0, texts);
  return code;
};

const join = async (stage: Stage, code: string): Promise<void> => {
  stage.heading("Joining by the runner's own text");
  const [answer = ''] = await stage.text(`JOIN ${code}`);
  const carried = ['Calfline', 'Msg & data rates may apply', 'HELP', 'STOP', 'not medical advice'];
  const missing = carried.filter((words) => !answer.includes(words));
  stage.check(
    'the answer says what is sent, HELP, STOP, rates, and that it is no medical advice',
    missing.length === 0,
    missing,
  );
};

/** The newest record of a kind of touch. */
const newest = async ({ service, phone }: Stage, kind: Reminder['touch']['kind']): Promise<Reminder | null> =>
  (await service.simulator.reminders(phone)).find((reminder) => reminder.touch.kind === kind) ?? null;

const hotMorning = async (stage: Stage): Promise<void> => {
  stage.heading('A hot Tuesday');
  stage.tell(
    'clock',
    'moved to Tuesday morning; the forecast is simulated: 37 C in the afternoon, humid at dawn',
  );
  const texts = await stage.moveTo(austinTime('2026-07-14T07:30'));
  const preRun = await newest(stage, 'preRun');
  stage.check('the evening before told of the heat', texts[0]?.startsWith('Tomorrow') === true, texts[0]);
  stage.check(
    'the pre-run text came 90 to 95 minutes ahead, was delivered and tells heat and drink',
    preRun?.delivery === 'delivered' &&
      /flag/.test(preRun.text ?? '') &&
      leadMinutes(preRun) >= 90 &&
      leadMinutes(preRun) <= 95,
    preRun,
  );
  stage.check(
    'it is written from the forecast it keeps',
    preRun?.forecast?.source === 'simulated',
    preRun?.forecast,
  );
  const [checkIn = ''] = await stage.moveTo(austinTime('2026-07-14T09:10'));
  stage.check('after the run it asks about the calves', /calves/.test(checkIn), checkIn);
};

const leadMinutes = ({ touch, claimedAt }: Reminder): number =>
  fromStoredInstant(touch.runStartAt).since(fromStoredInstant(claimedAt)).total('minutes');

const cramp = async (stage: Stage): Promise<void> => {
  stage.heading('A cramp');
  const [advice = ''] = await stage.text('Cramped at mile 4, 7/10, so hot out');
  stage.check(
    'first what to do now, then a tip with its reason',
    /toes/.test(advice) && /To try:/.test(advice),
    advice,
  );
  stage.check('it asks for what the report left out', /which leg/i.test(advice), advice);
  const [noted = ''] = await stage.text('left');
  const [report] = await crampsOf(stage);
  stage.check(
    'the answer completes the report: left calf, mile 4, 7 of 10',
    report?.report.side === 'left' &&
      report.report.severity === 7 &&
      Math.abs((report.report.atKm ?? 0) - 6.4) < 0.1,
    { noted, report },
  );
  const [more = ''] = await stage.text('MORE');
  stage.check('MORE tells the whole tip', more.length > 100, more);
};

const crampsOf = async ({ service, phone }: Stage) =>
  (await service.stores.runners.history(service.identify(phone))).cramps;

const profileOf = ({ service, phone }: Stage) => service.stores.runners.findProfile(service.identify(phone));

const nextRun = async (stage: Stage): Promise<void> => {
  stage.heading('The next run');
  const texts = await stage.moveTo(austinTime('2026-07-16T09:10'));
  const sent = (await newest(stage, 'preRun'))?.tipId ?? null;
  const onTrial = (await profileOf(stage))?.tips.trial?.tipId ?? null;
  stage.check('the pre-run text repeats the tip on trial', sent !== null && sent === onTrial, {
    sent,
    onTrial,
    texts,
  });
};

const repeatedWebhook = async (stage: Stage): Promise<void> => {
  const { service, phone } = stage;
  service.carrier.setFaults({ ...service.carrier.faults(), webhook: 'repeated' });
  const texts = await stage.text('No cramps today!');
  service.carrier.setFaults({ ...service.carrier.faults(), webhook: 'normal' });
  const sent = service.log.conversation(phone).findLast((message) => message.direction === 'inbound');
  const attempts = service.carrier.attempts(sent?.sid ?? '');
  const { runs } = await service.stores.runners.history(service.identify(phone));
  stage.tell('carrier', `(posted that text to the webhook ${attempts.length} times)`);
  stage.check(
    'the webhook came twice and got the same answer, with one effect',
    attempts.length === 2 && attempts[0]?.answer === attempts[1]?.answer && texts.length === 1,
    { attempts, texts },
  );
  const clean = runs.filter((run) => run.outcome === 'clean');
  stage.check('one clean run is on record', clean.length === 1, clean);
};

const stop = async (stage: Stage): Promise<void> => {
  const { service, phone } = stage;
  stage.heading('STOP, with a reminder already due');
  const profile = await profileOf(stage);
  const due = profile?.due ?? null;
  if (due === null) {
    stage.check('a reminder is due', false, profile);
    return;
  }
  // The touch falls due, and STOP comes in the seconds before the minute tick.
  await stage.moveTo(fromStoredInstant(due.wakeAt).subtract({ seconds: 1 }));
  service.clock.advanceTo(fromStoredInstant(due.wakeAt).add({ seconds: 2 }));
  stage.tell('clock', "Saturday's evening-before text has just fallen due; its minute tick has not come yet");
  const answers = await stage.text('STOP');
  stage.check(
    'STOP is answered once, by the carrier',
    answers.length === 1 && /unsubscribed/.test(answers[0] ?? ''),
    answers,
  );
  const later = await stage.moveTo(austinTime('2026-07-21T12:00'));
  const [record] = await service.simulator.reminders(phone);
  if (record !== undefined) {
    stage.tell(
      'record',
      `the ${record.touch.kind} text due then: ${record.state}, reason ${record.reason ?? 'none'}`,
    );
  }
  stage.check(
    'the reminder that was due is not sent, and its record says why',
    record?.touch.dueAt === due.touch.dueAt && record.state === 'skipped' && record.reason === 'stopped',
    record,
  );
  stage.check('nothing more is sent, though two runs go by', later.length === 0, later);
  const refused = service.carrier.create({ To: phone, From: service.account.sender, Body: 'anything' });
  stage.check(
    'and the carrier would refuse it (21610)',
    'code' in refused && refused.code === 21610,
    refused,
  );
};
