import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const screenshotFolder = new URL('./screenshots/', import.meta.url).pathname;

/** The system's browser where there is one, else the one that comes as a package. */
const executablePath = async (): Promise<string> => {
  const ofSystem = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  return process.env['CALFLINE_BROWSER'] ?? ofSystem ?? sparticuz.executablePath();
};

/** A headless browser that asks nothing of the internet. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await executablePath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Widths at which every page has to be right. */
export const narrow = { width: 390, height: 844 } as const;
export const wide = { width: 1280, height: 900 } as const;

/**
 * A page in a context of its own. Whatever a page logs as an error, throws, or asks of another host is kept in
 * `complaints`, which a test expects to be empty.
 */
export const openPage = async (
  browser: Browser,
  baseUrl: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> => {
  const context = await browser.newContext({ baseURL: baseUrl, viewport: wide, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refused request is part of some tests and logged by the browser itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(baseUrl).origin)
      complaints.push(`asked another host: ${url.origin}`);
  });
  return { page, complaints, close: () => context.close() };
};

/** Keeps a picture of the page for whoever reads the run. */
export const keepScreenshot = async (page: Page, name: string): Promise<void> => {
  await mkdir(screenshotFolder, { recursive: true });
  await page.screenshot({ path: `${screenshotFolder}${name}.png`, fullPage: true });
};
