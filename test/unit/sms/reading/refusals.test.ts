import { describe, expect, it } from 'vitest';
import { intentOf } from '../../../support/reading.ts';

/*
 * Refusals have a grammar: a verb of ceasing or a negated wish, and the service as its object. Every sentence of
 * it is a stop; the same verbs with a cramp, a leg, a run or an end to the break as the object never are.
 */

/** Every sentence made of one part from each list, in order. */
const sentences = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce<readonly string[]>(
    (made, parts) => made.flatMap((start) => parts.map((part) => `${start} ${part}`.trim())),
    [''],
  );

const readOtherwise = (texts: readonly string[], intent: string): readonly string[] =>
  texts.filter((text) => intentOf(text) !== intent);

const polite = ['', 'please', 'hey', 'just', 'can you please', 'i want to', 'id like to'];

describe('a refusal of the service', () => {
  it.each([
    [
      'a verb of ceasing',
      sentences(
        polite,
        ['stop', 'quit', 'end', 'cancel', 'discontinue', 'cease', 'terminate', 'kill', 'turn off', 'disable'],
        [
          'these texts',
          'the messages',
          'your reminders',
          'this service',
          'my subscription',
          'the alerts',
          'calfline',
        ],
      ),
    ],
    [
      'an end to what is sent',
      sentences(
        ['stop', 'quit', 'please stop', 'i said stop', 'cease', 'enough', 'no more'],
        ['texting me', 'messaging me', 'contacting me', 'bothering me', 'spamming me', 'pinging me'],
      ).filter((text) => !text.startsWith('no more')),
    ],
    [
      'a ban',
      sentences(
        ['dont', 'do not', 'please dont', 'never', 'dont ever'],
        ['text', 'message', 'contact', 'bother', 'ping', 'call'],
        ['me again', 'me anymore', 'this number again'],
      ),
    ],
    [
      'a negated wish',
      sentences(
        [
          'i dont want',
          'no longer want',
          'i dont need',
          'no longer need',
          'im not interested in',
          'im done with',
        ],
        ['these texts', 'your messages', 'the reminders', 'this service', 'these alerts'],
      ),
    ],
    [
      'weariness',
      sentences(
        [
          'sick of',
          'so tired of',
          'fed up with',
          'im over',
          'i hate',
          'enough of',
          'spare me',
          'not a fan of',
        ],
        ['these texts', 'your messages', 'the reminders', 'this service'],
      ),
    ],
    [
      'a list',
      sentences(
        ['', 'please'],
        [
          'take me off',
          'remove me from',
          'get me off',
          'drop me from',
          'unsubscribe me from',
          'exclude me from',
        ],
        [
          'your list',
          'this list',
          'the mailing list',
          'these texts',
          'your system',
          'this thread',
          'the group',
        ],
      ),
    ],
    [
      'a number or a person',
      [
        'lose my number',
        'delete my number please',
        'remove this number',
        'leave me alone',
        'leave us alone already',
        'wrong number take me off',
        'this isnt mike stop messaging',
        'my dad wants off this list',
        'put me on your do not call list',
        'i do not consent to these',
        'consent revoked',
        'no further contact',
        'STOP I broke my leg',
        'my calf is healed, quit texting',
        'cramps are gone, unsubscribe',
        'why wont you stop',
      ],
    ],
  ] as const)('is a stop as %s', (_, texts) => {
    expect(readOtherwise(texts, 'stop')).toEqual([]);
  });
});

describe('the words of a refusal about something else', () => {
  it.each([
    [
      'a cramp',
      sentences(
        [
          'sick of',
          'tired of',
          'fed up with',
          'im done with',
          'had enough of',
          'enough with',
          'i hate',
          'no more',
        ],
        ['these cramps', 'calf cramps', 'these calf cramps', 'leg cramps'],
      ),
    ],
    [
      'a cramp that goes on',
      sentences(
        ['the cramp', 'calf cramp', 'my left calf', 'the pain', 'foot cramp'],
        ['wont stop', 'wont quit', 'will not end', 'just wont stop'],
      ),
    ],
    [
      'a leg spoken to',
      sentences(
        ['', 'hey'],
        ['calf', 'calves', 'leg'],
        ['leave me alone', 'please stop', 'quit it', 'knock it off'],
      ),
    ],
    [
      'a run given up',
      sentences(
        ['had to stop', 'stopped', 'quit', 'had to quit', 'ended my run', 'cut my run short'],
        ['at mile 6, calf', 'after 5k with a calf cramp', 'early, left calf cramped'],
      ),
    ],
    [
      'one run',
      sentences(
        ['cancel', 'drop', 'skip', 'no reminder', 'remove', 'dont text me'],
        ['tomorrow', 'saturday', 'on thursday'],
      ).filter((text) => text !== 'drop on thursday'),
    ],
    [
      'a break with an end',
      sentences(
        [
          'stop texting',
          'no texts',
          'stop the reminders',
          'dont text me',
          'hold the texts',
          'quit texting me',
        ],
        ['until friday', 'until dec 3', 'for 2 weeks', 'for a week'],
      ),
    ],
    [
      'more texts, please',
      sentences(
        ['dont', 'please dont', 'never', 'dont ever'],
        ['stop texting me', 'stop these', 'cancel my texts', 'unsubscribe me'],
      ),
    ],
    [
      'anything else',
      [
        'cant stop wont stop',
        'we dont quit',
        'bus stop',
        'the end',
        'quit my job today',
        'i quit smoking',
        'not interested in running today',
        'take tuesday off',
        'what happens if i say stop',
        'how do i stop calf cramps',
        'i didnt mean to stop',
        'stop the check ins',
        'end the pause',
      ],
    ],
  ] as const)('is no stop: %s', (_, texts) => {
    expect(texts.filter((text) => intentOf(text) === 'stop')).toEqual([]);
  });
});
