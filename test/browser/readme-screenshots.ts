// npm run screenshots: plays a short story on the simulator and keeps the two pictures that the README shows.
import { mkdir } from 'node:fs/promises';
import { buildPages } from '../../local/build-pages.ts';
import { localService } from '../support/local-service.ts';
import { openBrowser, openPage } from './browser.ts';
import { fillSignup, text } from './steps.ts';

const folder = new URL('../../docs/images/', import.meta.url).pathname;
const still = { reducedMotion: 'reduce' } as const;
const number = '+15125550123';

const help = `Writes docs/images/signup.png and docs/images/phone.png, which the README shows.

  npm run screenshots`;

const takePictures = async (): Promise<void> => {
  const say = (line: string): void => console.log(line);
  await buildPages(say);
  await mkdir(folder, { recursive: true });
  const { service } = await localService({ at: '2026-07-13T15:00:00Z' });
  const browser = await openBrowser();
  try {
    const { page: web } = await openPage(browser, service.url, {
      ...still,
      viewport: { width: 1100, height: 860 },
    });
    await web.goto('/');
    await fillSignup(web, '512 555 0123');
    await web.getByRole('button', { name: 'Get my join code' }).click();
    const words = web.getByText(/^JOIN \d{6}$/);
    await words.waitFor();
    await web.evaluate('scrollTo(0, 0)');
    await web.screenshot({ path: `${folder}signup.png` });
    say('docs/images/signup.png');

    const { page: phones } = await openPage(browser, service.url, {
      ...still,
      viewport: { width: 1280, height: 1200 },
    });
    await phones.goto('/phone');
    const said = phones.getByRole('region', { name: `Phone ${number}` }).locator('.theirs');
    await text(phones, number, (await words.textContent()) ?? '');
    await said.first().waitFor();
    const next = phones.getByRole('button', { name: 'Next text' });
    for (let moves = 0; moves < 2; moves += 1) {
      await next.click();
      await next.and(phones.locator(':enabled')).waitFor();
    }
    await text(phones, number, 'left calf locked up mile 6, 7/10');
    await phones
      .getByText(/toes toward/)
      .first()
      .waitFor();
    await phones.screenshot({ path: `${folder}phone.png` });
    say('docs/images/phone.png');
  } finally {
    await browser.close();
    await service.close();
  }
};

if (process.argv.includes('--help')) console.log(help);
else await takePictures();
