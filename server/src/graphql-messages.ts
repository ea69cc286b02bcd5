import {
  GraphQLError,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { isErrorCode } from './error-codes.ts';

/** Turns an error of GraphQL's own into one that says place and kind and repeats nothing of the request. */
export type ToOwnWords = (error: GraphQLError) => GraphQLError;

const WORD = /[_A-Za-z]\w*/g;
const QUOTED = /"(?:[^"\\]|\\.)*"/g;
/** Two messages that put a text of the client's between quotes without marking quotes inside it. */
const UNESCAPED = /^(Value|Field) ".*" (does not exist in|is not defined by type)/s;
/** What GraphQL names in its own grammar: `Expected ":"`, `found <EOF>`. */
const GRAMMAR = /^(?:[!$&()[\]{}:=@|.]|\.\.\.|query|mutation|subscription|fragment|on|true|false|null)$/;
/** From here on a message shows a value as it was sent, which may hold quotes of its own: nothing after it is repeated. */
const VALUE_FOLLOWS =
  /(?<=\b(?:Name|Int|Float|String|BlockString|Comment)) "|,? found (?!(?:Name|Int|Float|String|BlockString|Comment)\b|<EOF>|"[^\w"]{1,3}")|: (?="|U\+)|(?<=value): | got invalid value /;

/**
 * GraphQL's messages quote names, literals and values of the request. Names of our own schema may stay, because every client can read
 * them anyway, and so may the `$name` of the variable a message is about; everything else becomes `…`, and the place says where it is.
 */
export function createOwnWords(schema: GraphQLSchema): ToOwnWords {
  const names = namesOf(schema);
  const isOurs = (text: string): boolean =>
    GRAMMAR.test(text) ||
    (/^[\w\s@.:!$[\]{}()]+$/.test(text) && (text.match(WORD) ?? []).every((name) => names.has(name)));
  const clean = (message: string): string => {
    const [, variable = '', rest = message] = /^(Variable "\$[_A-Za-z]\w{0,63}")(.*)$/s.exec(message) ?? [];
    return variable + maskQuoted(cut(rest.replace(UNESCAPED, '$1 "…" $2')), isOurs);
  };
  return (error) => {
    const { code, http } = error.extensions;
    const { nodes, source, positions, path, originalError } = error;
    const isWrapped = originalError instanceof GraphQLError;
    // Ours already; but what GraphQL wraps around one of ours takes over its code, and shows the value.
    if (isErrorCode(code) && !code.startsWith('GRAPHQL_') && !isWrapped) return error;
    // A variable that does not fit: the inner error says why, without the value that the outer one shows.
    const said = clean(error.message);
    const message = isWrapped ? `${said.replace(/\.$/, '')} is not right: ${clean(originalError.message)}` : said;
    return new GraphQLError(message, {
      ...(nodes && { nodes }),
      ...(source && { source }),
      ...(positions && { positions }),
      ...(path && { path }),
      extensions: { code: toCode(code), ...(http !== undefined && { http }) },
    });
  };
}

/** From the first piece that is not ours to the last one: between two such pieces may stand the middle of one with quotes of its own. */
function maskQuoted(message: string, isOurs: (text: string) => boolean): string {
  const foreign = [...message.matchAll(QUOTED)].filter(([piece]) => !isOurs(piece.slice(1, -1)));
  const [first, last] = [foreign[0], foreign.at(-1)];
  if (first === undefined || last === undefined) return message;
  const isOne = first === last || /^[\w@$.]*$/.test(last[0].slice(1, -1));
  return isOne
    ? message.replaceAll(QUOTED, (piece) => (isOurs(piece.slice(1, -1)) ? piece : '"…"'))
    : `${message.slice(0, first.index)}"…"${message.slice(last.index + last[0].length)}`;
}

/** Yoga's BAD_REQUEST and the executor's missing code both mean that what was sent cannot be right. */
const toCode = (code: unknown): string => {
  if (code === 'REQUEST_ENTITY_TOO_LARGE') return 'LIMIT_EXCEEDED';
  return isErrorCode(code) ? code : 'INVALID_INPUT';
};

function cut(message: string): string {
  const value = VALUE_FOLLOWS.exec(message);
  return value === null ? message : `${message.slice(0, value.index)}.`;
}

function namesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const names = new Set<string>(['__typename', '__schema', '__type']);
  for (const type of Object.values(schema.getTypeMap())) {
    names.add(type.name);
    if (isEnumType(type)) for (const { name } of type.getValues()) names.add(name);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        names.add(field.name);
        for (const { name } of field.args) names.add(name);
      }
    }
    if (isInputObjectType(type)) for (const name of Object.keys(type.getFields())) names.add(name);
  }
  for (const directive of schema.getDirectives()) {
    names.add(directive.name);
    for (const { name } of directive.args) names.add(name);
  }
  return names;
}
