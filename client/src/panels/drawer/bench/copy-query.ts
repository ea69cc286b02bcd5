import type { Wire } from '@orrery/cypher/values/wire.ts';
import type { View } from '../../../graph/view.ts';
import { literal, viewComment } from '../../../workspace/view-cypher.ts';
import { parametersOf, readTyped } from '../parameter-values.ts';
import type { TypedValues } from './bench-state.ts';
import { operationsOf, readVariables } from './graphql-text.ts';
import { writeQueryFile } from './query-file.ts';
import { statementsOf } from './statements.ts';

export interface CopiedQuery {
  readonly name: string;
  readonly text: string;
  readonly typed: TypedValues;
  readonly view: View;
}

/** Those of the fields of a tab that its query names. */
export const ownTyped = (text: string, typed: TypedValues): TypedValues =>
  Object.fromEntries(
    parametersOf(text).flatMap((name) => (Object.hasOwn(typed, name) ? [[name, typed[name]] as const] : [])),
  ) as TypedValues;

function valuesOf(text: string, typed: TypedValues): Readonly<Record<string, Wire>> {
  return Object.fromEntries(
    Object.entries(ownTyped(text, typed)).flatMap(([name, one]) => {
      const value = readTyped(one);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** As a file that this page reads again; the view stands above it as a comment. */
export const asCypher = ({ name, text, typed, view }: CopiedQuery): string =>
  viewComment('//', view) + writeQueryFile([{ name, folder: '', text, typed: ownTyped(text, typed) }]);

const ROWS = 1_000;
/** `$type` is no name in GraphQL, so values of parameters can only go along as a variable. */
const FIELDS = `columns
    rows
    rowCount
    stoppedBy
    elapsedMs`;

/** One field for each statement: the server takes one in a field. They only read, so their order says nothing. */
function documentOf(text: string, hasParameters: boolean): string {
  const [declared, given] = hasParameters ? ['($parameters: JSON)', ', parameters: $parameters'] : ['', ''];
  const texts = statementsOf(text).map((statement) => statement.text);
  const fields = (texts.length === 0 ? [text] : texts).map(
    (
      one,
      at,
      { length },
    ) => `  ${length > 1 ? `statement${at + 1}: ` : ''}cypher(query: ${literal(one)}${given}, limit: ${ROWS}) {
    ${FIELDS}
  }
`,
  );
  return `query Cypher${declared} {
${fields.join('')}}
`;
}

/** The same through the API. Values of parameters stand in a comment, as the variables to send along. */
export function asGraphql({ text, typed, view }: CopiedQuery): string {
  const values = valuesOf(text, typed);
  const hasValues = Object.keys(values).length > 0;
  const variables = hasValues ? `# Variables: ${JSON.stringify({ parameters: values })}\n` : '';
  return viewComment('#', view) + variables + documentOf(text, hasValues);
}

export interface CurlTarget {
  readonly origin: string;
  readonly hasToken: boolean;
}

/** The same for a shell. */
export function asCurl({ text, typed, view }: CopiedQuery, to: CurlTarget): string {
  const values = valuesOf(text, typed);
  const hasValues = Object.keys(values).length > 0;
  const body = { query: documentOf(text, hasValues), ...(hasValues ? { variables: { parameters: values } } : {}) };
  return curl(body, view, to);
}

/** A token is never written out: the shell takes it from its environment. */
function curl(body: object, view: View, { origin, hasToken }: CurlTarget): string {
  const token = hasToken ? ` \\\n  -H "authorization: Bearer $ORRERY_TOKEN"` : '';
  return `${viewComment('#', view)}curl ${quoted(`${origin}/graphql`)} \\
  -H 'content-type: application/json'${token} \\
  --data-binary ${quoted(JSON.stringify(body))}
`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** An operation with the values of its variables in a comment. */
export const operationAsText = ({ text, typed, view }: CopiedQuery): string => {
  const values = variablesOf(text, typed);
  const variables = Object.keys(values).length > 0 ? `# Variables: ${JSON.stringify(values)}\n` : '';
  return viewComment('#', view) + variables + text;
};

/** The same for a shell. */
export const operationAsCurl = ({ text, typed, view }: CopiedQuery, to: CurlTarget): string =>
  curl({ query: text, variables: variablesOf(text, typed) }, view, to);

/** Of every operation of the text. */
const variablesOf = (text: string, typed: TypedValues): Readonly<Record<string, unknown>> =>
  readVariables(
    operationsOf(text).flatMap(({ variables }) => variables),
    typed,
  ).values;
