// The whole story with two phones, as a person at the laptop would play it: sign up on the web, join by text,
// a reminder and why it was sent, a cramp, the runner's own page, STOP.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localService } from '../support/local-service.ts';
import { expectAccessible } from './accessible.ts';
import { keepScreenshot, narrow, openBrowser, openPage } from './browser.ts';
import { fillSignup, text } from './steps.ts';

const ana = '+15125550123';
const ben = '+15125550124';

let browser: Browser;
let world: Awaited<ReturnType<typeof localService>>;
let phones: Page;
let web: Page;
const complaints: string[][] = [];

const open = async (path: string, options: Parameters<typeof openPage>[2] = {}): Promise<Page> => {
  const opened = await openPage(browser, world.service.url, options);
  complaints.push(opened.complaints);
  await opened.page.goto(path);
  return opened.page;
};

beforeAll(async () => {
  browser = await openBrowser();
  world = await localService({ at: '2026-07-13T15:00:00Z' });
  phones = await open('/phone');
  web = await open('/');
});

afterAll(async () => {
  await browser.close();
  await world.service.close();
});

const said = (number: string) => phones.getByRole('region', { name: `Phone ${number}` }).locator('.theirs');

/** Texts ME and answers with the link that comes back. */
const pageLink = async (number: string): Promise<string> => {
  const before = await said(number).count();
  await text(phones, number, 'ME');
  await expect.poll(() => said(number).count()).toBeGreaterThan(before);
  const link = new URL(/https?:\/\/\S+/.exec((await said(number).last().textContent()) ?? '')?.[0] ?? '');
  return link.pathname + link.hash;
};

describe('one runner from the web and one by text', () => {
  it('joins from the web page, which notices the text', async () => {
    await fillSignup(web, '512 555 0123');
    await web.getByRole('button', { name: 'Get my join code' }).click();
    const words = web.getByText(/^JOIN \d{6}$/);
    await words.waitFor();
    await text(phones, ana, (await words.textContent()) ?? '');
    await web.getByText("You're in.").waitFor();
    await keepScreenshot(web, 'signup-joined');
  });

  it('joins by text alone on a second phone', async () => {
    await phones.getByRole('button', { name: 'Add a phone' }).click();
    await text(phones, ben, 'JOIN');
    await expect.poll(() => said(ben).count()).toBe(1);
    await text(phones, ben, 'Austin TX');
    await expect.poll(() => said(ben).count()).toBe(2);
    await text(phones, ben, 'Sat 8am 90min');
    await expect.poll(() => said(ben).count()).toBeGreaterThanOrEqual(3);
  });

  it('sends the reminder before the run and says why', async () => {
    const before = await said(ana).count();
    for (let moves = 0; moves < 6 && (await said(ana).count()) === before; moves += 1) {
      await phones.getByRole('button', { name: 'Next text' }).click();
      await phones.getByRole('button', { name: 'Next text' }).and(phones.locator(':enabled')).waitFor();
    }
    await expect.poll(() => said(ana).count()).toBeGreaterThan(before);
    await phones
      .getByRole('region', { name: `Phone ${ana}` })
      .getByRole('button', { name: /^Why/ })
      .last()
      .click();
    await phones.getByText(/simulated \(the dial\)/).waitFor();
    await expectAccessible(phones);
    await keepScreenshot(phones, 'phone-inspector');
    await phones.getByRole('button', { name: 'Close' }).click();
  });

  it('answers a cramp report on the same phone', async () => {
    const before = await said(ana).count();
    await text(phones, ana, 'left calf cramped mile 4, 7/10');
    await expect.poll(() => said(ana).count()).toBe(before + 1);
    expect(await said(ana).last().textContent()).toMatch(/toes/);
    await expectAccessible(phones);
    await keepScreenshot(phones, 'phone');
  });

  it("shows the runner's page behind the link, and changes the week", async () => {
    const me = await open(await pageLink(ana), { acceptDownloads: true });
    await me.getByRole('heading', { name: 'What comes next' }).waitFor();
    expect(new URL(me.url()).hash).toBe('');
    await me
      .getByText(/7\/10|As a table/)
      .first()
      .waitFor();
    await me.getByRole('checkbox', { name: 'Sunday' }).check();
    await me.getByRole('button', { name: 'Save my week' }).click();
    await me.getByText('Saved.').waitFor();
    await me.locator('svg').first().waitFor();
    await expectAccessible(me);
    await keepScreenshot(me, 'me');
    const [file] = await Promise.all([
      me.waitForEvent('download'),
      me.getByRole('button', { name: 'Download as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('calfline.csv');
    await me.reload();
    await me.getByRole('heading', { name: 'Your week' }).waitFor();
    expect(await me.getByRole('checkbox', { name: 'Sunday' }).isChecked()).toBe(true);
    await me.setViewportSize(narrow);
    expect(await me.evaluate('document.documentElement.scrollWidth')).toBe(narrow.width);
    await keepScreenshot(me, 'me-narrow');
    await me.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(me);
    await keepScreenshot(me, 'me-narrow-dark');
  });

  it('says at the field of a pause that its day has begun, with the keyboard there', async () => {
    const me = await open(await pageLink(ana));
    const until = me.getByLabel('Pause until');
    await until.fill('2026-01-01');
    await me.getByRole('button', { name: 'Pause reminders' }).press('Enter');
    await me.getByText('That day has begun. Please choose a later one.').waitFor();
    expect(await until.getAttribute('aria-invalid')).toBe('true');
    expect(await until.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await expectAccessible(me);
    await until.fill('2026-08-01');
    expect(await until.getAttribute('aria-invalid')).toBeNull();
  });

  it('refuses a forged link and says what to do', async () => {
    const forged = await open('/me#abcdefghijklmnopqrst.abcdefghijklmnopqrstuvwxyz');
    await forged.getByText('This link has ended').waitFor();
    await expectAccessible(forged);
  });

  it('refuses a link a day later, and the newest one works', async () => {
    const old = await pageLink(ben);
    await phones.getByRole('button', { name: '+1 day' }).click();
    await phones.getByRole('button', { name: '+1 day' }).and(phones.locator(':enabled')).waitFor();
    const ended = await open(old);
    await ended.getByText('This link has ended').waitFor();
  });

  it('refuses a link after STOP', async () => {
    const link = await pageLink(ana);
    await text(phones, ana, 'STOP');
    await phones.getByText('opted out at the carrier').waitFor();
    const ended = await open(link);
    await ended.getByText('This link has ended').waitFor();
  });

  it('deletes everything from the page after one confirming word', async () => {
    const me = await open(await pageLink(ben));
    await me.getByRole('button', { name: 'Delete everything...' }).click();
    await me.getByRole('button', { name: 'Delete everything', exact: true }).click();
    await me.getByText('Type DELETE to confirm, or').waitFor();
    await expectAccessible(me);
    await me.getByLabel('Type DELETE to confirm').fill('delete');
    await me.getByRole('button', { name: 'Delete everything', exact: true }).click();
    await me.getByText('Everything is deleted.').waitFor();
    expect(await world.service.stores.runners.findProfile(world.identify(ben))).toBeNull();
  });

  it('logged no error, asked no other host and failed nowhere', () => {
    expect(complaints.flat()).toEqual([]);
    expect(world.failures).toEqual([]);
  });
});
