import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Runs axe on the page once it has come to rest and expects it to find nothing. Halfway through a fade every colour
 * is paler than the one a reader sees.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished))');
  await page.addScriptTag({ path: axePath });
  const found: unknown = await page.evaluate(`
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' | ')))
  `);
  expect(found).toEqual([]);
};
