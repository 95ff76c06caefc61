// The sign-up page as its visitors use it: errors at the field, nothing lost, by keyboard alone, on any screen.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tipIds } from '../../shared/tips/tip.ts';
import { localService } from '../support/local-service.ts';
import { expectAccessible } from './accessible.ts';
import { keepScreenshot, narrow, openBrowser, openPage, wide } from './browser.ts';
import { fillSignup } from './steps.ts';

let browser: Browser;
let world: Awaited<ReturnType<typeof localService>>;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await localService({ at: '2026-07-13T15:00:00Z' });
});
afterEach(() => world.service.close());

const onPage = async (
  path: string,
  use: (page: Page) => Promise<void>,
  options: Parameters<typeof openPage>[2] = {},
): Promise<void> => {
  const { page, complaints, close } = await openPage(browser, world.service.url, options);
  await page.goto(path);
  await use(page);
  expect(complaints).toEqual([]);
  await close();
};

describe('the sign-up page', () => {
  it('says at each field, in words, what is missing, and puts the keyboard on the first', () =>
    onPage('/', async (page) => {
      await page.getByRole('button', { name: 'Get my join code' }).click();
      await page.getByText('Please enter a mobile number').waitFor();
      await page.getByText('Please choose a place from the list').waitFor();
      await page.getByText('Please tick at least one day.').waitFor();
      await page.getByText('We need your consent').waitFor();
      expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('Mobile number');
      await expectAccessible(page);
      await keepScreenshot(page, 'signup-errors');
    }));

  it('leaves the keyboard where it is while an error is mended key by key', () =>
    onPage('/', async (page) => {
      await page.getByRole('button', { name: 'Get my join code' }).click();
      await page.getByText('Please enter a mobile number').waitFor();
      await page.getByLabel('Mobile number').pressSequentially('512 555 0123');
      expect(await page.getByLabel('Mobile number').inputValue()).toBe('512 555 0123');
      expect(await page.getByRole('checkbox', { name: /^I agree/ }).isChecked()).toBe(false);
    }));

  it('gives a code to text, as a link and a QR code, and stays there over a reload', () =>
    onPage('/', async (page) => {
      await fillSignup(page, '512 555 0123');
      await page.getByRole('button', { name: 'Get my join code' }).click();
      const words = page.getByText(/^JOIN \d{6}$/);
      await words.waitFor();
      const joinText = await words.textContent();
      await page.reload();
      expect(await page.getByText(/^JOIN \d{6}$/).textContent()).toBe(joinText);
      await page.getByRole('img', { name: /QR code/ }).waitFor();
      const link = await page.getByRole('link', { name: 'Open the text on this phone' }).getAttribute('href');
      expect(decodeURIComponent(link ?? '')).toContain(joinText ?? 'a join text');
      await page.getByText('Waiting for your text').waitFor();
      await expectAccessible(page);
      await keepScreenshot(page, 'signup-waiting');
    }));

  it('loses nothing that was typed when the page is reloaded', () =>
    onPage('/', async (page) => {
      await fillSignup(page, '512 555 0123');
      await page.reload();
      expect(await page.getByLabel('Mobile number').inputValue()).toBe('512 555 0123');
      expect(await page.getByLabel('Where do you run?').inputValue()).toContain('Austin');
      expect(await page.getByRole('checkbox', { name: 'Thursday' }).isChecked()).toBe(true);
    }));

  it('can be filled in and sent by keyboard alone', () =>
    onPage('/', async (page) => {
      await page.getByLabel('Mobile number').focus();
      await page.keyboard.type('5125550123');
      await page.keyboard.press('Tab');
      await page.keyboard.type('austin tx');
      await page.getByRole('listbox', { name: 'Places' }).getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await tabTo(page, 'I agree');
      await page.keyboard.press('Space');
      await tabTo(page, 'Get my join code');
      await page.keyboard.press('Enter');
      await page.getByText(/^JOIN \d{6}$/).waitFor();
    }));

  for (const [name, viewport] of [
    ['narrow', narrow],
    ['wide', wide],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      it(`is accessible and fits its screen: ${name}, ${colorScheme}`, () =>
        onPage(
          '/',
          async (page) => {
            await page.getByText('More about you').click();
            await expectAccessible(page);
            expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
            await keepScreenshot(page, `signup-${name}-${colorScheme}`);
          },
          { viewport, colorScheme },
        ));

  it('shows all tips with their sources on a page of their own', () =>
    onPage('/tips', async (page) => {
      expect(await page.locator('details').count()).toBe(tipIds.length);
      await page.locator('summary').first().click();
      await expectAccessible(page);
      await keepScreenshot(page, 'tips');
    }));

  it('shows its first words within a second on a machine four times slower', () =>
    onPage('/tips', async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      const firstContentMs = await page.evaluate(
        "performance.getEntriesByName('first-contentful-paint')[0]?.startTime",
      );
      expect(firstContentMs).toBeLessThan(1000);
    }));
});

/** Presses Tab until the focused control's name begins with `name`. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await page.evaluate(
      "(document.activeElement.labels?.[0]?.textContent || document.activeElement.textContent || '').trim()",
    );
    if (String(focused).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No control named '${name}' can be reached by Tab`);
};
