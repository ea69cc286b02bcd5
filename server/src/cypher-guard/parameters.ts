import { InvalidInput } from '@orrery/cypher/errors.ts';
import { decode } from '@orrery/cypher/values/decode.ts';
import { checkExact } from '../exact-json.ts';

const MAX_NESTING = 20;

export type Parameters = Readonly<Record<string, unknown>>;

/**
 * Parameters as they were sent, checked: a map of tagged JSON with a bigint for each integer (a float is an error in `LIMIT $n`) and a number
 * for each float. Throws InvalidInput for anything but an object of JSON values, and for what would not arrive as it was sent.
 */
export function checkParameters(parameters: unknown): Parameters {
  if (parameters === undefined || parameters === null) return {};
  if (!isMap(parameters)) {
    throw new InvalidInput('`parameters` must be an object, such as {"name": "…"}.');
  }
  checkNesting(parameters, 0);
  checkExact(parameters, 'parameters');
  return parameters;
}

/** Checked parameters as the database gets them, each of the type that its tag names. Throws InvalidInput. */
export const decodeParameters = (parameters: Parameters): Parameters =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      decode(value, { numbers: 'exact', place: `parameters.${name}`, elements: 'refused' }),
    ]),
  );

const isMap = (value: unknown): value is Parameters =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checkNesting(value: object, nesting: number): void {
  if (nesting > MAX_NESTING) throw new InvalidInput(`\`parameters\` nests deeper than ${MAX_NESTING}. Flatten it.`);
  for (const entry of Object.values(value)) {
    if (typeof entry === 'object' && entry !== null) checkNesting(entry, nesting + 1);
  }
}
