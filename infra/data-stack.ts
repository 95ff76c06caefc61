import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { type App, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { tableSchema } from '../shared/adapters/dynamo/table-schema.ts';
import { stackProps } from './stack-props.ts';
import type { StageConfig } from './stage-config.ts';

/** What outlives every deployment. */
export type Data = {
  readonly table: Table;
  /** Shown by the distribution with each request; the functions refuse what comes without it. */
  readonly edgeKey: Secret;
};

/** The stack of what has to outlive every deployment: the table, and the distribution's key. */
export const addDataStack = (app: App, config: StageConfig): Data => {
  const stack = new Stack(app, `Calfline-${config.stage}-data`, stackProps(config, 'Table and keys'));
  return { table: addTable(stack, config), edgeKey: addEdgeKey(stack, config) };
};

const removalPolicyOf = ({ size }: StageConfig): RemovalPolicy =>
  size.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

const addTable = (stack: Stack, config: StageConfig): Table => {
  const table = new Table(stack, 'Table', {
    tableName: `calfline-${config.stage}`,
    partitionKey: { name: tableSchema.partitionKey, type: AttributeType.STRING },
    sortKey: { name: tableSchema.sortKey, type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.AWS_MANAGED,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveAttribute: tableSchema.timeToLive,
    deletionProtection: config.size.keepsData,
    removalPolicy: removalPolicyOf(config),
  });
  table.addGlobalSecondaryIndex({
    indexName: tableSchema.dueIndex.name,
    partitionKey: { name: tableSchema.dueIndex.partitionKey, type: AttributeType.STRING },
    sortKey: { name: tableSchema.dueIndex.sortKey, type: AttributeType.STRING },
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: [...tableSchema.dueIndex.projected],
  });
  return table;
};

const addEdgeKey = (stack: Stack, config: StageConfig): Secret => {
  const key = new Secret(stack, 'EdgeKey', {
    secretName: edgeKeyName(config.stage),
    description: 'Shown by the distribution to the functions; made here, known to nobody.',
    generateSecretString: { passwordLength: 48, excludePunctuation: true },
    removalPolicy: removalPolicyOf(config),
  });
  Validations.of(key).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason:
      'The key is in the distribution and in the functions at once: a rotation by itself would part them. It is renewed by hand (docs/runbook.md, Rotate secrets).',
  });
  return key;
};

/** The name of the distribution's key among the secrets. */
export const edgeKeyName = (stage: string): string => `calfline-${stage}-edge-key`;
