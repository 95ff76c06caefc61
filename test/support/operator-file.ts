/** What an operator fills in before a stage is deployed, as operator.prod.json holds it. */
export const operatorFile = {
  smsNumber: '+15125550100',
  twilioAccountSid: `AC${'a'.repeat(32)}`,
  twilioApiKeySid: `SK${'b'.repeat(32)}`,
  senderTextsPerSecond: 3,
  countries: ['US'],
  alarmEmail: 'you@example.com',
  nwsContact: 'you@example.com',
};
