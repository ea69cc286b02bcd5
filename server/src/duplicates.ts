import { byIds } from '@orrery/cypher/generated/entity.ts';
import { namesakes, namesakesOf } from '@orrery/cypher/generated/identity.ts';
import { typeFromLabels } from '@orrery/cypher/model/entity-types.ts';
import type { EntityRow } from '@orrery/cypher/rows.ts';
import { toAnyWordQuery } from '@orrery/cypher/text/search-query.ts';
import type { AskDatabase } from './context.ts';

/** Why two entities may be one, or may not. */
export const DUPLICATE_RULES = {
  SAME_NAME:
    'A name or an alias of one is a name or an alias of the other, once case, accents and variants of writing are made alike.',
  PART_OF_NAME: 'Each word of the shorter name stands in the longer one, whole or as an initial.',
  SHARED_NEIGHBOURS: 'Both are linked with the same entities.',
  OTHER_TYPE: 'They are of different types: it speaks against it.',
  OTHER_EXTERNAL_ID: 'They have different Wikidata ids: it speaks against it.',
} as const;
export type DuplicateRule = keyof typeof DUPLICATE_RULES;

export interface DuplicateReason {
  readonly rule: DuplicateRule;
  readonly speaksFor: boolean;
  readonly detail: string;
}

export interface Duplicate {
  readonly a: EntityRow;
  readonly b: EntityRow;
  readonly reasons: readonly DuplicateReason[];
}

/** So many entities are looked at for equal names in the whole graph; and so many hits for one entity. */
export const MOST_LOOKED_AT = 100_000;
const MOST_HITS = 300;

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly name: string | null;
  readonly aTypes: readonly string[];
  readonly bTypes: readonly string[];
  readonly shared: bigint;
  readonly aWikidataId: string | null;
  readonly bWikidataId: string | null;
}

/** Pairs with equal names in the whole graph, those that more speaks for first. */
export async function duplicatesAmong(
  ask: AskDatabase,
  { types, first }: { readonly types: readonly string[]; readonly first: number },
): Promise<readonly Duplicate[]> {
  return withEntities(ask, await ask(namesakes, { types, most: MOST_LOOKED_AT, limit: first }));
}

/** Entities that may be this one, by equal names and by names that may be one. */
export async function duplicatesOf(ask: AskDatabase, entity: EntityRow, first: number): Promise<readonly Duplicate[]> {
  const query = toAnyWordQuery(entity.name);
  if (query === null) return [];
  return withEntities(ask, await ask(namesakesOf, { id: entity.id, query, most: MOST_HITS, limit: first }));
}

async function withEntities(ask: AskDatabase, pairs: readonly Pair[]): Promise<readonly Duplicate[]> {
  if (pairs.length === 0) return [];
  const rows = await ask(byIds, { ids: [...new Set(pairs.flatMap(({ a, b }) => [a, b]))] });
  const entities = new Map(rows.map(({ entity }) => [entity.id, entity]));
  return pairs
    .flatMap((pair) => {
      const [a, b] = [entities.get(pair.a), entities.get(pair.b)];
      // Gone since it was found.
      return a === undefined || b === undefined ? [] : [{ a, b, reasons: reasonsFor(pair) }];
    })
    .toSorted((x, y) => against(x) - against(y));
}

const against = ({ reasons }: Duplicate): number => reasons.filter(({ speaksFor }) => !speaksFor).length;

function reasonsFor({ name, aTypes, bTypes, shared, aWikidataId, bWikidataId }: Pair): readonly DuplicateReason[] {
  const [aType, bType] = [typeFromLabels(aTypes), typeFromLabels(bTypes)];
  const reasons: DuplicateReason[] = [
    name === null
      ? { rule: 'PART_OF_NAME', speaksFor: true, detail: 'the names may be one' }
      : { rule: 'SAME_NAME', speaksFor: true, detail: `both are called "${name}"` },
  ];
  if (shared > 0n) {
    const what = shared === 1n ? 'one neighbour' : `${shared} neighbours`;
    reasons.push({ rule: 'SHARED_NEIGHBOURS', speaksFor: true, detail: `${what} in common` });
  }
  if (aType !== bType) {
    reasons.push({
      rule: 'OTHER_TYPE',
      speaksFor: false,
      detail: `one is of type ${aType}, the other of type ${bType}`,
    });
  }
  if (aWikidataId !== null && bWikidataId !== null && aWikidataId !== bWikidataId) {
    const ids = `${aWikidataId}, ${bWikidataId}`;
    reasons.push({ rule: 'OTHER_EXTERNAL_ID', speaksFor: false, detail: `their Wikidata ids differ (${ids})` });
  }
  return reasons;
}
