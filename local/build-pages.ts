// Builds the web pages when they are missing or older than what they are made from.
import { globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const built = fileURLToPath(new URL('dist/web/index.html', root));

const newestMs = (): number =>
  Math.max(
    ...globSync(
      ['web/**/*', 'shared/{runner,tips,reminders}/*.ts', 'local/simulator/*.ts', 'package-lock.json'],
      {
        cwd: fileURLToPath(root),
      },
    ).map((file) => statSync(new URL(file, root)).mtimeMs),
  );

/** Makes dist/web current; `say` hears of it when there is something to do (about two seconds). */
export const buildPages = async (say: (line: string) => void): Promise<void> => {
  const builtMs = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (builtMs > newestMs()) return;
  say('Building the pages...');
  const { build } = await import('vite');
  await build({ configFile: fileURLToPath(new URL('web/vite.config.ts', root)), logLevel: 'warn' });
};
