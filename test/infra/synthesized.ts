/** The templates of a stage, made once for all tests of them, without bundling. */
import { Template } from 'aws-cdk-lib/assertions';
import { Stack } from 'aws-cdk-lib/core';
import * as z from 'zod';
import { buildApp } from '../../infra/build-app.ts';
import type { FunctionName } from '../../infra/bundling.ts';
import { exampleConfig, type StageConfig } from '../../infra/stage-config.ts';
import { inTemporaryFolder } from '../support/temporary-folder.ts';

const prod = exampleConfig('prod');

/** A configuration of each stage, filled in. */
export const configs: Readonly<Record<'dev' | 'prod', StageConfig>> = {
  dev: exampleConfig('dev'),
  prod: { ...prod, operator: { ...prod.operator, openMeteoCustomer: true } },
};

const templatesIn = (outdir: string, config: StageConfig) => {
  const app = buildApp(config, 'stub', { outdir });
  app.synth();
  const stackOf = (name: string): Stack => {
    const stack = app.node.findChild(`Calfline-${config.stage}-${name}`);
    if (!(stack instanceof Stack)) throw new TypeError(`${name} is no stack`);
    return stack;
  };
  const template = (name: string): Template => Template.fromStack(stackOf(name));
  return {
    data: template('data'),
    web: template('web'),
    service: template('service'),
    observability: template('observability'),
  };
};

/** The templates of a stage by the last word of their stack's name. Throws when a rule of cdk-nag is broken. */
export const synthesize = (config: StageConfig) => inTemporaryFolder((folder) => templatesIn(folder, config));

const resources = <T>(properties: z.ZodType<T>) => z.record(z.string(), z.object({ Properties: properties }));

const lambda = z.object({
  FunctionName: z.string(),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  Timeout: z.number(),
  MemorySize: z.number(),
  Runtime: z.string(),
  Architectures: z.array(z.string()),
});

/** A function's properties in the template. */
export const lambdaOf = (template: Template, config: StageConfig, name: FunctionName) => {
  const all = resources(lambda).parse(template.findResources('AWS::Lambda::Function'));
  const found = Object.values(all).find(
    ({ Properties }) => Properties.FunctionName === `calfline-${config.stage}-${name}`,
  );
  if (found === undefined) throw new RangeError(`There is no function ${name}`);
  return found.Properties;
};

const listed = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const statement = z.object({
  Effect: z.literal('Allow'),
  Action: listed,
  Resource: z.unknown(),
  Condition: z
    .object({
      'ForAllValues:StringLike': z.object({ 'dynamodb:LeadingKeys': listed }),
    })
    .optional(),
});

const policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(statement) }),
  Roles: z.array(z.object({ Ref: z.string() })),
});

/** Each thing a role may do, a line each: 'dynamodb:GetItem on RUNNER#*', 'sqs:SendMessage on Reminders'. */
export const rightsOf = (template: Template, roleId: string): readonly string[] =>
  Object.values(resources(policy).parse(template.findResources('AWS::IAM::Policy')))
    .filter(({ Properties }) => Properties.Roles.some(({ Ref }) => Ref === roleId))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource, Condition }) => {
      const keys = Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'];
      const what = keys ?? namesIn(Resource);
      return Action.flatMap((action) => what.map((name) => `${action} on ${name}`));
    })
    .toSorted();

/** The resources that a policy's Resource names, in the words of the stacks. */
const namesIn = (resource: unknown): readonly string[] => {
  if (Array.isArray(resource)) return resource.flatMap(namesIn);
  const text = JSON.stringify(resource);
  const parameter = /:parameter\/([\w/-]+)/.exec(text)?.[1];
  if (parameter !== undefined) return [`/${parameter}`];
  const named = /(EdgeKey|Reminders|DeadLetters|Table|[a-z-]*log|dispatch|rolluptips|index\/due)/i.exec(
    text.includes('index/due') ? 'index/due' : text,
  );
  return [named?.[1] ?? text];
};
