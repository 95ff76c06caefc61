import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';

const file = (name: string): string => new URL(`./${name}.html`, import.meta.url).pathname;

/** Puts what a page has of its own, its title and its script, into what all pages have. */
const intoPage: Plugin = {
  name: 'calfline:into-page',
  transformIndexHtml: {
    order: 'pre',
    handler: (own) => readFileSync(file('page'), 'utf8').replace('<!-- own -->', () => own.trim()),
  },
};

/** `--mode aws` leaves out the phone simulator, which only the laptop has. */
export default defineConfig(({ mode }) => ({
  root: new URL('.', import.meta.url).pathname,
  plugins: [preact(), intoPage],
  build: {
    outDir: mode === 'aws' ? '../dist/web-aws' : '../dist/web',
    emptyOutDir: true,
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        index: file('index'),
        me: file('me'),
        tips: file('tips'),
        ...(mode === 'aws' ? {} : { phone: file('phone') }),
      },
    },
  },
}));
