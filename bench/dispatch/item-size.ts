import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as DynamoDB keeps it. */
export type Item = Readonly<Record<string, AttributeValue>>;

/**
 * Bytes that DynamoDB counts for an item: names and values in UTF-8, a number as its significant digits halved
 * and one more, 1 for null and boolean, 3 for a list or map and 1 for each entry in it (DynamoDB Developer Guide,
 * 'Item sizes and formats').
 */
export const itemBytes = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

const valueBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberBytes(Number(value.N));
  if (value.L !== undefined) return value.L.reduce((sum, each) => sum + 1 + valueBytes(each), 3);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemBytes(value.M);
  return 1;
};

const numberBytes = (value: number): number => {
  if (value === 0) return 1;
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().replace('.', '').split('e');
  const straddles = digits.length % 2 === 0 && Number(exponent) % 2 === 0;
  return 1 + Math.ceil(digits.length / 2) + (straddles ? 1 : 0) + (value < 0 ? 1 : 0);
};

/** Write units of an item: one for each KB begun. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

/** Read units of what one call read: one for each 4 KB begun, half of it when eventually consistent. */
export const readUnits = (bytes: number, isStrong: boolean): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (isStrong ? 1 : 0.5);
