import {
  BUILT_IN,
  type Declaration,
  extendVocabulary,
  readDeclared,
  useVocabulary as speakIn,
} from '@orrery/cypher/sentence/index.ts';
import { lookByRule } from '../theme/entity-style.ts';
import { stylesByRule } from '../theme/style-by-rule.ts';

/** What a server says of the words that the sources of its graph declare. */
export interface Told {
  readonly version: string;
  readonly declared: readonly Declaration[];
}

/** Null for what no server of ours would say. */
export function toTold(json: unknown): Told | null {
  if (typeof json !== 'object' || json === null || !('version' in json) || !('declared' in json)) return null;
  const { version, declared } = json;
  if (typeof version !== 'string' || !Array.isArray(declared)) return null;
  return {
    version,
    declared: declared.map((each: { source?: unknown; words?: unknown } | null) => ({
      source: String(each?.source),
      words: readDeclared(each?.words),
    })),
  };
}

/** From now on the page speaks in these words, and draws their types. */
export function speak({ declared }: Told): void {
  lookByRule(stylesByRule);
  speakIn(extendVocabulary(BUILT_IN, declared).vocabulary);
}
