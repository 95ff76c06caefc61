/** How a function's code becomes one file. bench/cold measures what this makes. */
import { fileURLToPath } from 'node:url';

/** The bundler's options, in esbuild's own names. */
export const bundleOptions = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // Letters as they are, and no comment that calls itself a licence ('v8 ignore'): half a KB of inbound-sms.
  charset: 'utf8',
  legalComments: 'none',
  // The packages' ES modules: only what is called of them stays in.
  mainFields: ['module', 'main'],
  alias: {
    '@aws-sdk/credential-provider-node': fileURLToPath(
      new URL('./bundle/lambda-credentials.ts', import.meta.url),
    ),
    '@smithy/core/event-streams': fileURLToPath(new URL('./bundle/no-event-streams.ts', import.meta.url)),
    '@aws-sdk/endpoint-cache': fileURLToPath(new URL('./bundle/no-endpoint-cache.ts', import.meta.url)),
  },
  // Packages that are still CommonJS call `require`, which an ES module lacks.
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
} as const;

/** The functions, each a folder of functions/. */
export const functionNames = [
  'signup',
  'inbound-sms',
  'delivery-status',
  'dispatch',
  'remind',
  'me',
  'roll-up-tips',
] as const;

export type FunctionName = (typeof functionNames)[number];

/** The file a function starts in. */
export const entryOf = (name: FunctionName): string =>
  fileURLToPath(new URL(`../functions/${name}/index.ts`, import.meta.url));
