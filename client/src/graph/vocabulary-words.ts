import { type Vocabulary } from '@orrery/cypher/sentence/index.ts';
import type { KindWords } from './ghosts.ts';
import type { PredicateWords } from './state.ts';
import type { EntityType } from './types.ts';

/** What the picture has to know of the words it is told in. */
export interface PictureWords {
  readonly predicates: ReadonlyMap<string, PredicateWords>;
  readonly kindWords: ReadonlyMap<EntityType, KindWords>;
}

export const pictureWords = ({ types, predicates }: Vocabulary): PictureWords => ({
  predicates: new Map(
    [...predicates].map(([name, { label, kind, symmetric }]) => [
      name,
      { label, isPoint: kind === 'point' || kind === 'measure', isSymmetric: symmetric ?? false },
    ]),
  ),
  kindWords: new Map([...types].map(([name, { plural, parent }]) => [name, { plural, parent: parent ?? null }])),
});
