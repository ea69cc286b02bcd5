import { InvalidInput } from '@orrery/cypher/errors.ts';
import {
  type ConstValueNode,
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type NamedTypeNode,
  type TypeNode,
} from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { checkExact, parseExactJson } from '../exact-json.ts';
import { Refusal } from '../http/refusal.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Reads requests without changing what they say. `JSON.parse` rounds 9007199254740993 and takes half a surrogate pair; both would reach
 * the database as something else. So the body is read exactly, what cannot be kept is refused by name, and each variable gets the form
 * its type wants: a JSON one keeps whole numbers as bigint and floats as numbers, every other one gets plain JavaScript numbers.
 */
export function useExactInput(): Plugin {
  return {
    onRequestParse({ request, setRequestParser }) {
      if (request.method === 'GET') setRequestParser(readQueryString);
      if (request.method === 'POST') setRequestParser(readBody);
    },
    onExecute({ args }) {
      const { document, operationName } = args;
      const variables: Variables | undefined | null = args.variableValues;
      args.variableValues = toTypes(document, operationName, variables ?? {});
    },
  };
}

async function readBody(request: Request): Promise<GraphQLParams> {
  const bytes = await request.arrayBuffer().catch((cause: unknown) => {
    // Too large, and says so itself; anything else is a body that broke off.
    if (cause instanceof GraphQLError) throw cause;
    throw new Refusal('The body broke off. Send it again, whole.', { status: 400, code: 'INVALID_INPUT' });
  });
  const body = parsePart(decode(bytes), 'The body');
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal('The body must be one JSON object with `query`. Batches are not answered: send one by one.', {
      status: 400,
      code: 'INVALID_INPUT',
    });
  }
  return checkParams({ ...body });
}

function readQueryString(request: Request): GraphQLParams {
  const at = request.url.indexOf('?');
  const text = at < 0 ? '' : request.url.slice(at + 1);
  try {
    // URLSearchParams would put U+FFFD where the escapes are no UTF-8.
    decodeURIComponent(text);
  } catch {
    throw new Refusal('The address holds escapes that are no UTF-8. Encode it with encodeURIComponent.', {
      status: 400,
      code: 'INVALID_INPUT',
    });
  }
  const given = new URLSearchParams(text);
  const json = (name: string): unknown => {
    const part = given.get(name);
    return part === null || part === '' ? undefined : parsePart(part, `\`${name}\``);
  };
  return checkParams({
    query: given.get('query') || undefined,
    operationName: given.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

function parsePart(text: string, what: string): unknown {
  try {
    return parseExactJson(text, what);
  } catch (cause) {
    if (!(cause instanceof InvalidInput)) throw cause;
    throw new Refusal(cause.message, { status: 400, code: 'INVALID_INPUT' });
  }
}

function checkParams(params: Readonly<Record<string, unknown>>): GraphQLParams {
  // `extensions` reaches no query: captions are names that are compared, hashes of documents are looked up. The rest must be what it was.
  for (const name of ['query', 'operationName', 'variables'] as const) checkExact(params[name], name);
  return params;
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('The body is not UTF-8. Encode it as UTF-8.', { status: 400, code: 'INVALID_INPUT' });
  }
}

function toTypes(document: DocumentNode, operationName: string | null | undefined, variables: Variables): Variables {
  const declared = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const json = new Set<string>();
  for (const { variable, type, defaultValue } of declared) {
    const { value: name } = variable.name;
    const { value: typeName } = namedType(type).name;
    if (typeName === 'JSON') json.add(name);
    if (typeName === 'Float') refuseWholeFloat(name, variables[name] ?? toNumber(defaultValue));
  }
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, json.has(name) ? value : toPlain(value)]),
  );
}

/**
 * No argument of the schema is a Float, so such a variable stands inside a JSON literal, where JavaScript's 1 no longer tells whether an
 * integer or a float was meant.
 */
function refuseWholeFloat(name: string, value: unknown): void {
  if (typeof value !== 'bigint' && !(typeof value === 'number' && Number.isInteger(value))) return;
  throw new InvalidInput(
    `\`$${name}\` is a Float with a whole value. Declare it JSON: there 1.0 is a float and 1 is not.`,
  );
}

const toNumber = (node: ConstValueNode | undefined): unknown =>
  node?.kind === Kind.FLOAT || node?.kind === Kind.INT ? Number(node.value) : undefined;

const namedType = (type: TypeNode): NamedTypeNode => (type.kind === Kind.NAMED_TYPE ? type : namedType(type.type));

/** A whole number beyond 2^53 stays a bigint: no scalar but JSON takes one, so it is refused instead of rounded. */
function toPlain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toPlain(entry)]));
}
