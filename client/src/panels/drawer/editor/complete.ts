import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorSchema } from '../../../api/editor.ts';
import { type Wanted, wantedAt } from './place.ts';
import { propertiesOf } from './schema.ts';
import type { Scope, Variable } from './scope.ts';
import { written } from './tokens.ts';

/** What the editor may offer; the names come from the database as it is now. */
export interface CompletionSource {
  /** Undefined until it has come. */
  readonly schema: EditorSchema | undefined;
  /** Waits for it; undefined where it cannot be had. */
  loadSchema(): Promise<EditorSchema | undefined>;
  /** How many there are of a label or a type, where that was counted. */
  count(name: string): number | undefined;
  /** Parameters that have a value already. */
  readonly parameters: readonly string[];
  /** The values of a property that has few; none where it has many. */
  values(owner: Variable, property: string): Promise<readonly string[]>;
}

const CLAUSES =
  'MATCH|OPTIONAL MATCH|WHERE|RETURN|WITH|UNWIND|ORDER BY|LIMIT|SKIP|DISTINCT|AS|AND|OR|XOR|NOT|IN|IS NULL|IS NOT NULL|STARTS WITH|ENDS WITH|' +
  'CONTAINS|EXISTS|COUNT|COLLECT|CASE|WHEN|THEN|ELSE|END|CALL|YIELD|UNION|UNION ALL|ASC|DESC|ANY|ALL|NONE|SINGLE|EXPLAIN|PROFILE|' +
  'SHORTEST|shortestPath|allShortestPaths|true|false|null';
const KEYWORDS: readonly Completion[] = CLAUSES.split('|').map((label) => ({ label, type: 'keyword' }));
/** The first letter of a word says too little: the list would open at every word. */
const LEAST_LETTERS = 2;
const WORD = /^[\p{L}\p{N}_]*$/u;

/** Labels, types, properties, values, parameters, procedures, or words: what may stand at the cursor. */
export async function completeCypher(
  context: CompletionContext,
  source: CompletionSource,
): Promise<CompletionResult | null> {
  const text = context.state.doc.toString();
  const { wanted, scope } = wantedAt(text, context.pos);
  if (wanted.kind === 'nothing') return null;
  const typed = text.slice(wanted.from, context.pos);
  if (wanted.kind === 'word' && !context.explicit && typed.length < LEAST_LETTERS) return null;
  const isOpened = /[:.$|&{,'"]\s?$/.test(text.slice(0, wanted.from));
  if (typed === '' && !context.explicit && !isOpened) return null;
  // The first list may be asked for before the names have come.
  const schema = source.schema ?? (await source.loadSchema());
  const options = await optionsFor(wanted, scope, { ...source, schema });
  if (options.length === 0 || context.aborted) return null;
  const isValue = wanted.kind === 'value';
  return { from: wanted.from, options, ...(isValue || wanted.kind === 'procedure' ? {} : { validFor: WORD }) };
}

type Offered = Exclude<Wanted, { readonly kind: 'nothing' }>;

async function optionsFor(wanted: Offered, scope: Scope, source: CompletionSource): Promise<readonly Completion[]> {
  const { schema } = source;
  switch (wanted.kind) {
    case 'label':
      return named(schema?.labels ?? [], 'class', source);
    case 'type':
      return named(schema?.relationshipTypes ?? [], 'property', source);
    case 'property':
      return schema === undefined
        ? []
        : propertiesOf(schema, wanted.owner).map(({ name, types }) => ({
            label: name,
            apply: written(name),
            type: 'variable',
            detail: types.map(shortType).join(', '),
          }));
    case 'parameter':
      return [...new Set([...source.parameters, ...scope.parameters.map(({ name }) => name)])].map((label) => ({
        label,
        type: 'constant',
      }));
    case 'procedure':
      return (schema?.procedures ?? []).map(({ name, signature, description }) => ({
        label: name,
        type: 'function',
        detail: callOf(signature),
        info: description,
      }));
    case 'value':
      return valuesFor(wanted, scope, source);
    case 'word':
      return words(scope, schema);
  }
}

const named = (names: EditorSchema['labels'], type: string, { count }: CompletionSource): readonly Completion[] =>
  names.map(({ name }) => {
    const counted = count(name);
    return {
      label: name,
      apply: written(name),
      type,
      ...(counted === undefined ? {} : { detail: String(counted), boost: Math.min(50, Math.log10(counted + 1) * 8) }),
    };
  });

/** A quoted value; within quotes that stand already, the value alone. What may stand there beside it: variables and parameters. */
async function valuesFor(
  wanted: Extract<Offered, { kind: 'value' }>,
  scope: Scope,
  source: CompletionSource,
): Promise<readonly Completion[]> {
  const { owner, property, quoted } = wanted;
  const values = owner === null || owner.types.length === 0 ? [] : await source.values(owner, property);
  const found = values.map((value): Completion => {
    const plain = value.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`);
    return { label: value, apply: quoted ? plain : `'${plain}'`, type: 'text' };
  });
  return quoted ? found : [...found, ...words(scope, source.schema).filter(({ type }) => type !== 'keyword')];
}

function words(scope: Scope, schema: EditorSchema | undefined): readonly Completion[] {
  const variables = [...scope.variables].map(
    ([name, { types }]): Completion => ({
      label: name,
      apply: written(name),
      type: 'variable',
      detail: types.join('|'),
      boost: 20,
    }),
  );
  const functions = new Map<string, Completion>(
    (schema?.functions ?? []).map(({ name, signature, description }) => [
      name,
      { label: name, apply: `${name}(`, type: 'function', detail: callOf(signature), info: description },
    ]),
  );
  return [...variables, ...KEYWORDS, ...functions.values()];
}

/** `substring(original :: STRING, start :: INTEGER) :: STRING` → `(original, start) → STRING` */
export function callOf(signature: string): string {
  const [, inside = '', returns = ''] = /\((.*)\)\s*::\s*(.*)$/s.exec(signature) ?? [];
  const names = inside
    .split(',')
    .map((part) => part.split('::')[0]?.split('=')[0]?.trim() ?? '')
    .filter((name) => name !== '');
  return `(${names.join(', ')})${returns === '' ? '' : ` → ${returns.replaceAll(/[()]/g, '')}`}`;
}

/** `STRING NOT NULL` → `string` */
export const shortType = (type: string): string => type.replaceAll(' NOT NULL', '').toLowerCase();
