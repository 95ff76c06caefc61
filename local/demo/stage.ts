/** What the demo's story is told with: a service, one phone, and the lines printed so far. */
import type { Temporal } from 'temporal-polyfill';
import { fromStoredInstant } from '../../shared/time/instant.ts';
import type { CarrierMessage } from '../carrier/message.ts';
import type { Service } from '../service.ts';
import { localTimeOf, type Speaker, type TranscriptLine } from './transcript.ts';

export type Stage = {
  readonly service: Service;
  readonly phone: string;
  heading(words: string): void;
  /** Something that happens now. */
  tell(by: Speaker, words: string): void;
  /** Notes whether something is as it should be; `found` is what is shown when it isn't. */
  check(words: string, passed: boolean, found: unknown): void;
  /** Texts Calfline from the phone, lets the answer arrive, and answers what arrived. */
  text(body: string): Promise<readonly string[]>;
  /** Moves the clock and answers the texts that arrived on the way. */
  moveTo(instant: Temporal.Instant): Promise<readonly string[]>;
};

/** Long enough for an answer to reach the phone. */
const answerSeconds = 5;

/** Where a demo's steps are played and printed, one runner's phone on a moved clock. */
export const createStage = (
  service: Service,
  phone: string,
  timeZone: string,
  line: (made: TranscriptLine) => void,
): Stage => {
  let shown = 0;

  const say = (at: Temporal.Instant, by: Speaker, words: string) =>
    line({ kind: 'said', at: localTimeOf(at, timeZone), by, words });

  const sayMessage = (message: CarrierMessage) => {
    const at = fromStoredInstant(message.createdAt);
    if (message.direction === 'inbound') {
      say(at, 'runner', message.body);
    } else if (message.body.startsWith('[Carrier] ')) {
      say(at, 'carrier', message.body.slice('[Carrier] '.length));
    } else {
      say(at, 'calfline', message.body);
    }
  };

  /** Prints what is new on the phone and answers the texts that have arrived. */
  const showNew = (): readonly string[] => {
    const fresh = service.log.conversation(phone).slice(shown);
    shown += fresh.length;
    fresh.forEach(sayMessage);
    return fresh
      .filter((message) => message.direction !== 'inbound' && message.status === 'delivered')
      .map((message) => message.body);
  };

  return {
    service,
    phone,
    heading: (words) => line({ kind: 'heading', words }),
    tell: (by, words) => say(service.clock.now(), by, words),
    check: (words, passed, found) => line({ kind: 'check', words, passed, found: JSON.stringify(found) }),
    async text(body) {
      await service.carrier.receive(phone, body);
      await service.driver.moveTo(service.clock.now().add({ seconds: answerSeconds }));
      return showNew();
    },
    async moveTo(instant) {
      await service.driver.moveTo(instant);
      return showNew();
    },
  };
};
