/** Texts by hand, one a line, by what they are about; some are wrong on purpose. Neo4j itself says which: it is asked in `agreement.db.test.ts`. */
const BY_HAND = String.raw`
RETURN 1
RETURN 1;
RETURN
RETURN 1,
RETURN .5, 1e5, 1.5e-3, 1.5d, 0xFF, 0o17, 1_000
RETURN 1.
RETURN n.1
RETURN INF, Infinity, NaN, true, FALSE, null, Null
RETURN $a, $ b, $1, $match, $${'`a b`'}
RETURN ${'$'}{a}
RETURN {a}
RETURN 'a\qb', "it's", 'a\'b', "a\\", 'a\u0041'
RETURN '
RETURN "a
RETURN ${'`a'}
RETURN /* x
RETURN 1 /* x * / ** */ // y
RETURN 1 != 2
RETURN --1
RETURN - -1, +1, -1 ^ 2, 2 ^ 3 ^ -4, -[1][0], - 1.5
RETURN -+1
RETURN --n
RETURN - - -1
RETURN 1 - - -1
RETURN 1 + 2 * 3 % 4 / 5 - 6
RETURN 1 IN [1] IN [true]
RETURN 1 IS NULL IS NULL
RETURN 1 = 1 IS NULL
RETURN NOT NOT true
RETURN 1 = NOT true
RETURN 1 < 2 < 3, 1 = 2 = 3, 1 <> 2 >= 3
RETURN 1 :: INTEGER, 1 IS :: INTEGER NOT NULL, 1 IS NOT :: INTEGER | STRING
RETURN 1 IS TYPED LIST<INTEGER NOT NULL>, 1 IS TYPED INTEGER LIST, 1 :: ANY<INTEGER | STRING>
RETURN 1 :: ZONED DATETIME, 1 :: LOCAL TIME, 1 :: TIME WITHOUT TIMEZONE, 1 :: TIMESTAMP WITH TIME ZONE, 1 :: PROPERTY VALUE
RETURN 1 :: SIGNED INTEGER, 1 :: POINT, 1 :: NODE, 1 :: EDGE NOT NULL, 1 :: ANY NODE, 1 :: ARRAY<ANY>
RETURN 1 :: INTEGR
RETURN 1 :: LIST<INTEGER
RETURN 'a' IS NFC NORMALIZED, 'a' IS NOT NORMALIZED, normalize('a', NFD)
RETURN trim(BOTH 'x' FROM 'xax'), trim(FROM 'a'), trim(LEADING FROM 'a'), trim(' a '), trim('x' FROM 'xa')
RETURN 'a' || 'b'
RETURN a.b.c(1, 2), a(), a . b ( ), a.b.c(DISTINCT 1)
RETURN date().year, [1][0], {a: 1}.a, $p.a[1], (1).a, 'a'.b
RETURN count(*), count(DISTINCT 1), collect(1), count(ALL 1)
RETURN count(* )
RETURN count(*, 1)
RETURN sum(DISTINCT)
RETURN f(,1)
RETURN f(1,)
RETURN CASE WHEN 1 = 1 THEN 2 END
RETURN CASE 1 WHEN 2 THEN 3 WHEN 3 THEN 4 ELSE 5 END AS x
RETURN CASE 1 WHEN > 2, = 3 THEN 3 WHEN IS NULL THEN 4 WHEN STARTS WITH 'a' THEN 5 WHEN 4, < 3 THEN 6 ELSE 4 END
RETURN CASE 1 WHEN IS NOT NULL THEN 1 WHEN =~ 'a' THEN 2 WHEN IS TYPED INTEGER THEN 4 WHEN IS NOT NORMALIZED THEN 5 END
RETURN CASE ELSE 1 END
RETURN CASE 1 END
RETURN CASE WHEN 1 THEN END
RETURN CASE WHEN 1 THEN 2
RETURN [x IN [1] WHERE x > 1], [x IN [1]], [x IN [1] | x], [x IN [1] WHERE x > 0 | x]
RETURN [x IN [1, 2, 3] WHERE x IN [1, 2] | [y IN [x] | y + x]]
RETURN [x IN [1], 2]
RETURN [(a)-->(b) | b.x], [p = (a)-->(b) WHERE b.x = 1 | p]
RETURN [(a) | 1]
RETURN [(a)-[:R]->(b), 1]
RETURN [1, 2][0..1][1..][..2]
RETURN [1, 2,]
RETURN []
RETURN [1 2]
RETURN {a: 1, b: {c: 2}}, {}, {${'`a b`'}: 1}
RETURN {'a': 1}
RETURN {a: 1,}
RETURN {a = 1}
RETURN reduce(a = 0, x IN [1] | a + x)
RETURN reduce(a = 0, x IN [1])
RETURN any(x IN [1] WHERE x = 1), none(x IN [1] WHERE true), single(x IN [1] WHERE x = 1), all(x IN [1] WHERE x)
RETURN EXISTS { MATCH (n) }, COUNT { (n)-->() }, COLLECT { MATCH (n) RETURN n }
RETURN EXISTS { (n)-->() WHERE n.x = 1 }
RETURN EXISTS { MATCH (n) RETURN n UNION MATCH (n) RETURN n }
RETURN COUNT { (n), (m)-->() }
RETURN COUNT { MATCH (n) WHERE n.x > 1 WITH n LIMIT 3 RETURN n.y }
RETURN COLLECT { (n)-->() }
RETURN exists((n)-->())
RETURN shortestPath((a)-[*]->(b)), allShortestPaths((a)-[:R*..4]-(b))
RETURN (1
RETURN 1)
RETURN (1 + 2) * (3 - (4))
RETURN ()
RETURN true AND NOT false OR true XOR (1 = 2)
RETURN true AND
RETURN OR true
RETURN not, and, or, in, is, case, when, null.x
RETURN match.return, return, with.where
RETURN not (true), not [1], not -1
WITH 1 AS n RETURN (n)--1, (n)<-1, (n)-1
WITH [1] AS n RETURN [x IN n, 1]
WITH [1] AS n RETURN [x IN n WHERE x :: INTEGER | x]
MATCH (n) RETURN n:A|B, n IS A, n:A:B, (n:A|B), n:A = true, n.x:A, n:!A&(B|C)
MATCH (n) RETURN [x IN [n] WHERE x:A | x.y], [x IN [n] WHERE x:A|B | x.y]
MATCH (n) RETURN n IS NOT
MATCH (n) RETURN n IS NOT NULL, n IS NULL
MATCH (n) RETURN n IS NOT A
MATCH (n IS A|B) RETURN n
MATCH (n:A&!B|(C&%)) RETURN n
MATCH (n:$('A')), (m:$all(['A'])), ()-[:$any('A')]->() RETURN n
MATCH (n:) RETURN n
MATCH (n:A|) RETURN n
MATCH (n:A B) RETURN n
MATCH (n:!!A) RETURN n
MATCH (:A {x: 1}), ({x: 1}), (), (n {a: 1} WHERE n.b = 2), (n WHERE n.x) RETURN 1
MATCH (n:A {x: 1}:B) RETURN 1
MATCH (n {a: 1, b: 'c'}) RETURN n
MATCH (n {a 1}) RETURN n
MATCH ()-[r:A|B*1..3 {x: 1}]->(), ()-[r* {x: 1}]->(), ()-[*..]->(), ()-[*2..]->(), ()-[*..3]-(), ()-[*4]-() RETURN 1
MATCH ()-[:T*1..2..3]-() RETURN 1
MATCH ()-[r WHERE r.x > 1]->(), ()-[r:T {a: 1} WHERE r.x]-(), ()-[:T|U|V]-(), ()-[:!T&(U|V)]-(), ()-[IS T]-() RETURN 1
MATCH ()-[r:A|:B]->() RETURN 1
MATCH () < - [ ] - ( ) RETURN 1
MATCH ()<-->(), ()<--()--(), ()-->()<--() RETURN 1
MATCH ()–[]–>() RETURN 1
MATCH ()-->+(), ()-[]->{1,3}(), ()-[]->{,3}(), ()-[]->{2}(), ()-[:R]->*() RETURN 1
MATCH (()-->()){1,3}, ((a)-->(b) WHERE a.x = b.x)+ RETURN 1
MATCH (c) ((a)-[:T]->(b)){2,} (d) RETURN 1
MATCH (c) ((x)-[:T]->(y)) {,} (d) RETURN 1
MATCH (c) ((x)-[:T]->(y)) {} (d) RETURN 1
MATCH (a)-[:T]->(b){2} RETURN 1
MATCH p = ((a)-->(b)) RETURN p
MATCH SHORTEST 2 (a)-->+(b) RETURN a
MATCH p = SHORTEST 2 PATHS (a)-->+(b) RETURN a
MATCH SHORTEST 2 PATH GROUPS (a)-->+(b) RETURN a
MATCH SHORTEST GROUP (a)-->+(b) RETURN a
MATCH ANY SHORTEST (a)-->+(b) RETURN a
MATCH ALL SHORTEST PATHS (a)-->+(b) RETURN a
MATCH ANY 3 PATHS (a)-->+(b) RETURN a
MATCH ANY (a)-->+(b) RETURN a
MATCH ALL PATHS (a)-->(b) RETURN a
MATCH SHORTEST $k (a)-->+(b) RETURN a
MATCH SHORTEST (a)-->+(b) RETURN a
MATCH DIFFERENT RELATIONSHIPS (a)-->+(b) RETURN a
MATCH p = shortestPath((a)-[*]->(b)), q = allShortestPaths((a)-[*]-(b)) RETURN p
MATCH shortestPath((a)-[*]->(b) RETURN 1
MATCH ()=() RETURN 1
MATCH RETURN 1
MATCH (n)-[r]-> RETURN n
MATCH (n)-(m) RETURN n
MATCH (n)-[r:R-(m) RETURN n
MATCH (n)-[r:R]>(m) RETURN n
MATCH n RETURN n
MATCH (n), RETURN n
MATCH (n) (m) RETURN n
MATCH (n RETURN n
MATCH n) RETURN n
MATCH [n] RETURN n
MATCH (n)((a)-->(b)){2}(m) RETURN n
MATCH (n) WHERE (n)-->() AND NOT (n)--() RETURN n
MATCH (n) WHERE (n:A)-->(:B {x: 1})<-[:R*2]-() RETURN n
MATCH (n) WHERE (n) RETURN n
MATCH (n) WHERE n.x =~ 'a' AND n.y STARTS WITH 'b' OR n.z ENDS WITH 'c' XOR n.w CONTAINS 'd' RETURN n
MATCH (n) WHERE n.x STARTS 'b' RETURN n
MATCH (n) WHERE n.x CONTAINS RETURN n
MATCH (n) WHERE RETURN n
MATCH (n) WHERE n.x > 1 WHERE n.y < 2 RETURN n
MATCH (n) USING INDEX n:A(x) USING SCAN n:B USING JOIN ON n WHERE 1 = 1 RETURN n
MATCH (n:A) USING INDEX SEEK n:A(x, y) USING TEXT INDEX n:A(x) USING RANGE INDEX SEEK n:A(x) USING POINT INDEX n:A(x) RETURN n
MATCH (n) WHERE true USING INDEX n:A(x) RETURN n
MATCH (n) USING INDEX n(x) RETURN n
OPTIONAL MATCH (n) RETURN n
OPTIONAL (n) RETURN n
MATCH (n) RETURN *, n.x AS y ORDER BY y DESC, n ASCENDING SKIP 1 LIMIT 1 + 2
MATCH (n) RETURN DISTINCT n ORDER BY n OFFSET 1
MATCH (n) RETURN n ORDER n
MATCH (n) RETURN n LIMIT
MATCH (n) RETURN n AS
MATCH (n) RETURN n.x y
MATCH (n) RETURN n WHERE n.x
MATCH (n) RETURN n, *
MATCH (n) RETURN n LIMIT 1 SKIP 2
MATCH (n) WITH DISTINCT * ORDER BY n LIMIT 1 WHERE n.x = 1 RETURN *
MATCH (n) WITH n.x AS x, count(*) AS c WHERE c > 1 RETURN x
MATCH (n) WITH n, RETURN n
MATCH (n) WITH RETURN n
MATCH (n) ORDER BY n SKIP 1 LIMIT 2 RETURN n
MATCH (n) FINISH
MATCH (n) FINISH n
RETURN 1 UNION RETURN 2
RETURN 1 AS a UNION ALL RETURN 2 AS a
RETURN 1 UNION
UNION RETURN 1
RETURN 1 UNION ALL DISTINCT RETURN 2
RETURN 1 MATCH (n)
UNWIND [1, 2] AS x RETURN x
UNWIND [1, 2] x RETURN x
UNWIND $rows AS row WITH row.a AS a UNWIND a AS b RETURN b
UNWIND AS x RETURN x
CALL db.labels
CALL db.labels() YIELD label AS x WHERE x = 'a' RETURN x
CALL db.labels() YIELD *
CALL db.labels() YIELD
CALL db.labels(,) YIELD label RETURN 1
CALL db. RETURN 1
OPTIONAL CALL db.labels() YIELD label RETURN label
CALL { RETURN 1 AS x } RETURN x
CALL () { RETURN 1 AS x } RETURN x
CALL (*) { RETURN 1 AS x } RETURN x
MATCH (a), (b) CALL (a, b) { RETURN a.x AS x UNION RETURN b.x AS x } RETURN x
MATCH (a) OPTIONAL CALL (a) { RETURN a.x AS x } RETURN x
CALL { RETURN 1 AS x RETURN x
CALL { } RETURN 1
CALL (a.b) { RETURN 1 AS x } RETURN x
CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x
CALL { RETURN 1 AS x } IN 3 CONCURRENT TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE REPORT STATUS AS s RETURN x
CALL { RETURN 1 AS x } IN CONCURRENT TRANSACTIONS OF $a ROW ON ERROR BREAK RETURN x
CALL { RETURN 1 AS x } IN TRANSACTIONS OF ROWS RETURN x
CALL { RETURN 1 AS x } IN TRANSACTIONS ON ERROR RETRY RETURN x
LOAD CSV WITH HEADERS FROM 'file:///a.csv' AS row FIELDTERMINATOR ';' RETURN row
LOAD CSV FROM $url AS row RETURN row
LOAD CSV 'file:///a.csv' AS row RETURN row
LOAD CSV FROM 'a' row RETURN row
FOREACH (x IN [1] | CREATE (n) SET n.x = 1)
FOREACH (x IN [1] CREATE (n))
FOREACH (x IN [1] | FOREACH (y IN [x] | MERGE (:A {v: y})))
MERGE (a)-[:R]->(b) ON CREATE SET a.x = 1, b:L ON MATCH SET a += {x: 1} RETURN a
MERGE (a) ON CREATE a.x = 1
MERGE (a) ON DELETE SET a.x = 1
MERGE (a), (b) RETURN a
MERGE p = (a)-[:R]->(b) RETURN p
MATCH (n) SET n = {}, n += $p, n.x = 1, n['x'] = 1, (n).x = 1
MATCH (n) SET n:A:B, n.x = 1
MATCH (n) SET n IS A
MATCH (n) SET n:$('A')
MATCH (n) SET n.a.b = 1
MATCH (n) SET n:A|B
MATCH (n) SET n.x == 1
MATCH (n) SET n.x
MATCH (n) SET n
MATCH (n) SET
MATCH (n) REMOVE n.x, n:A:B, n['x']
MATCH (n) REMOVE n IS A
MATCH (n) REMOVE n
MATCH (n) DELETE n
MATCH (n) DETACH DELETE n, n.x
MATCH (n) NODETACH DELETE n
MATCH (n) DETACH n
MATCH (n) DELETE
CREATE (a {x: 1})-[:R]->(b:A:B), (c)
CREATE (n $p)
CREATE p = (a)-[:R]->(b)
CREATE (a)-[:R](b)
CREATE a
INSERT (a:A&B {x: 1})-[:R]->(b)
RETURN n {.*, .a, b: 1, n}, n {}
MATCH (n) RETURN n.x {.a}
MATCH (n) RETURN n {.}
MATCH (n) RETURN n {a:}
MATCH (n) RETURN n {.a .b}
USE neo4j RETURN 1
USE a.b RETURN 1
CALL { USE neo4j RETURN 1 AS x } RETURN x
USE RETURN 1
CYPHER 5 RETURN 1
CYPHER runtime = slotted RETURN 1
CYPHER 5 planner=cost runtime=pipelined MATCH (n) RETURN n
EXPLAIN RETURN 1
EXPLAN RETURN 1
RETRUN 1
MATCH (n:Person)\nRETRUN n.name
MATCH (n)\n\n// who\nWHERE n.x /* and\nwhy */ = 1\nRETURN n
SELECT * FROM a
MATCH (n) RETURN n GROUP BY n
MATCH (n) RETURN n HAVING n.x
MATCH (n) WHERE n.x = 1 && n.y = 2 RETURN n
MATCH (n) WHERE n.x == 1 RETURN n
MATCH (n) WHERE n.x = 'a" RETURN n
MATCH (n) WHERE n.x IS NOT IN [1] RETURN n
MATCH (n) WHERE n.x NOT IN [1] RETURN n
MATCH (n) WHERE n.x LIKE 'a%' RETURN n
MATCH (n) WHERE n.x BETWEEN 1 AND 2 RETURN n
MATCH (n) RETURN n.name，n.x
MATCH （n） RETURN n
CREATE INDEX FOR (n:L) ON (n.p)
CREATE INDEX a IF NOT EXISTS FOR (n:L) ON (n.p, n.q) OPTIONS {indexProvider: 'x'}
CREATE TEXT INDEX a FOR ()-[r:T]-() ON (r.p)
CREATE LOOKUP INDEX a FOR (n) ON EACH labels(n)
CREATE FULLTEXT INDEX a FOR (n:A|B) ON EACH [n.x, n.y]
CREATE VECTOR INDEX a FOR (n:A) ON (n.x) OPTIONS {indexConfig: {${'`vector.dimensions`'}: 3}}
CREATE INDEX FOR (n:L)
CREATE INDEX FOR n:L ON (n.p)
CREATE CONSTRAINT FOR (n:L) REQUIRE n.p IS UNIQUE
CREATE CONSTRAINT a IF NOT EXISTS FOR (n:L) REQUIRE (n.p, n.q) IS NODE KEY
CREATE CONSTRAINT a FOR ()-[r:T]-() REQUIRE r.p IS REL UNIQUE
CREATE CONSTRAINT a FOR (n:L) REQUIRE n.p IS NOT NULL
CREATE CONSTRAINT a FOR (n:L) REQUIRE n.p IS :: STRING
CREATE CONSTRAINT a FOR (n:L) REQUIRE n.p :: STRING | INTEGER
CREATE CONSTRAINT a FOR (n:L) REQUIRE n.p UNIQUE
CREATE CONSTRAINT a FOR (n:L) n.p IS UNIQUE
DROP INDEX a
DROP INDEX a IF EXISTS
DROP INDEX
DROP CONSTRAINT a IF EXISTS
DROP TABLE a
SHOW INDEXES
SHOW ALL INDEXES YIELD *
SHOW RANGE INDEXES YIELD name, type AS t ORDER BY name SKIP 1 LIMIT 2 WHERE name = 'x' RETURN name
SHOW INDEXES WHERE type = 'RANGE'
SHOW INDEXES RETURN name
SHOW CONSTRAINTS
SHOW UNIQUE CONSTRAINTS
SHOW NODE KEY CONSTRAINTS
SHOW NODE PROPERTY EXISTENCE CONSTRAINTS
SHOW PROPERTY TYPE CONSTRAINTS
SHOW FUNCTIONS
SHOW BUILT IN FUNCTIONS EXECUTABLE BY CURRENT USER
SHOW USER DEFINED FUNCTIONS EXECUTABLE BY neo4j
SHOW PROCEDURES EXECUTABLE YIELD name, description WHERE name STARTS WITH 'db.' RETURN name
SHOW PROCEDURE
SHOW TRANSACTIONS 'a', 'b' YIELD *
SHOW SETTING 'a' YIELD name
SHOW DATABASE neo4j
SHOW HOME DATABASE YIELD *
SHOW CURRENT USER
SHOW TABLES
SHOW
TERMINATE TRANSACTIONS 'a'
TERMINATE TRANSACTIONS
CREATE USER a SET PASSWORD 'x'
ALTER USER a SET PASSWORD 'x' CHANGE NOT REQUIRED
GRANT ROLE a TO b
DENY READ {x} ON GRAPH neo4j NODES * TO a
START DATABASE a
RENAME USER a TO b
MATCH (p:Person)-[w:WORKS_AT]->(o:Lab) WHERE w.since >= date('2020-01-01') WITH o, collect(DISTINCT p.name) AS names, count(*) AS n WHERE n > 2 RETURN o.name AS lab, names[..5], n ORDER BY n DESC, lab LIMIT 20
MATCH (a:Person {name: $name})-[:KNOWS*1..3]-(b:Person) WHERE a <> b AND NOT EXISTS { (a)-[:BLOCKS]->(b) } RETURN b, count { (b)--() } AS degree ORDER BY degree DESC
MATCH (f:Film)<-[r:ACTED_IN]-(p) WITH f, r, p ORDER BY p.born RETURN f {.title, .released, cast: collect(p {.name, roles: r.roles})} AS film SKIP $skip LIMIT $limit
MATCH p = ALL SHORTEST (a:Stop {name: 'A'})-[:NEXT]-+(b:Stop {name: 'B'}) RETURN [n IN nodes(p) | n.name] AS stops, reduce(d = 0, r IN relationships(p) | d + coalesce(r.minutes, 0)) AS minutes
UNWIND $rows AS row MERGE (p:Person {id: row.id}) ON CREATE SET p.created = datetime(), p += row.properties ON MATCH SET p.seen = datetime() WITH p, row FOREACH (t IN row.tags | MERGE (g:Tag {name: t}) MERGE (p)-[:HAS]->(g))
LOAD CSV WITH HEADERS FROM 'https://example.org/people.csv' AS line CALL (line) { CREATE (p:Person {name: line.name, born: toInteger(line.born)}) } IN TRANSACTIONS OF 500 ROWS
MATCH (c:Claim)-[:HAS_CITATION]->(q) WHERE q.certainty IN ['rumour', 'insiders'] AND (c.withdrawn IS NULL OR c.withdrawn > $day) RETURN c.predicate, count(DISTINCT q) AS n, percentileCont(q.weight, 0.5)
MATCH (n) WHERE n:Person|Lab AND n.name =~ '(?i).*x.*' AND size(labels(n)) > 1 RETURN labels(n)[0] AS label, CASE WHEN n.born < 1980 THEN 'old' WHEN n.born IS NULL THEN 'unknown' ELSE 'young' END AS age
CALL db.index.fulltext.queryNodes('names', $text) YIELD node AS n, score WHERE score > 0.5 MATCH (n)-[:PART_OF*0..]->(top) WHERE NOT (top)-[:PART_OF]->() RETURN top.name, max(score) AS best ORDER BY best DESC
MATCH (a)-[r]->(b) WHERE type(r) <> 'SAME' AND all(k IN keys(r) WHERE r[k] IS NOT NULL) RETURN a.name + ' → ' + b.name AS text, properties(r).since.year AS year UNION ALL MATCH (x:Event) RETURN x.title AS text, x.at.year AS year
MATCH (m:Movie) WITH m.released / 10 * 10 AS decade, avg(m.rating) AS rating, [x IN collect(m.title) WHERE x STARTS WITH 'The' | toUpper(x)][0..3] AS some RETURN decade, round(rating, 2), some
MATCH (u:User) CALL (u) { MATCH (u)-[b:BOUGHT]->(p:Product) RETURN p, b.at AS at ORDER BY at DESC LIMIT 1 UNION MATCH (u)-[l:LIKES]->(p:Product) RETURN p, l.at AS at ORDER BY at DESC LIMIT 1 } RETURN u.name, collect(p.name)
MATCH (s:Station) WHERE point.distance(s.at, point({latitude: 53.4, longitude: -2.9})) < 1000 AND s.open :: BOOLEAN RETURN s, -s.height AS depth, 2 ^ 3 % 5, NOT s.open
MATCH ((a:Task)-[:BEFORE]->(b:Task) WHERE a.done AND b.cost < 10){1,5} (c:Task) RETURN c, [x IN a | x.name] AS chain
`;

export const TEXTS: readonly string[] = BY_HAND.split('\n')
  .filter((line) => line !== '')
  .map((line) => line.replaceAll(String.raw`\n`, '\n'));
