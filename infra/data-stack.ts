import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { type App, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { tableSchema } from '../shared/adapters/dynamo/table-schema.ts';
import { edgeKeyName } from './secret-paths.ts';
import { stackProps } from './stack-props.ts';
import { ownTableName, type StageConfig, tableNameOf } from './stage-config.ts';

/** A table that the other stacks work on; none reads its stream. */
export type WorkTable = Omit<ITable, 'tableStreamArn'>;

/** What outlives every deployment. */
export type Data = {
  /** The table to work on: the stack's own, or the restored one that the operator names. */
  readonly table: WorkTable;
  /** Shown by the distribution with each request; the functions refuse what comes without it. */
  readonly edgeKey: Secret;
};

/** The stack of what has to outlive every deployment: the table, and the distribution's key. */
export const addDataStack = (app: App, config: StageConfig): Data => {
  const stack = new Stack(app, `Calfline-${config.stage}-data`, stackProps(config, 'Table and keys'));
  const own = addTable(stack, config);
  // Exported even while a restored table is worked on: CloudFormation refuses to take an export away as long as the
  // other stacks, which are deployed after this one, still import it.
  stack.exportValue(own.tableArn);
  stack.exportValue(own.tableName);
  return { table: restoredTable(stack, config) ?? own, edgeKey: addEdgeKey(stack, config) };
};

/** The table that was restored and is worked on instead of the stack's own; null when there is none. */
const restoredTable = (stack: Stack, config: StageConfig): WorkTable | null => {
  const tableName = tableNameOf(config);
  if (tableName === ownTableName(config.stage)) return null;
  return Table.fromTableAttributes(stack, 'RestoredTable', {
    tableName,
    globalIndexes: [tableSchema.dueIndex.name],
  });
};

const removalPolicyOf = ({ size }: StageConfig): RemovalPolicy =>
  size.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

const addTable = (stack: Stack, config: StageConfig): Table => {
  const table = new Table(stack, 'Table', {
    tableName: ownTableName(config.stage),
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
