// What each page makes a phone download, and how the simulator stands up to a small screen and a keyboard.
import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localService } from '../support/local-service.ts';
import { expectAccessible } from './accessible.ts';
import { keepScreenshot, narrow, openBrowser, openPage } from './browser.ts';

let browser: Browser;
let world: Awaited<ReturnType<typeof localService>>;

beforeAll(async () => {
  browser = await openBrowser();
  world = await localService({ at: '2026-07-13T15:00:00Z' });
});
afterAll(async () => {
  await browser.close();
  await world.service.close();
});

const assets = new URL('../../dist/web/assets/', import.meta.url).pathname;
const mostBytes = 150 * 1024;

describe('each page', () => {
  it.each(['/', '/me', '/phone', '/tips'])('%s weighs less than 150 KB compressed', async (path) => {
    const { page, close } = await openPage(browser, world.service.url);
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (/\.(js|css|svg|html)$|\/(me|phone|tips)?$/.test(new URL(response.url()).pathname))
        bodies.push(response.body());
    });
    await page.goto(path, { waitUntil: 'load' });
    await page.locator('h1').waitFor();
    // The chart of the runner's page is loaded after it, for a runner who has something to show.
    const late =
      path === '/me' ? globSync(`${assets}cramp-chart-*.js`).map((file) => readFileSync(file)) : [];
    const sizes = [...(await Promise.all(bodies)), ...late].map((body) => gzipSync(body).byteLength);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(mostBytes);
    await close();
  });
});

describe('the phone simulator', () => {
  it.each(['light', 'dark'] as const)('fits a narrow screen and is accessible: %s', async (colorScheme) => {
    const { page, complaints, close } = await openPage(browser, world.service.url, {
      viewport: narrow,
      colorScheme,
    });
    await page.goto('/phone');
    await page.getByRole('heading', { name: 'Clock' }).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(narrow.width);
    await keepScreenshot(page, `phone-narrow-${colorScheme}`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('sends a text and turns the weather by keyboard alone', async () => {
    const { page, close } = await openPage(browser, world.service.url);
    await page.goto('/phone');
    await page.getByLabel('Text from +15125550123').focus();
    await page.keyboard.type('JOIN');
    await page.keyboard.press('Enter');
    await page.locator('.theirs').first().waitFor();
    const afternoon = page.getByRole('slider', { name: 'Afternoon' });
    await afternoon.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await world.service.simulator.state()).weather.afternoonC).toBe(38);
    await close();
  });
});
