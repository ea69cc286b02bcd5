import type { EntityTypeInfo, Model, PredicateInfo } from '../api/answers.ts';
import type { EntityType } from '../graph/types.ts';

const type = (name: EntityType, en: readonly [string, string], zh: string): EntityTypeInfo => ({
  type: name,
  parent: null,
  label: { en: en[0], zh },
  plural: { en: en[1], zh },
  count: 1,
});

const predicate = (
  name: string,
  kind: PredicateInfo['kind'],
  words: readonly [en: string, inverse: string, zh: string],
): PredicateInfo => ({
  predicate: name,
  kind,
  drawn: kind !== 'LITERAL',
  symmetric: false,
  label: { en: words[0], zh: words[2] },
  inverse: { en: words[1], zh: words[2] },
  count: 1,
});

/** A few words of the real model. */
export const MODEL: Model = {
  entityTypes: [
    type('Person', ['Person', 'People'], '人物'),
    type('Lab', ['Lab', 'Labs'], '實驗室'),
    type('Company', ['Company', 'Companies'], '公司'),
  ],
  predicates: [
    predicate('WORKS_AT', 'STATE', ['works at', 'employs', '任職於']),
    predicate('DEMOTED_WITHIN', 'POINT', ['was demoted within', 'demoted', '遭降職於']),
    predicate('DESCRIBED_AS', 'LITERAL', ['is described as', 'describes', '被形容為']),
  ],
  lenses: [],
};
