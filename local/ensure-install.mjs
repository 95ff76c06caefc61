// Runs before npm start, npm test and the other commands, on whatever Node started npm (20 or newer): installs
// the packages when they are missing or older than package-lock.json. Plain JavaScript, since Node 20 is allowed here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(`Calfline needs Node 20 or newer; this is ${process.version}.`);
  process.exit(1);
}
const lockDigest = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const stamp = 'node_modules/.calfline-install';
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (installed !== lockDigest) {
  console.error('Installing packages (once, about a minute)...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = (words, output) =>
    spawnSync(npm, [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
      stdio: ['ignore', output, output],
      shell: process.platform === 'win32',
    }).status === 0;
  // npm ci wants every platform's optional packages in the registry; a mirror that lacks some needs npm install,
  // which takes the same versions from the lock file and leaves it alone.
  if (!install(['ci'], 'ignore') && !install(['install', '--no-save'], 2)) {
    console.error('npm install failed; its words are above. Is the npm registry reachable?');
    process.exit(1);
  }
  writeFileSync(stamp, lockDigest);
}
