import type { Wire } from '@orrery/cypher/values/wire.ts';

/** What a person who writes Cypher by hand should get. A refusal names what to do instead; an error names the place. */
export type Outcome =
  | { readonly runs: true; readonly columns?: readonly string[] }
  | { readonly refused: RegExp }
  /** `place`: null where the database finds out only while it runs. */
  | { readonly error: RegExp; readonly place: { readonly line: number; readonly column: number } | null };

export interface Entry {
  readonly query: string;
  readonly outcome: Outcome;
  readonly parameters?: Readonly<Record<string, Wire>>;
}

const RUNS: Outcome = { runs: true };
const runs = (...queries: readonly string[]): readonly Entry[] => queries.map((query) => ({ query, outcome: RUNS }));
const refused = (why: RegExp, ...queries: readonly string[]): readonly Entry[] =>
  queries.map((query) => ({ query, outcome: { refused: why } }));
const error = (query: string, why: RegExp, at: readonly [line: number, column: number] | null): Entry => ({
  query,
  outcome: { error: why, place: at === null ? null : { line: at[0], column: at[1] } },
});

/** Films and who made them. */
const FILMS = runs(
  'MATCH (f:Movie) RETURN f.title ORDER BY f.released DESC LIMIT 10',
  'MATCH (a:Person)-[r:ACTED_IN]->(f:Movie) RETURN a.name, r.roles, f.title LIMIT 25',
  "MATCH (:Person {name: 'Ida Fern'})-[:ACTED_IN]->(f) RETURN f",
  'MATCH (a:Person)-[:ACTED_IN]->(f)<-[:DIRECTED]-(d) RETURN a.name, collect(DISTINCT d.name) AS directors',
  'MATCH (a:Person)-[:ACTED_IN]->()<-[:ACTED_IN]-(b:Person) WHERE a.name < b.name RETURN a.name, b.name, count(*) AS films ORDER BY films DESC LIMIT 20',
  'MATCH (a:Person) WHERE (a)-[:ACTED_IN]->() AND (a)-[:DIRECTED]->() RETURN a.name',
  'MATCH (f:Movie) WHERE f.released >= 1990 AND f.released < 2000 RETURN count(f) AS nineties',
  'MATCH (f:Movie) RETURN f.released / 10 * 10 AS decade, count(*) AS films ORDER BY decade',
  'MATCH (p:Person) OPTIONAL MATCH (p)-[:DIRECTED]->(f) RETURN p.name, count(f) AS directed',
  "MATCH p = shortestPath((a:Person {name: 'Ida Fern'})-[*..6]-(b:Person {name: 'Ola Reed'})) RETURN p",
  "MATCH p = SHORTEST 1 (a:Person {name: 'Ida Fern'})--+(b:Person {name: 'Ola Reed'}) RETURN length(p)",
  'MATCH (f:Movie)<-[r]-(p) RETURN f.title, type(r) AS did, collect(p.name)[..3] AS who',
  'MATCH (p:Person) RETURN p.name, COUNT { (p)-[:ACTED_IN]->() } AS films ORDER BY films DESC LIMIT 5',
  'MATCH (f:Movie) WHERE NOT EXISTS { (f)<-[:REVIEWED]-() } RETURN f.title',
  'MATCH (p:Person)-[:ACTED_IN]->(f:Movie) WITH f, count(p) AS size WHERE size > 3 RETURN f.title, size',
  "MATCH (f:Movie) WHERE f.title =~ '(?i).*star.*' RETURN f.title",
  "MATCH (f:Movie) WHERE toLower(f.title) CONTAINS 'star' OR f.tagline STARTS WITH 'The' RETURN f",
  'MATCH (p:Person) RETURN p {.name, .born, films: [(p)-[:ACTED_IN]->(f) | f.title]} AS person LIMIT 5',
  'MATCH (p:Person)-[:ACTED_IN]->(f) RETURN p.name, avg(f.released), min(f.released), max(f.released), stdev(f.released)',
  'UNWIND [1990, 2000, 2010] AS year MATCH (f:Movie {released: year}) RETURN year, count(f) AS films',
);

/** A shop: customers, orders, products. */
const SHOP = runs(
  'MATCH (c:Customer)-[:PURCHASED]->(o:Order)-[i:ORDERS]->(p:Product) RETURN c.companyName, sum(i.quantity * i.unitPrice) AS spent ORDER BY spent DESC LIMIT 10',
  'MATCH (p:Product) WHERE p.unitsInStock = 0 AND NOT p.discontinued RETURN p.productName',
  'MATCH (s:Supplier)-[:SUPPLIES]->(p:Product)-[:PART_OF]->(k:Category) RETURN s.companyName, collect(DISTINCT k.categoryName) AS kinds',
  'MATCH (k:Category)<-[:PART_OF]-(p:Product) RETURN k.categoryName, count(p) AS products, avg(p.unitPrice) AS price',
  "MATCH (o:Order) WHERE date(o.orderDate) >= date('1997-01-01') RETURN date.truncate('month', date(o.orderDate)) AS month, count(*) ORDER BY month",
  'MATCH (c:Customer)-[:PURCHASED]->(:Order)-[:ORDERS]->(p:Product)<-[:ORDERS]-(:Order)<-[:PURCHASED]-(d:Customer) WHERE c <> d RETURN c.companyName, d.companyName, count(DISTINCT p) AS shared ORDER BY shared DESC LIMIT 5',
  'MATCH (p:Product) RETURN p.productName, CASE WHEN p.unitPrice > 50 THEN "dear" WHEN p.unitPrice > 20 THEN "middle" ELSE "cheap" END AS range',
  'MATCH (o:Order) WITH percentileCont(o.freight, 0.5) AS median, percentileDisc(o.freight, 0.9) AS high RETURN median, high',
  'MATCH (e:Employee)-[:REPORTS_TO*1..4]->(boss) RETURN e.lastName, collect(boss.lastName) AS chain',
  'MATCH (e:Employee) WHERE NOT (e)-[:REPORTS_TO]->() RETURN e',
  "MATCH (c:Customer) WHERE c.country IN ['France', 'Spain'] RETURN c.country, count(*) ORDER BY count(*) DESC",
  'MATCH (p:Product) WITH p ORDER BY p.unitPrice DESC WITH collect(p)[0..3] AS top UNWIND top AS p RETURN p.productName, p.unitPrice',
  'MATCH (o:Order) RETURN o.shipCountry AS country, count(*) AS orders UNION ALL MATCH (c:Customer) RETURN c.country AS country, count(*) AS orders',
  'MATCH (p:Product) CALL (p) { MATCH (p)<-[i:ORDERS]-() RETURN sum(i.quantity) AS sold } RETURN p.productName, sold ORDER BY sold DESC SKIP 5 LIMIT 5',
  "MATCH (c:Customer) RETURN substring(c.companyName, 0, 3) + '…' AS short, size(c.companyName) AS letters, trim(c.city), split(c.contactName, ' ')[-1]",
);

/** People, places, calls and crimes. */
const CASES = runs(
  "MATCH (c:Crime)-[:OCCURRED_AT]->(l:Location) WHERE c.type = 'Burglary' RETURN l.postcode, count(c) AS crimes ORDER BY crimes DESC LIMIT 15",
  "MATCH (c:Crime {last_outcome: 'Under investigation'})-[:INVESTIGATED_BY]->(o:Officer) RETURN o.surname, count(c)",
  'MATCH (l:Location) WHERE point.distance(l.position, point({latitude: 53.5, longitude: -2.3})) < 500 RETURN l LIMIT 20',
  'MATCH (l:Location) WITH l, point({latitude: l.latitude, longitude: l.longitude}) AS here RETURN l.address, here LIMIT 3',
  'MATCH (p:Person)-[:PARTY_TO]->(c:Crime) WITH p, collect(c) AS crimes WHERE size(crimes) > 1 RETURN p, crimes',
  'MATCH (a:Person)-[:KNOWS_LW|KNOWS_SN|KNOWS_PHONE]-(b:Person)-[:PARTY_TO]->(:Crime) WHERE NOT (a)-[:PARTY_TO]->() RETURN a.name, count(DISTINCT b) AS risky ORDER BY risky DESC',
  'MATCH (a:Person)-[k:FAMILY_REL]-(b:Person) RETURN a.name, k.rel_type, b.name',
  'MATCH p = (a:Person)-[:KNOWS*1..3]-(b:Person) WHERE a <> b RETURN [n IN nodes(p) | n.name] AS names, [r IN relationships(p) | type(r)] AS ties LIMIT 10',
  "MATCH (c:Crime) WHERE c.date STARTS WITH '2017' AND c.charge IS NOT NULL RETURN c.charge, count(*)",
  'MATCH (p:Person)-[:HAS_PHONE]->(h)<-[:CALLED|CALLER]-(c:PhoneCall) RETURN p.name, count(c) AS calls, sum(toInteger(c.call_duration)) AS seconds',
  'MATCH (v:Vehicle)-[:INVOLVED_IN]->(c:Crime) WHERE any(word IN split(v.make, " ") WHERE word = "Ford") RETURN v, c',
  'MATCH (l:Location)<-[:OCCURRED_AT]-(c:Crime) WITH l, c.type AS kind, count(*) AS n ORDER BY n DESC RETURN l.address, head(collect(kind)) AS commonest',
  'MATCH (a:Person) ((:Person)-[:KNOWS]-(:Person)){1,3} (b:Person) RETURN a.name, b.name LIMIT 5',
  'MATCH (o:Officer) RETURN o.rank AS `The rank`, count(*) AS `How many`',
);

/** Our own claims, and what they rest on. */
const CLAIMS = runs(
  'MATCH (p:Person)-[w:WORKS_AT]->(o:Organisation) RETURN p.name, w.role, o.name',
  'MATCH (c:Claim {disputed: true}) RETURN c.predicate, c.text LIMIT 10',
  'MATCH (c:Claim)-[:HAS_CITATION]->(q:Citation)-[:IN_CHUNK]->(:Chunk)-[:FROM_DOCUMENT]->(d:Document) RETURN d.title, count(DISTINCT c) AS claims ORDER BY claims DESC',
  'MATCH (q:Citation)-[:ATTRIBUTED_TO]->(v:Entity) RETURN v.name, q.certainty, count(*) ORDER BY count(*) DESC',
  'MATCH (e:Entity)<-[:SUBJECT|OBJECT|ALSO]-(c:Claim) RETURN e.name, count(DISTINCT c) AS claims ORDER BY claims DESC LIMIT 10',
  "MATCH (p:Person)-[l:LEFT]->(o) WHERE l.startEarliest >= date('2030-01-01') RETURN p.name, o.name, toString(l.startEarliest)",
  "MATCH (c:Claim) WHERE c.certainty IN ['rumour', 'insiders'] RETURN c.predicate, count(*) AS n",
  'MATCH (a:Entity)-[r]->(b:Entity) RETURN labels(a), type(r), labels(b), count(*) ORDER BY count(*) DESC LIMIT 20',
  'MATCH (d:Document) RETURN d.title, date(d.publishedAt).year AS year, duration.between(date(d.publishedAt), date()).years AS age',
  'MATCH (e) RETURN labels(e) AS labels, count(*) AS nodes ORDER BY nodes DESC',
  'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY n DESC',
  'CALL db.labels() YIELD label RETURN label ORDER BY label',
  'CALL db.schema.visualization()',
);

/** What the first version of the door refused though it only reads. */
const READS = runs(
  'EXPLAIN MATCH (n:Person) RETURN n',
  'PROFILE MATCH (n:Person) RETURN count(n)',
  'CYPHER 5 MATCH (n:Person) RETURN count(n)',
  'MATCH (create:Person) RETURN create.name AS `delete`',
  'MATCH (n:Person) RETURN n.name AS set, n.set, {delete: 1, merge: n.name} AS remove LIMIT 2',
  '// CREATE is only spoken of here\nMATCH (n:Person) /* DELETE n */ RETURN n.name LIMIT 1',
  "RETURN 'CREATE (n) DELETE n' AS text",
  'MATCH (n:Person)\nRETURN n.name\nLIMIT 1;',
  'RETURN date() > date("2020-01-01"), datetime("2030-01-01T10:00Z").epochMillis, localtime("10:00").hour, duration("P1D")',
  'RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * x] AS odd, reduce(s = 0, x IN [1, 2] | s + x) AS sum, all(x IN [1] WHERE x > 0)',
);

const WITH_PARAMETERS: readonly Entry[] = [
  { query: 'MATCH (p:Person) WHERE p.name = $name RETURN p', parameters: { name: 'Ada Quill' }, outcome: RUNS },
  {
    query: 'MATCH (p:Person) WHERE p.id IN $ids RETURN p.name',
    parameters: { ids: ['person:ada-quill'] },
    outcome: RUNS,
  },
  {
    query: 'MATCH (p:Person) RETURN p.name LIMIT $n',
    parameters: { n: { $type: 'Integer', value: '3' } },
    outcome: RUNS,
  },
  { query: 'UNWIND $rows AS row RETURN row.a + 1', parameters: { rows: [{ a: 1 }, { a: 2 }] }, outcome: RUNS },
  {
    query: 'MATCH (p:Person) WHERE p.born > $since RETURN p.name',
    parameters: { since: { $type: 'Date', value: '1990-01-01' } },
    outcome: RUNS,
  },
  {
    query: 'MATCH (p:Person) WHERE p.name = $name RETURN p',
    outcome: { error: /parameter.*name/i, place: null },
  },
];

/** What writes, or reaches out of the database, is refused with what to do instead. */
const WRITES: readonly Entry[] = [
  ...refused(
    /[Rr]ead|import/,
    "CREATE (:Person {name: 'New'})",
    'MATCH (n:Person) SET n.seen = true',
    'MATCH (n) DETACH DELETE n',
    "MERGE (p:Person {name: 'Ada'}) ON CREATE SET p.new = true RETURN p",
    'MATCH (n:Person) REMOVE n.name',
    'CREATE INDEX person_name FOR (p:Person) ON (p.name)',
    'DROP CONSTRAINT anything',
    'FOREACH (x IN [1] | CREATE (:X))',
  ),
  ...refused(/LOAD|file|import/i, "LOAD CSV FROM 'https://example.org/a.csv' AS row RETURN row"),
  ...refused(/list/, 'CALL dbms.listConfig()', "RETURN apoc.text.join(['a'], '')", 'CALL apoc.load.json("x")'),
  ...refused(/liveSchema|field|schema/i, 'SHOW INDEXES', 'SHOW CONSTRAINTS', 'SHOW FUNCTIONS', 'SHOW PROCEDURES'),
  ...refused(/operator/, 'SHOW USERS', "TERMINATE TRANSACTIONS 'neo4j-transaction-1'"),
  ...refused(/this one/, 'USE other MATCH (n) RETURN n'),
  ...refused(/one statement|one at a time|Several|second/i, 'MATCH (n:Person) RETURN 1; MATCH (m) RETURN 2'),
  ...refused(/no query/, '', '// nothing but a comment'),
];

/** Slips: the place is that of the words at fault. */
const SLIPS: readonly Entry[] = [
  error('MATCH (n:Person RETURN n', /Invalid input 'RETURN'/, [1, 17]),
  error('MATCH (n:Person)\nRETRUN n.name', /Invalid input 'RETRUN'/, [2, 1]),
  error('MATCH (n:Person) RETURN m.name', /Variable `m` not defined/, [1, 25]),
  error('MATCH (n:Person) RETURN nmae(n)', /Unknown function 'nmae'/, [1, 25]),
  error('MATCH (n:Person) WHERE n.name = RETURN n', /Invalid input 'n'/, [1, 40]),
  error('MATCH (n:Person)\nWHERE count(n) > 1\nRETURN n', /aggregat/i, [2, 7]),
  error('MATCH (n:Person) RETURN n.name, n.name', /same (?:name|result)/i, [1, 25]),
  error("RETURN date('yesterday')", /cannot be parsed to a Date/, null),
  error('MATCH (n)-[r:KNOWS->(m) RETURN n', /Invalid input/, [1, 19]),
];

export const CORPUS: readonly Entry[] = [
  ...FILMS,
  ...SHOP,
  ...CASES,
  ...CLAIMS,
  ...READS,
  ...WITH_PARAMETERS,
  ...WRITES,
  ...SLIPS,
];
