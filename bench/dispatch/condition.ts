/** Reads the conditions that the DynamoDB adapters write; on anything else it throws, so that none passes unread. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from './item-size.ts';

export type Bindings = {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, AttributeValue>>;
};

/** The attribute at a path of name placeholders, '#data.#version'. */
export const attributeAt = (item: Item, path: string, { names }: Bindings): AttributeValue | undefined => {
  const [first, ...rest] = path.split('.').map((part) => names[part] ?? part);
  let found = first === undefined ? undefined : item[first];
  for (const name of rest) found = found?.M?.[name];
  return found;
};

const tokenPattern = /attribute_not_exists|attribute_exists|AND|OR|[#:][\w.#]+|<=|>=|[=<>()]/g;

/** Whether a condition holds for an item; null is an item that isn't there. */
export const holds = (expression: string, item: Item | null, bindings: Bindings): boolean => {
  const tokens = expression.match(tokenPattern) ?? [];
  if (tokens.join('') !== expression.replaceAll(' ', '')) throw new Error(`Unread condition: ${expression}`);
  let at = 0;
  const take = (expected?: string): string => {
    const token = tokens[at] ?? '';
    if (expected !== undefined && token !== expected) throw new Error(`Unread condition: ${expression}`);
    at += 1;
    return token;
  };
  const read = (path: string): AttributeValue | undefined => attributeAt(item ?? {}, path, bindings);
  const any = (): boolean => {
    let result = all();
    while (tokens[at] === 'OR') {
      take();
      const right = all();
      result = result || right;
    }
    return result;
  };
  const all = (): boolean => {
    let result = one();
    while (tokens[at] === 'AND') {
      take();
      const right = one();
      result = result && right;
    }
    return result;
  };
  const one = (): boolean => {
    const token = take();
    if (token === '(') {
      const inner = any();
      take(')');
      return inner;
    }
    if (token === 'attribute_exists' || token === 'attribute_not_exists') {
      take('(');
      const isThere = read(take()) !== undefined;
      take(')');
      return isThere === (token === 'attribute_exists');
    }
    return compares(read(token), take(), bindings.values[take()]);
  };
  return any();
};

const compares = (
  left: AttributeValue | undefined,
  operator: string,
  right: AttributeValue | undefined,
): boolean => {
  const [a, b] = [left?.S ?? Number(left?.N), right?.S ?? Number(right?.N)];
  if (left === undefined || right === undefined) return false;
  switch (operator) {
    case '=':
      return a === b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    default:
      throw new Error(`Unread operator: ${operator}`);
  }
};
