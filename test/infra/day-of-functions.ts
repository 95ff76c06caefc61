/** A story in which every deployed function does all that it can do, for what it shows about their rights. */
import { Temporal } from 'temporal-polyfill';
import { noFaults } from '../../local/carrier/faults.ts';
import { dynamoRunnerStore } from '../../shared/adapters/dynamo/dynamo-runner-store.ts';
import { unknownBody } from '../../shared/hydration/body.ts';
import { signupAnswer } from '../../shared/runner/signup-api.ts';
import type { DeployedService } from '../support/deployed.ts';
import { austin } from '../support/universe.ts';

const ada = '+15125550123';
const bea = '+15125550124';
const stranger = '+15125550125';

/** What somebody heard last. */
const lastWords = ({ carrier }: DeployedService, phone: string): string =>
  carrier.log.conversation(phone).at(-1)?.body ?? '';

const text = async (service: DeployedService, phone: string, body: string): Promise<string> => {
  await service.carrier.carrier.receive(phone, body);
  return lastWords(service, phone);
};

/** Goes on to a runner's next reminder and sends it. */
const remind = async (service: DeployedService, phone: string): Promise<void> => {
  const runnerId = service.identify(phone);
  const profile = await dynamoRunnerStore(service.table).findProfile(runnerId);
  if (profile?.due == null) throw new Error('Nothing is due');
  await service.moveTo(Temporal.Instant.from(profile.due.wakeAt).add({ seconds: 5 }));
  await service.tick();
  // The carrier's reports on it.
  await service.moveTo(Temporal.Instant.from(profile.due.wakeAt).add({ seconds: 30 }));
};

const signsUp = async (service: DeployedService, phone: string): Promise<void> => {
  await service.request('/places?q=austin');
  const answer = await service.request('/signup', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      phone,
      country: 'US',
      place: austin,
      units: 'imperial',
      weeklyRuns: [2, 3, 4, 5, 6].map((weekday) => ({
        weekday,
        startLocal: '19:30',
        expectedMinutes: 45,
        distanceKm: null,
      })),
      body: unknownBody,
      pastCramps: true,
      consent: true,
    }),
  });
  const { code } = signupAnswer.parse(await answer.json());
  await service.request(`/signup/${code}`);
  await text(service, phone, `JOIN ${code}`);
  await service.request(`/signup/${code}`);
};

const opensPage = async (service: DeployedService, phone: string): Promise<void> => {
  const token = /\/me#(\S+)/.exec(await text(service, phone, 'ME'))?.[1];
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  await service.request('/me/data', { headers });
  await service.request('/me/export?format=json', { headers });
  await service.request('/me/data', { method: 'PATCH', headers, body: '{"units":"metric"}' });
  await service.request('/me/data', { method: 'DELETE', headers, body: '{"confirm":"DELETE"}' });
};

/** A run with a cramp and the next one without, each with its three texts, and then the word that judges the tip. */
const aCrampAndItsTip = async (service: DeployedService, phone: string): Promise<void> => {
  for (const answer of ['left calf cramped at mile 6 7/10', 'OK no cramps']) {
    for (let texts = 0; texts < 3; texts += 1) await remind(service, phone);
    await text(service, phone, answer);
  }
  await text(service, phone, 'HELPED');
};

/** Texts that Twilio took without saying so, or could not deliver: now (30003), or ever to this phone (30005). */
const troubleWithTheCarrier = async (service: DeployedService, phone: string): Promise<void> => {
  const { carrier } = service.carrier;
  carrier.setFaults({ ...noFaults, create: 'acceptThenError' });
  await remind(service, phone);
  carrier.setFaults(noFaults);
  await remind(service, phone);
  carrier.setFaults({ ...noFaults, delivery: 'undelivered' });
  await remind(service, phone);
  carrier.setFaults({ ...noFaults, delivery: 'undelivered', deliveryErrorCode: 30005 });
  await remind(service, phone);
  carrier.setFaults(noFaults);
};

/** Plays it to its end. */
export const playDay = async (service: DeployedService): Promise<void> => {
  await signsUp(service, ada);
  await text(service, stranger, 'who is this');
  await aCrampAndItsTip(service, ada);
  await troubleWithTheCarrier(service, ada);
  await text(service, ada, 'STOP');
  await service.rollUpTips();
  await text(service, ada, 'START');
  await text(service, ada, 'FORGET');
  await text(service, ada, 'DELETE');
  await text(service, ada, 'JOIN');
  await signsUp(service, bea);
  await opensPage(service, bea);
};
