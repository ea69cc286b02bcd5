/** People who serve on ships, made up: relationships and nodes with dates in every form that is met, and with dates that are none. */
export const CREW: readonly string[] = [
  `UNWIND range(1, 6) AS n CREATE (:Ship {name: 'Ship ' + n, launched: 1990 + n, scrapped: CASE WHEN n < 3 THEN 2010 + n END})`,
  `UNWIND range(1, 12) AS n CREATE (:Sailor {name: 'Sailor ' + n, from: 'Port ' + n, to: 'Port ' + (n + 1)})`,
  // Dates, one without an end, one without either.
  `MATCH (s:Sailor), (v:Ship) WHERE toInteger(split(s.name, ' ')[1]) % 6 + 1 = toInteger(split(v.name, ' ')[1])
   WITH s, v, toInteger(split(s.name, ' ')[1]) AS n
   CREATE (s)-[:SERVED_ON {since: CASE WHEN n < 12 THEN date({year: 2000 + n}) END, until: CASE WHEN n < 10 THEN date({year: 2005 + n}) END}]->(v)`,
  // Texts, one that is no date and one that ends before it begins: too few to spoil the rest.
  `MATCH (s:Sailor) WITH s, toInteger(split(s.name, ' ')[1]) AS n MATCH (v:Ship {name: 'Ship 1'})
   CREATE (s)-[:OWNED {validFrom: CASE n WHEN 5 THEN 'spring' ELSE toString(2000 + n) + '-03' END, validTo: CASE n WHEN 7 THEN '1999-01-01' ELSE toString(2010 + n) + '-06-01' END}]->(v)`,
  // Names like an interval and values that are none.
  `MATCH (a:Sailor), (b:Sailor) WHERE a.name < b.name WITH a, b LIMIT 8 CREATE (a)-[:WROTE_TO {from: a.name, to: b.name}]->(b)`,
  `MATCH (a:Sailor), (b:Ship) WITH a, b LIMIT 8 CREATE (a)-[:KEYED {start: 1, end: 9}]->(b)`,
];
