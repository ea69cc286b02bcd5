import type { BenchId } from '../../../i18n/bench-words.ts';
import type { Blank } from '../../../workspace/starter-questions.ts';

/** A question that both languages answer alike; its blanks are parameters of both. */
export interface Recipe {
  readonly id: 'leftSince' | 'worksAt' | 'rests';
  readonly label: Extract<BenchId, `recipe.${string}`>;
  readonly blanks: readonly Blank[];
  readonly cypher: string;
  readonly graphql: string;
}

export const RECIPES: readonly Recipe[] = [
  {
    id: 'leftSince',
    label: 'recipe.leftSince',
    blanks: [
      { name: 'lab', kind: 'entity', label: 'question.field.lab' },
      { name: 'since', kind: 'date', label: 'question.field.from' },
    ],
    cypher: `// Who left an organisation since a day? It may have been then.
MATCH (who:Entity)-[left:LEFT]->(lab:Entity {id: $lab})
WHERE coalesce(left.startLatest, left.startEarliest) >= $since
RETURN who, left, lab
ORDER BY left.startEarliest`,
    graphql: `# Who left an organisation since a day? It may have been then.
query WhoLeftSince($lab: ID!, $since: Date!) {
  claims(
    where: { predicates: [LEFT], party: { as: OBJECT, where: { ids: [$lab] } }, from: $since, shown: true }
    first: 100
  ) {
    totalCount
    edges {
      node {
        sentence
        certainty
        subject { id name }
        object { id name }
        period { startEarliest startLatest }
      }
    }
  }
}
`,
  },
  {
    id: 'worksAt',
    label: 'recipe.worksAt',
    blanks: [{ name: 'lab', kind: 'entity', label: 'question.field.lab' }],
    cypher: `// Who works at an organisation?
MATCH (who:Entity)-[works:WORKS_AT]->(lab:Entity {id: $lab})
RETURN who, works, lab
ORDER BY who.name`,
    graphql: `# Who works at an organisation?
query WhoWorksAt($lab: ID!) {
  claims(where: { predicates: [WORKS_AT], party: { as: OBJECT, where: { ids: [$lab] } }, shown: true }, first: 100) {
    totalCount
    edges { node { sentence certainty subject { id name } object { id name } } }
  }
}
`,
  },
  {
    id: 'rests',
    label: 'recipe.rests',
    blanks: [{ name: 'entity', kind: 'entity', label: 'question.field.entity' }],
    cypher: `// What is said of something, and how certain is it?
MATCH (c:Claim)-[:SUBJECT]->(about:Entity {id: $entity})
WHERE c.shown
RETURN c.text AS claim, c.certainty AS certainty, c.disputed AS disputed
ORDER BY certainty, claim
LIMIT 100`,
    graphql: `# What is said of something, and how certain is it?
query WhatIsSaidOf($entity: ID!) {
  claims(where: { party: { as: SUBJECT, where: { ids: [$entity] } }, shown: true }, first: 100) {
    totalCount
    edges { node { sentence certainty disputed subject { id name } object { id name } } }
  }
}
`,
  },
];

/** Questions of the page that a document of the cookbook answers as well, by their ids. */
export const COOKBOOK_OF: Readonly<Record<string, string>> = {
  compute: 'LargestModels',
  countries: 'OrganisationsByCountry',
};
