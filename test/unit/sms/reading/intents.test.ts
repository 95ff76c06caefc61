import { describe, expect, it } from 'vitest';
import { intentOf, requestFor } from '../../../support/reading.ts';

describe('a text that takes consent back', () => {
  // A text after STOP is a legal matter: a refusal in any words counts, and nothing else may count as one.
  it.each([
    'STOP',
    ' stop. ',
    'S T O P',
    's.t.o.p',
    'StOpPpP',
    'ＳＴＯＰ',
    'ST\u200bOP',
    '\u202eSTOP',
    'stop please',
    'STOP ALL',
    'un subscribe',
    'please stop texting me',
    'take me off this list',
    'leave me alone',
    'my calf is fine stop texting me',
    'wrong number, stop texting this phone',
    'basta, no quiero más mensajes',
    'how do i unsubscribe',
  ])('is read as stop: %j', (text) => {
    expect(intentOf(text)).toBe('stop');
  });

  it.each([
    ['Had to stop at mile 6', 'cramp'],
    ["cramp won't quit", 'cramp'],
    ['cancel wednesdays run its icy', 'skip'],
    ['stop texting me until monday', 'pause'],
    ['end the pause', 'resume'],
    ['stop the check ins', 'settings'],
    ['oops hit stop by accident, sign me back on', 'start'],
    ['please dont stop the reminders, love them', 'unknown'],
    ['cant stop wont stop', 'unknown'],
    ['ended early cause of traffic, calves perfect', 'ok'],
  ] as const)('is not seen in %j, which is %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });

  it('is a carrier keyword only when the text is that keyword and nothing else', () => {
    expect(requestFor('stop', ' Stop ').keyword).toBe(true);
    expect(requestFor('stop', 'Stop thx').keyword).toBe(false);
    expect(requestFor('help', 'INFO').keyword).toBe(true);
    expect(requestFor('start', 'turn the texts back on').keyword).toBe(false);
  });

  it('says that the number is wrong, with a request to stop or without one', () => {
    expect(requestFor('stop', 'wrong number, please stop').wrongNumber).toBe(true);
    expect(requestFor('unknown', 'i think this is the wrong number').wrongNumber).toBe(true);
    expect(requestFor('unknown', 'happy thanksgiving').wrongNumber).toBe(false);
  });
});

describe('every other request', () => {
  it.each([
    ['Hey can you add me? my code 864209', 'join'],
    ['what are the options here, what do i type', 'help'],
    ['no cramps!', 'ok'],
    ['not a single cramp in 11 miles', 'ok'],
    ['thought i was gonna cramp at mile 9 but nope all good', 'ok'],
    ['i go every tuesday and saturday at 8 in the morning', 'runs'],
    ['10 miler tomorrow morning at 6:20', 'run'],
    ['taking a rest day tmrw', 'skip'],
    ['away at a conference, no texts until thursday ok?', 'pause'],
    ['back in town, start things up again from pause', 'resume'],
    ['we relocated to Tempe AZ last week', 'where'],
    ['do i have anything coming up this wk', 'status'],
    ['whats good for cramps on hot days', 'tip'],
    ['can i see what youve got on me', 'me'],
    ['units celsius', 'settings'],
    ['please remove all my data', 'forget'],
    ["Salt tabs didn't make a difference tbh", 'helped'],
    ['my cow had a calf yesterday', 'unknown'],
    ['Your verification code is 482113', 'unknown'],
    ['', 'unknown'],
  ] as const)('reads %j as %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });

  it('reads a sign-up code however it is spaced', () => {
    for (const text of [
      'JOIN 482913',
      'join482913',
      'joim 482 913',
      'Join: 482-913',
      'my code is 4 8 2 9 1 3',
    ]) {
      expect(requestFor('join', text).code).toBe('482913');
    }
    expect(requestFor('join', 'let me join').code).toBeNull();
  });

  it('reads what a setting is to become', () => {
    expect(requestFor('settings', 'CHECKINS OFF').change).toEqual({ setting: 'checkIns', on: false });
    expect(requestFor('settings', 'turn check ins back on').change).toEqual({
      setting: 'checkIns',
      on: true,
    });
    expect(requestFor('settings', 'miles not km please').change).toEqual({
      setting: 'units',
      units: 'imperial',
    });
    expect(requestFor('settings', 'text me 2 hours before').change).toEqual({
      setting: 'leadMinutes',
      leadMinutes: 120,
    });
    expect(requestFor('settings', 'no texts before 7am or after 9pm please').change).toEqual({
      setting: 'quietHours',
      fromLocal: '21:00',
      untilLocal: '07:00',
    });
    expect(requestFor('settings', 'UNITS').change).toEqual({ setting: 'unclear' });
  });

  it('reads how a tip went', () => {
    expect(requestFor('helped', 'yes that stretch helped a lot!!').verdict).toBe('helped');
    expect(requestFor('helped', "didn't help").verdict).toBe('didNotHelp');
    expect(requestFor('helped', 'cant do the calf raises').verdict).toBe('cannotDo');
  });

  it('reads an all clear apart from a plain ok', () => {
    expect(requestFor('ok', 'all clear').allClear).toBe(true);
    expect(requestFor('ok', 'all good').allClear).toBe(false);
  });
});
