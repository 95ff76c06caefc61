import { englishAnswers as english } from '../../shared/sms/copy/english/english.ts';
import { austin, emergency, next, type SampleGroup } from './sample.ts';

const { answers, consent, joining, schedule } = english;

const springfields = ['MA', 'MO', 'IL', 'OH'].map((region) => ({
  name: 'Springfield',
  region,
  countryCode: 'US',
}));

const web = 'https://calfline.example';

const joiningTexts = (): SampleGroup => ({
  title: 'Joining',
  samples: [
    {
      name: 'joined',
      when: 'JOIN with a code, or the last question answered',
      text: joining.joined({ emergencyNumber: emergency, next }),
    },
    { name: 'askPlaceFirst', when: 'JOIN by text: the first text of all', text: joining.askPlaceFirst() },
    { name: 'askPlace', when: 'the place is still open', text: joining.askPlace() },
    { name: 'askRuns', when: 'the place is known, the days are open', text: joining.askRuns(austin) },
    { name: 'askRunTime', when: 'days without a time', text: joining.askRunTime() },
    {
      name: 'askPlaceChoice',
      when: 'a name that fits several places',
      text: joining.askPlaceChoice(springfields),
    },
    { name: 'placeNotFound', when: 'a place nobody knows', text: joining.placeNotFound() },
    { name: 'placesUnavailable', when: 'the look-up failed', text: joining.placesUnavailable() },
    { name: 'placeHelp', when: 'no place could be read', text: joining.placeHelp() },
    { name: 'runsHelp', when: 'no days could be read', text: joining.runsHelp() },
    { name: 'alreadyJoined', when: 'JOIN from a runner', text: joining.alreadyJoined(next) },
    {
      name: 'codeNotFound',
      when: "a code that isn't waiting for this number",
      text: joining.codeNotFound(),
    },
    { name: 'joiningExpired', when: 'joining left open for over 48 hours', text: joining.joiningExpired() },
    { name: 'howToJoin', when: 'ordinary text from a number never heard of', text: joining.howToJoin() },
  ],
});

const leavingTexts = (): SampleGroup => ({
  title: 'Stopping, coming back, HELP, forgetting',
  samples: [
    { name: 'stopped', when: 'STOP in words that the carrier does not answer', text: consent.stopped() },
    {
      name: 'stoppedUnknown',
      when: 'the same from a number never heard of',
      text: consent.stoppedUnknown(),
    },
    { name: 'restarted', when: 'START after STOP', text: consent.restarted(next) },
    { name: 'alreadyStarted', when: 'START without STOP', text: consent.alreadyStarted(next) },
    { name: 'help', when: 'HELP', text: consent.help({ webBaseUrl: web }) },
    { name: 'askForgetConfirmation', when: 'FORGET', text: consent.askForgetConfirmation() },
    { name: 'forgotten', when: 'FORGET, confirmed', text: consent.forgotten() },
    {
      name: 'forgetCancelled',
      when: 'FORGET, and then a text that cannot be read',
      text: consent.forgetCancelled(),
    },
    { name: 'wrongNumber', when: "'wrong number'", text: consent.wrongNumber() },
    { name: 'unread', when: 'a text that cannot be read', text: answers.unread() },
    { name: 'unreadAgain', when: 'a second one in a row', text: answers.unreadAgain(emergency) },
    { name: 'nextWords', when: 'nothing is planned', text: schedule.nextWords(null, 'imperial') },
  ],
});

/** Joining, leaving, help. */
export const joiningSamples = (): readonly SampleGroup[] => [joiningTexts(), leavingTexts()];
