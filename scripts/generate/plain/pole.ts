const LISTS = {
  GIVEN: ['Ada', 'Bo', 'Carla', 'Dilip', 'Edith', 'Farid', 'Greta', 'Hamid', 'Ines', 'Jonas', 'Kemi', 'Lars', 'Mina'],
  FAMILY: ['Ashdown', 'Bell', 'Carrow', 'Dunmore', 'Elling', 'Farrow', 'Gale', 'Hurst', 'Ingram', 'Jarrow', 'Kerrigan'],
  RANKS: ['Constable', 'Sergeant', 'Inspector'],
  STREETS: ['Harbour Road', 'Mill Lane', 'Station Street', 'Chapel Hill', 'Orchard Close'],
  CRIMES: ['Burglary', 'Vehicle crime', 'Drugs', 'Shoplifting', 'Public order', 'Robbery', 'Bicycle theft'],
  OUTCOMES: ['Under investigation', 'No suspect identified', 'Charged'],
  MAKES: ['Volvo', 'Mazda', 'Saab', 'Skoda'],
} as const;

/**
 * A made-up graph of people, objects, locations and events as the police of a town keeps them: 60,000 nodes and about 100,000
 * relationships, always the same. Statements for an empty database, to be run one after the other outside of transactions.
 */
export const POLE: readonly string[] = [
  'CREATE INDEX pole_surname FOR (p:Person) ON (p.surname)',
  'CREATE CONSTRAINT pole_crime FOR (c:Crime) REQUIRE c.id IS UNIQUE',
  'CREATE INDEX pole_postcode FOR (l:Location) ON (l.postcode)',
  'CREATE INDEX pole_area FOR (a:Area) ON (a.areaCode)',
  'CREATE FULLTEXT INDEX pole_people FOR (n:Person|Officer) ON EACH [n.name, n.surname]',
  batched(100, "CREATE (:Area {areaCode: 'TS' + n})"),
  batched(
    1_000,
    `CREATE (:Officer {name: ${pick('GIVEN', 'n')}, surname: ${pick('FAMILY', 'n * 7')}, badge: 'B' + n, rank: ${pick('RANKS', 'n')}})`,
  ),
  batched(
    15_000,
    `CREATE (l:Location {address: (1 + n % 240) + ' ' + ${pick('STREETS', 'n * 3')}, postcode: 'TS ' + n, latitude: 54.5 + (n % 997) / 9970.0, longitude: -1.2 - (n % 991) / 9910.0})
     WITH l, n MATCH (a:Area {areaCode: 'TS' + (1 + n % 100)}) CREATE (l)-[:LOCATION_IN_AREA]->(a)`,
  ),
  batched(
    5_000,
    `CREATE (:Person {name: ${pick('GIVEN', 'n * 5')}, surname: ${pick('FAMILY', 'n * 11')} + CASE WHEN n % 3 = 0 THEN '-' + ${pick('FAMILY', 'n * 13')} ELSE '' END, nhs_no: 100000 + n, age: 16 + n % 70})`,
  ),
  'CREATE INDEX pole_person FOR (p:Person) ON (p.nhs_no)',
  'CREATE INDEX pole_badge FOR (o:Officer) ON (o.badge)',
  'CALL db.awaitIndexes(120)',
  batched(
    5_000,
    `MATCH (p:Person {nhs_no: 100000 + n}) CREATE (p)-[:HAS_PHONE]->(:Phone {phoneNo: '01642 ' + (100000 + n)})
     WITH p, n MATCH (l:Location {postcode: 'TS ' + (1 + (n * 3) % 15000)}) CREATE (p)-[:CURRENT_ADDRESS]->(l)`,
  ),
  batched(
    10_000,
    `MATCH (a:Person {nhs_no: 100001 + n % 5000}), (b:Person {nhs_no: 100001 + (n * 37 + 11) % 5000})
     CREATE (a)-[:KNOWS {since: 1990 + n % 30}]->(b)`,
  ),
  batched(
    1_900,
    "MATCH (p:Person {nhs_no: 100000 + n * 2}) CREATE (p)-[:HAS_EMAIL]->(:Email {email_address: 'someone' + n + '@example.org'})",
  ),
  batched(
    30_000,
    `MATCH (l:Location {postcode: 'TS ' + (1 + (n * 7) % 15000)}), (o:Officer {badge: 'B' + (1 + n % 1000)})
     CREATE (c:Crime {id: 'c' + n, date: date('2017-08-01') + duration({days: n % 31}), type: ${pick('CRIMES', 'n')}, last_outcome: ${pick('OUTCOMES', 'n * 3')}})
     CREATE (c)-[:OCCURRED_AT]->(l), (c)-[:INVESTIGATED_BY]->(o)`,
  ),
  batched(
    3_000,
    "MATCH (p:Person {nhs_no: 100001 + (n * 17) % 5000}), (c:Crime {id: 'c' + (n * 9)}) CREATE (p)-[:PARTY_TO]->(c)",
  ),
  batched(
    2_000,
    `MATCH (c:Crime {id: 'c' + (n * 14)}) CREATE (c)<-[:INVOLVED_IN]-(:Vehicle {make: ${pick('MAKES', 'n')}, reg: 'NX' + n + ' TSA', year: 1999 + n % 20})`,
  ),
];

/** In batches, as a large import goes. */
function batched(count: number, statement: string): string {
  return `UNWIND range(1, ${count}) AS n CALL (n) { ${statement} } IN TRANSACTIONS OF 2000 ROWS`;
}

function pick(list: keyof typeof LISTS, index: string): string {
  const words = LISTS[list].map((word) => `'${word}'`).join(', ');
  return `[${words}][(${index}) % ${LISTS[list].length}]`;
}
