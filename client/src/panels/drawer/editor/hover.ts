import type { EditorSchema } from '../../../api/editor.ts';
import type { EditorId } from '../../../i18n/editor-words.ts';
import { callOf, shortType } from './complete.ts';
import { propertiesOf } from './schema.ts';
import { scopeOf } from './scope.ts';
import { isName, nameOf } from './tokens.ts';

export interface Help {
  readonly from: number;
  readonly to: number;
  /** The name first, then what it is. */
  readonly title: string;
  readonly lines: readonly string[];
}

export interface HelpParts {
  readonly schema: EditorSchema | undefined;
  count(name: string): number | undefined;
  words(id: EditorId, values?: Readonly<Record<string, string | number>>): string;
}

const MOST_NAMES = 30;

/** What the word at a place of a query means; null where there is nothing to say. */
export function helpAt(text: string, at: number, { schema, count, words: w }: HelpParts): Help | null {
  if (schema === undefined) return null;
  const scope = scopeOf(text);
  const isHere = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from <= at && at < to;
  const token = scope.tokens.find(isHere);
  if (!isName(token)) return null;
  const place = { from: token.from, to: token.to };
  const name = nameOf(token);
  for (const [kind, used] of [
    ['label', scope.labels],
    ['type', scope.types],
  ] as const) {
    if (!used.some(isHere)) continue;
    const found = (kind === 'label' ? schema.labels : schema.relationshipTypes).find((one) => one.name === name);
    if (found === undefined) return null;
    const counted = count(name);
    const names = (found.properties ?? []).map((property) => property.name);
    return {
      ...place,
      title: `${w(`hover.${kind}`)} ${name}`,
      lines: [
        ...(counted === undefined ? [] : [w('hover.count', { count: counted })]),
        names.length === 0 ? w('hover.none') : w('hover.properties', { names: shortened(names) }),
      ],
    };
  }
  const property = scope.properties.find(isHere);
  if (property !== undefined) {
    const known = propertiesOf(schema, property.owner).find((one) => one.name === name);
    if (known === undefined) return null;
    const types = known.types.map(shortType).join(', ');
    return {
      ...place,
      title: `${w('hover.property')} ${name}`,
      lines: [w('hover.ofTypes', { types, owners: shortened(known.of) })],
    };
  }
  const call = dottedName(text, token.from, token.to);
  const callable = [...schema.functions, ...schema.procedures].find(
    (one) => one.name.toLowerCase() === call.name.toLowerCase(),
  );
  if (callable !== undefined && /^\s*\(/.test(text.slice(call.to))) {
    return {
      from: call.from,
      to: call.to,
      title: `${callable.name}${callOf(callable.signature)}`,
      lines: [callable.description],
    };
  }
  const variable = scope.variables.get(name);
  if (variable === undefined) return null;
  return {
    ...place,
    title: `${w('hover.variable')} ${name}`,
    lines: variable.types.length === 0 ? [] : [variable.types.join(' | ')],
  };
}

const shortened = (names: readonly string[]): string =>
  names.length <= MOST_NAMES ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')}, …`;

/** `date.truncate` where the place is in either word. */
function dottedName(text: string, from: number, to: number) {
  const before = /(?:[\w]+\.)*$/.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^(?:\.\w+)*/.exec(text.slice(to))?.[0] ?? '';
  return {
    from: from - before.length,
    to: to + after.length,
    name: text.slice(from - before.length, to + after.length),
  };
}
