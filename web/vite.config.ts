import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const page = (name: string): string => new URL(`./${name}.html`, import.meta.url).pathname;

/** `--mode aws` leaves out the phone simulator, which only the laptop has. */
export default defineConfig(({ mode }) => ({
  root: new URL('.', import.meta.url).pathname,
  plugins: [preact()],
  build: {
    outDir: mode === 'aws' ? '../dist/web-aws' : '../dist/web',
    emptyOutDir: true,
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        index: page('index'),
        me: page('me'),
        tips: page('tips'),
        ...(mode === 'aws' ? {} : { phone: page('phone') }),
      },
    },
  },
}));
