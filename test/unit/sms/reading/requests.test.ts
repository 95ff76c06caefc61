// What a request asks for beyond its intent: the setting and its value, the place to look up, how a tip went.
import { describe, expect, it } from 'vitest';
import { read, requestFor } from '../../../support/reading.ts';

describe('how long before a run the reminder comes', () => {
  it.each([
    ['LEAD 60', 60],
    ['LEAD 1 hour', 60],
    ['text me an hour and a half before', 90],
    ['remind me about my 10 mile run 90 minutes before', 90],
    ['lead time 45 please', 45],
  ])('%j is %d minutes', (text, leadMinutes) => {
    expect(requestFor('settings', text).change).toEqual({ setting: 'leadMinutes', leadMinutes });
  });

  it('is unclear where no number is given', () => {
    expect(requestFor('settings', 'more notice please').change).toEqual({ setting: 'unclear' });
  });
});

describe('quiet hours', () => {
  it.each([
    ['quiet hours 9:30pm to 5:30am', '21:30', '05:30'],
    ['quiet hours 21:00 to 7:00', '21:00', '07:00'],
    ['no texts between 10pm and 6am', '22:00', '06:00'],
    ['no texts before 7am or after 9pm', '21:00', '07:00'],
    ['no texts after 9pm or before 7am', '21:00', '07:00'],
    ['no texts after 9pm until 7am', '21:00', '07:00'],
  ])('%j are from %s until %s', (text, fromLocal, untilLocal) => {
    expect(requestFor('settings', text).change).toEqual({ setting: 'quietHours', fromLocal, untilLocal });
  });

  it.each(['quiet hours', 'quiet hours 9pm', 'no texts before 7am', 'no texts after 9pm'])(
    'are unclear in %j: one end is missing',
    (text) => {
      expect(requestFor('settings', text).change).toEqual({ setting: 'unclear' });
    },
  );
});

describe('check-ins', () => {
  it.each([
    ['CHECKINS ON', true],
    ['start asking me about my runs again', true],
    ['CHECKINS OFF', false],
    ['no more check ins', false],
    ['switch check ins off', false],
    ['turn the check ins off please', false],
  ])('%j switches them: %s', (text, on) => {
    expect(requestFor('settings', text).change).toEqual({ setting: 'checkIns', on });
  });

  it('are unclear where neither on nor off is said', () => {
    expect(requestFor('settings', 'checkins every other run').change).toEqual({ setting: 'unclear' });
  });
});

describe('units', () => {
  it.each([
    ['UNITS C', 'metric'],
    ['units celsius', 'metric'],
    ['show it in centigrade', 'metric'],
    ['metric please', 'metric'],
    ['use km', 'metric'],
    ['give me ml', 'metric'],
    ['UNITS F', 'imperial'],
    ['change to fahrenheit', 'imperial'],
    ['imperial please', 'imperial'],
    ['miles please', 'imperial'],
    ['show oz', 'imperial'],
    ['can i get it in ounces', 'imperial'],
  ])('%j are %s', (text, units) => {
    expect(requestFor('settings', text).change).toEqual({ setting: 'units', units });
  });

  it.each([
    ['miles not km please', 'imperial'],
    ['not fahrenheit, celsius', 'metric'],
    ['switch from f to c', 'metric'],
    ['instead of miles use km', 'metric'],
    ['no celsius please, use fahrenheit', 'imperial'],
  ])('in %j are %s: the other is the one to be rid of', (text, units) => {
    expect(requestFor('settings', text).change).toEqual({ setting: 'units', units });
  });
});

describe('the place to look up', () => {
  it.each([
    ['WHERE LA', 'la'],
    ['WHERE - Austin TX', 'austin tx'],
    ['WHERE:  Austin \n  TX ', 'austin tx'],
    ['where "Austin TX"', 'austin tx"'],
    ['moved to Boise ID last week, thanks', 'boise id'],
    ['where x', null],
    ['where ...', null],
  ])('of %j is %j', (text, query) => {
    expect(requestFor('where', text).query).toBe(query);
  });

  it('is no longer than a name can be', () => {
    expect(requestFor('where', `where ${'llanfair'.repeat(12)}`).query).toHaveLength(80);
  });
});

describe('a tip', () => {
  it.each([
    ['TIP', false],
    ['any tips on hydration', false],
    ['MORE', true],
    ['tell me more', true],
    ['go on', true],
  ])('asked for by %j goes on with the last: %s', (text, more) => {
    expect(requestFor('tip', text)).toEqual({ intent: 'tip', more });
  });

  it.each([
    ['HELPED', 'helped'],
    ['cant do the raises but the salt helped', 'helped'],
    ['salt tabs made no difference', 'didNotHelp'],
    ["DIDN'T HELP", 'didNotHelp'],
    ['didnthelp', 'didNotHelp'],
    ['not helped', 'didNotHelp'],
    ["CAN'T DO IT", 'cannotDo'],
  ])('is judged by %j: %s', (text, verdict) => {
    expect(requestFor('helped', text).verdict).toBe(verdict);
  });
});

describe('a sign-up code', () => {
  it.each([
    ['482913 is my code', '482913'],
    ['hi 482913 thanks', '482913'],
  ])('is read in %j, whatever comes after it', (text, code) => {
    expect(requestFor('join', text).code).toBe(code);
  });

  it.each([
    'the google code is 482913',
    'my login code: 482913',
    'ran for 1:48:29:13 today',
    'call me 555482913',
  ])('is not seen in %j', (text) => {
    expect(read(text).request.intent).not.toBe('join');
  });
});
