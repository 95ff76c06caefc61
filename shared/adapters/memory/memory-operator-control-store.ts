import { noOperatorControl, type OperatorControlStore } from '../../runner/operator-control.ts';
import { operatorControlKind } from '../../stored/stored-kinds.ts';
import type { MemoryTable } from './memory-table.ts';

/** The operator's switches, kept in memory. */
export const memoryOperatorControlStore = (table: MemoryTable): OperatorControlStore => ({
  read: async () => table.get(operatorControlKind, 'OPERATOR', 'CONTROL') ?? noOperatorControl,
  write: async (control) => table.put(operatorControlKind, 'OPERATOR', 'CONTROL', control),
});
