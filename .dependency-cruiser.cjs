// The rules of direction, all at error level: `npm run rules`. docs/architecture.md says why.

/** What each capability of shared/ may import of the others; `time` and `telemetry` are open to all. */
const capabilities = {
  time: [],
  telemetry: [],
  weather: [],
  cramps: ['weather'],
  hydration: ['weather', 'cramps'],
  tips: ['weather', 'cramps', 'hydration'],
  runner: ['weather', 'cramps', 'hydration', 'tips'],
  sms: ['weather', 'cramps', 'hydration', 'tips', 'runner'],
  reminders: ['weather', 'cramps', 'hydration', 'tips', 'runner', 'sms'],
  conversation: ['weather', 'cramps', 'hydration', 'tips', 'runner', 'sms', 'reminders'],
  // The stored form of every item, for the database adapters.
  stored: ['weather', 'cramps', 'hydration', 'tips', 'runner', 'sms', 'reminders'],
};

/** Packages that are pure: no clock, no network, no environment. */
const purePackages =
  'zod|temporal-polyfill|temporal-utils|suncalc|chrono-node|libphonenumber-js|sms-segments-calculator';

const capabilityRule = ([name, mayImport]) => ({
  name: `capability-${name}`,
  comment: `shared/${name} builds on: ${['time', 'telemetry', ...mayImport].join(', ')}.`,
  severity: 'error',
  from: { path: `^shared/${name}/` },
  to: {
    path: '^shared/(?!adapters/)',
    pathNot: [
      `^shared/(${[name, 'time', 'telemetry', ...mayImport].join('|')})/`,
      // A profile holds its next touch, so that one write moves both; touch.ts is a type without behaviour.
      ...(name === 'runner' ? ['^shared/reminders/touch\\.ts$'] : []),
    ],
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'What is imported has to exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is dead.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(shared|functions|infra)/',
        // The bundler's, and types of packages that lack them.
        pathNot: ['^infra/bundle/', '\\.d\\.ts$'],
      },
      to: {},
    },
    ...Object.entries(capabilities).map(capabilityRule),
    {
      name: 'capabilities-are-known',
      comment: 'A new folder in shared/ needs its place in the order at the top of this file.',
      severity: 'error',
      from: { path: '^shared/', pathNot: `^shared/(adapters|${Object.keys(capabilities).join('|')})/` },
      to: {},
    },
    {
      name: 'domain-is-pure',
      comment: 'Capabilities and use cases import no adapter: the world comes in as ports.',
      severity: 'error',
      from: { path: '^(shared/(?!adapters/)|functions/[^/]+/(?!index\\.ts))' },
      to: { path: '^(shared/adapters/|infra/|local/|bench/|test/|web/)' },
    },
    {
      name: 'domain-packages',
      comment:
        'Capabilities and use cases use pure packages only; type-only imports of event types are free.',
      severity: 'error',
      from: { path: '^(shared/(?!adapters/)|functions/[^/]+/(?!index\\.ts))' },
      to: {
        path: 'node_modules/',
        pathNot: `node_modules/(${purePackages})/`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-has-no-node',
      comment: 'Files, sockets, processes and hashing are adapters.',
      severity: 'error',
      from: { path: '^(shared/(?!adapters/)|functions/[^/]+/(?!index\\.ts))' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'adapters-stand-alone',
      comment: 'An adapter speaks to one part of the world and knows no other adapter.',
      severity: 'error',
      from: { path: '^shared/adapters/([^/]+)/' },
      to: { path: '^shared/adapters/', pathNot: '^shared/adapters/$1/' },
    },
    {
      name: 'adapters-serve-the-domain',
      comment: 'Adapters implement ports of shared/; they know no function.',
      severity: 'error',
      from: { path: '^shared/adapters/' },
      to: { path: '^functions/' },
    },
    {
      name: 'functions-stand-alone',
      comment: 'A function is deployed alone: what two of them need is in shared/.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/[^/]+/', pathNot: '^functions/$1/' },
    },
    {
      name: 'nothing-imports-tools',
      comment: 'local, bench and test are where the service is used, not part of it.',
      severity: 'error',
      from: { path: '^(shared|functions|infra|web)/', pathNot: '^web/src/phone/' },
      to: { path: '^(local|bench|test)/' },
    },
    {
      name: 'phone-imports-contracts-only',
      comment: 'The phone simulator is a page of the laptop and shares the contracts of its server.',
      severity: 'error',
      from: { path: '^web/src/phone/' },
      to: {
        path: '^(local|bench|test)/',
        pathNot: '^local/(simulator/api|simulated-weather|carrier/faults)\\.ts$',
      },
    },
    {
      name: 'infra-reads-contracts-only',
      comment:
        'The stacks read the table schema, the functions’ environments and the headers they know the distribution by; they run nothing.',
      severity: 'error',
      // The checks of the templates use the stores, to see that a table made from them fits.
      from: { path: '^infra/', pathNot: '^infra/verify-' },
      to: {
        path: '^(shared|functions)/',
        pathNot: [
          '^shared/adapters/dynamo/table-schema\\.ts$',
          '^functions/env\\.ts$',
          '^functions/edge-headers\\.ts$',
          '^functions/[^/]+/env\\.ts$',
          '^shared/telemetry/',
        ],
      },
    },
    {
      name: 'web-imports-contracts-only',
      comment: 'The pages share with the API what crosses the wire, and nothing behind it.',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(shared|functions|infra)/',
        pathNot: [
          '^shared/reminders/reminder\\.ts$',
          '^shared/runner/[a-z]+-api\\.ts$',
          '^shared/runner/(place|run|settings|consent-words)\\.ts$',
          '^shared/hydration/body\\.ts$',
          // The pages show all tips, in English: data without behaviour.
          '^shared/tips/(tip|english|evidence)\\.ts$',
        ],
      },
    },
    {
      name: 'no-development-packages-in-production',
      comment: 'What is deployed needs its packages under "dependencies".',
      severity: 'error',
      from: { path: '^(shared|functions)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(bench/peers|test/browser/screenshots|web/dist|dist|cdk\\.out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
};
