/** npm run verify:deploy: the stacks created through CloudFormation's own API, on moto's imitation of AWS. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { OperatorError, runCommand } from './command.ts';
import { readProfile, writeProfile } from './verify-profile.ts';
import { pythonEnvironment, pythonTool, withPython } from './verify-python.ts';
import { rehearseRestore } from './verify-restore.ts';
import { synthForChecks } from './verify-synth.ts';

const help = `Creates the stacks of one stage on moto's server (an imitation of AWS on this machine) through CloudFormation's
API, writes a profile through the table that came of it and reads it back, rehearses the runbook's commands for
restoring the table, and lists the resource types that moto does not know.

  npm run verify:deploy [-- --stage prod]

  --stage NAME   dev (the default) or prod
  --help         this text

Needs Python 3.9 with pip (moto is installed into .calfline/python); exit code 2 where there is none.`;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const startTries = 120;
const startPauseMs = 500;

/** Starts moto's server and answers when it takes requests. Throws OperatorError when it doesn't in a minute. */
const startMoto = async (port: number): Promise<ChildProcess> => {
  const moto = spawn(pythonTool('moto_server'), ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    env: pythonEnvironment(),
  });
  for (let tries = 0; tries < startTries && moto.exitCode === null; tries += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/moto-api/data.json`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return moto;
    await wait(startPauseMs);
  }
  moto.kill();
  throw new OperatorError("moto's server did not start.");
};

/** One call of CloudFormation's API; answers the XML. */
const cloudFormation = async (endpoint: string, parameters: Record<string, string>): Promise<string> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    // moto reads service and region from it and checks no signature.
    headers: {
      authorization:
        'AWS4-HMAC-SHA256 Credential=moto/20260101/us-east-1/cloudformation/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: new URLSearchParams({ Version: '2010-05-15', ...parameters }),
  });
  const text = await response.text();
  if (!response.ok) throw new OperatorError(`CloudFormation refused ${parameters['StackName']}: ${text}`);
  return text;
};

const template = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), DependsOn: z.array(z.string()).optional() }),
  ),
});

type TemplateBody = z.infer<typeof template>;

/** The resource types that moto's CloudFormation can make. */
const knownTypes = (): ReadonlySet<string> => {
  const { stdout } = spawnSync(
    pythonTool('python'),
    ['-c', 'from moto.cloudformation.parsing import get_model_map; print("\\n".join(get_model_map()))'],
    { encoding: 'utf8', env: pythonEnvironment() },
  );
  return new Set(stdout.split(/\s+/));
};

const reference = z.union([
  z.strictObject({ Ref: z.string() }).transform(({ Ref }) => Ref),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((to) => to['Fn::GetAtt'][0]),
]);

/** A part of a template with each reference to a resource that isn't made replaced by an invented ARN. */
const withoutReferences = (part: unknown, missing: ReadonlySet<string>): unknown => {
  const to = reference.safeParse(part);
  if (to.success && missing.has(to.data)) return `arn:aws:sns:us-east-1:123456789012:${to.data}`;
  if (Array.isArray(part)) return part.map((each) => withoutReferences(each, missing));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, withoutReferences(value, missing)]),
  );
};

/** A template without the resources that moto doesn't know, and the types of those. */
const knownPart = (body: TemplateBody, known: ReadonlySet<string>) => {
  const all = Object.entries(body.Resources);
  const missing = new Set(all.filter(([, { Type }]) => !known.has(Type)).map(([id]) => id));
  const kept = all
    .filter(([id]) => !missing.has(id))
    .map(([id, resource]) => [
      id,
      { ...resource, DependsOn: (resource.DependsOn ?? []).filter((other) => !missing.has(other)) },
    ]);
  return {
    // Without what CDK adds about the account's bootstrap stack, which isn't there.
    body: withoutReferences(
      { ...body, Parameters: undefined, Rules: undefined, Resources: Object.fromEntries(kept) },
      missing,
    ),
    unknownTypes: new Set(all.filter(([id]) => missing.has(id)).map(([, { Type }]) => Type)),
  };
};

const valuesOf = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, value]) => value ?? '');

type StackAction = 'Create' | 'Update';

/** Makes or updates one stack and answers how many resources it has. Throws OperatorError when it fails. */
const putStack = async (
  endpoint: string,
  action: StackAction,
  stackName: string,
  body: unknown,
): Promise<number> => {
  await cloudFormation(endpoint, {
    Action: `${action}Stack`,
    StackName: stackName,
    TemplateBody: JSON.stringify(body),
    'Capabilities.member.1': 'CAPABILITY_NAMED_IAM',
  });
  const described = await cloudFormation(endpoint, { Action: 'DescribeStacks', StackName: stackName });
  const [status] = valuesOf(described, 'StackStatus');
  if (status !== `${action.toUpperCase()}_COMPLETE`) {
    throw new OperatorError(`${stackName} ended as ${status ?? 'nothing'}.`);
  }
  const listed = await cloudFormation(endpoint, { Action: 'DescribeStackResources', StackName: stackName });
  return valuesOf(listed, 'LogicalResourceId').length;
};

/** Makes or updates all stacks of a stage; answers the resource types that moto doesn't know. */
const putStacks = async (
  endpoint: string,
  action: StackAction,
  stage: 'dev' | 'prod',
  tableName?: string,
): Promise<ReadonlySet<string>> => {
  const unknownTypes = new Set<string>();
  const known = knownTypes();
  for (const stack of synthForChecks(stage, `cdk.out/verify-${stage}`, tableName).stacks) {
    const part = knownPart(template.parse(stack.template), known);
    const resources = await putStack(endpoint, action, stack.stackName, part.body);
    console.log(`${stack.stackName}: ${resources} resources ${action === 'Create' ? 'made' : 'kept'}`);
    for (const type of part.unknownTypes) unknownTypes.add(type);
  }
  return unknownTypes;
};

const verifyOn = async (endpoint: string, stage: 'dev' | 'prod'): Promise<void> => {
  const unknownTypes = await putStacks(endpoint, 'Create', stage);
  await writeProfile(endpoint, `calfline-${stage}`);
  await readProfile(endpoint, `calfline-${stage}`);
  console.log(`A profile was written to the table calfline-${stage}, found by the due index and read back.`);
  await rehearseRestore({
    endpoint,
    stage,
    deploy: async (tableName) => {
      await putStacks(endpoint, 'Update', stage, tableName);
    },
  });
  console.log("The runbook's restore led to a table that the stage works on, with the stops since.");
  const list = [...unknownTypes].toSorted().join(', ');
  console.log(
    list === '' ? 'moto knows every resource type.' : `Not known to moto, and so not made: ${list}`,
  );
};

const verify = async (stage: 'dev' | 'prod'): Promise<number> => {
  console.log("Starting moto's server...");
  const port = await freePort();
  const moto = await startMoto(port);
  try {
    await verifyOn(`http://127.0.0.1:${port}`, stage);
    return 0;
  } finally {
    moto.kill();
  }
};

await runCommand(async () => {
  const { values } = parseArgs({
    options: { stage: { type: 'string', default: 'dev' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    console.log(help);
    return 0;
  }
  const { stage } = values;
  if (stage !== 'dev' && stage !== 'prod') throw new OperatorError('The stages are dev and prod.');
  return withPython(() => verify(stage));
});
