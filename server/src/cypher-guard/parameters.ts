import { InvalidInput } from '@orrery/cypher/errors.ts';
import { checkExact } from '../exact-json.ts';

const MAX_NESTING = 20;

/**
 * Parameters as the database wants them: plain maps and lists, a bigint for each integer (a float is an error in `LIMIT $n`) and a
 * number for each float. Throws InvalidInput for anything but an object of JSON values, and for what would not arrive as it was sent.
 */
export function toParameters(parameters: unknown): Record<string, unknown> {
  if (parameters === undefined || parameters === null) return {};
  if (typeof parameters !== 'object' || Array.isArray(parameters)) {
    throw new InvalidInput('`parameters` must be an object, such as {"name": "…"}.');
  }
  const map = toMap(parameters, 0);
  checkExact(map, 'parameters');
  return map;
}

function toMap(map: object, nesting: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toValue(value, nesting + 1)]));
}

function toValue(value: unknown, nesting: number): unknown {
  if (nesting > MAX_NESTING) throw new InvalidInput(`\`parameters\` nests deeper than ${MAX_NESTING}. Flatten it.`);
  if (Array.isArray(value)) return value.map((item) => toValue(item, nesting + 1));
  if (typeof value === 'object' && value !== null) return toMap(value, nesting);
  return value;
}
