/**
 * The words beside the sign-up page's tick box, kept with each sign-up, and from JOIN on with the runner's consent, as
 * proof of what was agreed to. Consent to texts before 8 am follows from the run times that the runner chooses, which
 * the words say.
 */
export const consentWords =
  'I agree to get recurring automated texts from Calfline at this number: up to 3 for each run I plan, and answers ' +
  'to mine, at the hours that follow from my run times, which may be before 8 am. Consent is not a condition of any ' +
  'purchase. Msg & data rates may apply. Reply STOP to end, HELP for help.';
