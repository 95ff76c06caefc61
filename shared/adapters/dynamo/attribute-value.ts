import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/**
 * DynamoDB's form of a value that JSON could carry. A field that is undefined is left out, as JSON leaves it
 * out; anything else that JSON has no form for throws TypeError.
 */
export const toAttribute = (value: unknown): AttributeValue => {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (typeof value === 'number' && Number.isFinite(value)) return { N: String(value) };
  if (Array.isArray(value)) return { L: value.map(toAttribute) };
  if (typeof value === 'object') {
    const present = Object.entries(value).filter(([, each]) => each !== undefined);
    return { M: Object.fromEntries(present.map(([name, each]) => [name, toAttribute(each)])) };
  }
  throw new TypeError(`A ${typeof value} can't be stored`);
};

/** The value that an attribute stands for. Undefined for sets and binary, which Calfline never writes. */
export const fromAttribute = (attribute: AttributeValue | undefined): unknown => {
  if (attribute === undefined) return undefined;
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL !== undefined) return null;
  if (attribute.L !== undefined) return attribute.L.map(fromAttribute);
  if (attribute.M !== undefined) {
    return Object.fromEntries(Object.entries(attribute.M).map(([name, each]) => [name, fromAttribute(each)]));
  }
  return undefined;
};
