/** Who may do what with which items of the table. The table's keys are in shared/adapters/dynamo/keys.ts. */
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { tableSchema } from '../shared/adapters/dynamo/table-schema.ts';
import type { WorkTable } from './data-stack.ts';

/** How the partition keys of each family of items begin. A test holds this against the key builders. */
export const itemFamilies = {
  runner: 'RUNNER#*',
  signup: 'SIGNUP#*',
  forecast: 'FORECAST#*',
  limit: 'LIMIT#*',
  dispatchCursor: 'DISPATCH#*',
  operator: 'OPERATOR',
  tips: 'TIPS',
  tipShare: 'TIPS#*',
} as const;

export type ItemFamily = keyof typeof itemFamilies;

/** What can be done with an item, by the name of the API's action. */
export type ItemAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query' | 'BatchWriteItem';

/** Leave to do `actions` with the items of `families`, and with no others. */
export const itemAccess = (
  table: WorkTable,
  families: readonly ItemFamily[],
  actions: readonly ItemAction[],
): PolicyStatement =>
  new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': families.map((family) => itemFamilies[family]) },
      // Without it, a request that names no key at all would pass 'for all of none'.
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  });

/** Leave to read who is due. The index holds ids, instants, weather cells and kinds, nothing else. */
export const dueIndexAccess = (table: WorkTable): PolicyStatement =>
  new PolicyStatement({
    actions: ['dynamodb:Query'],
    resources: [`${table.tableArn}/index/${tableSchema.dueIndex.name}`],
  });
