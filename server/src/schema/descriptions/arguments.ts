/** Arguments that mean the same wherever they stand; `Type.field(argument)` where one means something of its own. */
export const ARGUMENTS: Readonly<Record<string, string>> = {
  after: 'Goes on behind this cursor: `endCursor` of the page before. Left out: from the start.',
  asOf: 'The day that is looked at, such as "2025-10-01". Left out: whatever the day.',
  claimIds: 'Ids of claims, such as those of drawn links.',
  direction: 'Which way a link points, seen from the entity.',
  exclude: 'Ids of entities that are not wanted: those on screen.',
  first: 'How many at most.',
  from: 'The first day of the range, such as "2020-01-01". Left out: no beginning.',
  id: 'The id it is stored under, such as "person:yann-lecun".',
  ids: 'Ids as they are stored, such as "org:meta". One that is given twice counts once.',
  lens: 'Which certainties count: facts, what is reported, or all.',
  limit: 'How many rows at most.',
  locale: 'The language of the words.',
  maxHops: 'How many steps a path may have at most: 1 to 6.',
  offset: 'How many are left out at the start.',
  onScreen: 'Ids of entities that are shown already: they do not count as hidden.',
  order: 'What comes first.',
  parameters:
    'Values of the parameters of the query by name, such as {"name": "Ada", "since": {"$type": "Date", "value": "2030-01-31"}}: tagged JSON as in `CypherAnswer.rows`. A whole number is an integer, one with a point a float.',
  query: 'What is looked for, as a person types it; at most 200 characters.',
  'Query.cypher(query)': 'One Cypher statement that only reads, such as "MATCH (e:Entity) RETURN e LIMIT 10".',
  to: 'The last day of the range, such as "2025-12-31". Left out: no end.',
};
