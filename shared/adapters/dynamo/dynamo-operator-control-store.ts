import { noOperatorControl, type OperatorControlStore } from '../../runner/operator-control.ts';
import { operatorControlKind } from '../../stored/stored-kinds.ts';
import { type DynamoTable, readItem, writeItem } from './dynamo-table.ts';
import { operatorControlKey } from './keys.ts';

/** The operator's switches, in DynamoDB. */
export const dynamoOperatorControlStore = (table: DynamoTable): OperatorControlStore => ({
  read: async () => (await readItem(table, operatorControlKind, operatorControlKey)) ?? noOperatorControl,
  write: async (control) => {
    await writeItem(table, operatorControlKind, operatorControlKey, control, { when: 'always' });
  },
});
