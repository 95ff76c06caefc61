// Every word a text tells runners to send is read as what the text says it does.
import { describe, expect, it } from 'vitest';
import type { ReadingContext, Request } from '../../../../shared/sms/meaning.ts';
import { readText } from '../../../../shared/sms/reading/read-text.ts';

type Told = readonly [text: string, intent: Request['intent'], asked?: ReadingContext['waitingFor']];

const told: readonly Told[] = [
  ['CRAMP', 'cramp'],
  ['OK', 'ok'],
  ['ALL CLEAR', 'ok'],
  ['STATUS', 'status'],
  ['RUNS Tue Thu 6:30am', 'runs'],
  ['RUNS Tue Thu 6:30am 45min, Sat 8am 90min', 'runs'],
  ['Tue Thu 6:30am 45min, Sat 8am 90min', 'runs', 'runs'],
  ['Tue Thu 6:30am 45min', 'runs', 'runs'],
  ['RUN tomorrow 7am 45min', 'run'],
  ['RUN Sat 8am 10mi', 'run'],
  ['SKIP', 'skip'],
  ['PAUSE', 'pause'],
  ['PAUSE 2 weeks', 'pause'],
  ['PAUSE until Dec 3', 'pause'],
  ['RESUME', 'resume'],
  ['WHERE Austin TX', 'where'],
  ['WHERE 78704', 'where'],
  ['Austin TX', 'where', 'place'],
  ['78704', 'where', 'place'],
  ['2', 'where', 'placeChoice'],
  ['TIP', 'tip'],
  ['MORE', 'tip'],
  ["CAN'T DO IT", 'helped'],
  ['HELPED', 'helped'],
  ['LEAD 60', 'settings'],
  ['UNITS C', 'settings'],
  ['UNITS F', 'settings'],
  ['CHECKINS OFF', 'settings'],
  ['CHECKINS ON', 'settings'],
  ['QUIET HOURS 9:30pm to 5:30am', 'settings'],
  ['ME', 'me'],
  ['FORGET', 'forget'],
  ['DELETE', 'forget', 'forgetConfirmation'],
  ['JOIN', 'join'],
  ['JOIN 482913', 'join'],
  ['START', 'start'],
  ['STOP', 'stop'],
  ['HELP', 'help'],
  ['left', 'cramp', 'crampSide'],
  ['both', 'cramp', 'crampSide'],
  ['mile 6', 'cramp', 'crampDistance'],
  ['40 min', 'cramp', 'crampDistance'],
];

describe('the words our texts tell runners to send', () => {
  it.each(told.map(([text, intent, asked = 'nothing']) => ({ text, intent, asked })))(
    '$text is $intent, asked for $asked',
    ({ text, intent, asked }) => {
      const meaning = readText(text, { waitingFor: asked, nowLocal: '2026-03-10T08:20', units: 'imperial' });
      expect(meaning).toMatchObject({ request: { intent }, urgency: 'none' });
    },
  );
});
