import {
  BUILT_IN,
  type Declaration,
  extendVocabulary,
  type PlainNames,
  plainVocabulary,
  readDeclared,
  useVocabulary as speakIn,
} from '@orrery/cypher/sentence/index.ts';
import { lookByRule } from '../theme/entity-style.ts';
import { stylesByRule } from '../theme/style-by-rule.ts';

/** What a server says of the words that the sources of its graph declare. */
export interface Told {
  readonly version: string;
  readonly declared: readonly Declaration[];
  /** The names of a database of others, which has no words of ours; null for a graph of ours. */
  readonly plain: PlainNames | null;
}

/** Null for what no server of ours would say. */
export function toTold(json: unknown): Told | null {
  if (typeof json !== 'object' || json === null || !('version' in json) || !('declared' in json)) return null;
  const { version, declared } = json;
  if (typeof version !== 'string' || !Array.isArray(declared)) return null;
  return {
    version,
    plain: 'plain' in json ? toNames(json.plain) : null,
    declared: declared.map((each: { source?: unknown; words?: unknown } | null) => ({
      source: String(each?.source),
      words: readDeclared(each?.words),
    })),
  };
}

function toNames(json: unknown): PlainNames | null {
  if (typeof json !== 'object' || json === null || !('types' in json) || !('predicates' in json)) return null;
  const { types, predicates } = json;
  return Array.isArray(types) && Array.isArray(predicates)
    ? { types: types.map(String), predicates: predicates.map(String) }
    : null;
}

const amongst = <T>(
  types: ReadonlyMap<string, unknown>,
  all: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(all).filter(([name]) => types.has(name)));

/** From now on the page speaks in these words, and draws their types. */
export function speak({ declared, plain }: Told): void {
  // Looks of types that a database of others does not have would only take colours away from its own.
  lookByRule(
    plain === null
      ? stylesByRule
      : (types, designed) => stylesByRule(types, amongst(types, designed), { byColourAlone: true }),
  );
  speakIn(plain === null ? extendVocabulary(BUILT_IN, declared).vocabulary : plainVocabulary(plain));
}
