import { type SignupAnswer, signupAnswer } from '../../../shared/runner/signup-api.ts';

const storageKey = 'calfline-signup-answer';

/** The code this tab was given, so that a reload still shows it; null when there is none. */
export const loadAnswer = (): SignupAnswer | null => {
  try {
    const kept = signupAnswer.safeParse(JSON.parse(sessionStorage.getItem(storageKey) ?? 'null'));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
};

/** Keeps the answer for a reload of the page; null lets it go. */
export const keepAnswer = (answer: SignupAnswer | null): void => {
  try {
    if (answer === null) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, JSON.stringify(answer));
  } catch {
    // Without storage a reload shows the form again, filled in if the browser kept that much.
  }
};
