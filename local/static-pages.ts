/** Serves the pages that Vite built. */
import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const builtFolder = new URL('../dist/web/', import.meta.url).pathname;

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The file for a request path within `folder`; null when there is none or it would lie outside. */
export const fileFor = (folder: string, path: string): string | null => {
  const relative = path === '/' ? 'index.html' : path.slice(1);
  const file = normalize(join(folder, relative));
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
    return null;
  }
  if (isFile(file)) {
    return file;
  }
  return extname(file) === '' && isFile(`${file}.html`) ? `${file}.html` : null;
};

/** Answers a page request; false when there is no such page. `path` is decoded. */
export const servePage = (path: string, response: ServerResponse): boolean => {
  const file = fileFor(builtFolder, path);
  if (file === null) return false;
  // Built assets carry a digest of their content in their name; everything else is to be asked for again.
  const cacheControl = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'cache-control': cacheControl,
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(response);
  return true;
};
