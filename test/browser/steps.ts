import type { Page } from 'playwright-core';

/** Fills in the sign-up form for a runner in Austin who runs on Thursdays at 6:30. */
export const fillSignup = async (page: Page, phone: string): Promise<void> => {
  await page.getByLabel('Mobile number').fill(phone);
  await page.getByLabel('Where do you run?').fill('Austin TX');
  await page.getByRole('listbox', { name: 'Places' }).getByRole('option').first().click();
  await page.getByRole('checkbox', { name: 'Thursday' }).check();
  await page.getByRole('checkbox', { name: /^I agree/ }).check();
};

/** Types a text on a simulated phone and waits until it has been answered, when an answer is expected. */
export const text = async (page: Page, number: string, words: string): Promise<void> => {
  const phone = page.getByRole('region', { name: `Phone ${number}` });
  await phone.getByLabel(`Text from ${number}`).fill(words);
  await phone.getByRole('button', { name: 'Send' }).click();
};
