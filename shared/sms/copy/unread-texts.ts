// What to say to a text that can't be read: once a helpful line, then HELP, then nothing.

/** The first unread text in a row. */
export const unread = (): string =>
  'Sorry, I did not get that. Text CRAMP and what happened, OK if your calves were fine, STATUS for what is next, or HELP for all words.';

/** The second in a row. */
export const unreadAgain = (emergencyNumber: string): string =>
  `I am automated and still did not get that. Text HELP for the words I know. In an emergency call ${emergencyNumber}.`;
