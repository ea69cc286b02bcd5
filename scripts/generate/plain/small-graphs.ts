/** Small graphs as other tools make them, of made-up people and goods: statements to be run one after the other in an empty database. */

/** Shaped like the movie database of Neo4j's guides: few labels, a unique name, properties on relationships. */
export const MOVIES: readonly string[] = [
  'CREATE CONSTRAINT person_name FOR (p:Person) REQUIRE p.name IS UNIQUE',
  'CREATE INDEX movie_title FOR (m:Movie) ON (m.title)',
  `UNWIND range(1, 24) AS n
   CREATE (:Person {name: 'Player ' + n, born: 1950 + n})`,
  `UNWIND range(1, 12) AS n
   CREATE (m:Movie {title: ['The Grey Tide', 'Lantern Street', 'Nine Harbours', 'Salt and Iron'][n % 4] + ' ' + n, released: 1990 + n, tagline: 'Made up, number ' + n})
   WITH m, n
   MATCH (p:Person) WHERE p.born % 6 = n % 6
   CREATE (p)-[:ACTED_IN {roles: ['Role ' + n, 'Second role ' + n], earnings: 1.5 * n}]->(m)`,
  `MATCH (m:Movie) WITH m ORDER BY m.title SKIP 3
   MATCH (p:Person {name: 'Player ' + (1 + m.released % 5)})
   CREATE (p)-[:DIRECTED]->(m)`,
  `MATCH (a:Person), (b:Person) WHERE a.born + 1 = b.born AND a.born % 3 = 0
   CREATE (a)-[:FOLLOWS]->(b)`,
  `MATCH (p:Person {name: 'Player 1'}), (m:Movie) WITH p, m LIMIT 3
   CREATE (p)-[:REVIEWED {summary: 'Long and grey', rating: 71}]->(m)`,
];

/** Shaped like Northwind: camel-case properties, numeric keys, no `name` anywhere. */
export const NORTHWIND: readonly string[] = [
  'CREATE CONSTRAINT product_id FOR (p:Product) REQUIRE p.productID IS UNIQUE',
  'CREATE FULLTEXT INDEX goods FOR (n:Product|Supplier) ON EACH [n.productName, n.companyName]',
  `UNWIND range(1, 5) AS n CREATE (:Category {categoryID: n, categoryName: 'Category ' + n, description: 'What is sold as ' + n})`,
  `UNWIND range(1, 6) AS n CREATE (:Supplier {supplierID: n, companyName: 'Quay Trading ' + n, city: ['Keelung', 'Tamsui'][n % 2]})`,
  `UNWIND range(1, 30) AS n
   MATCH (c:Category {categoryID: 1 + n % 5}), (s:Supplier {supplierID: 1 + n % 6})
   CREATE (s)-[:SUPPLIES]->(:Product {productID: n, productName: 'Crate ' + n, unitPrice: 2.5 * n, discontinued: n % 7 = 0})-[:PART_OF]->(c)`,
  `UNWIND range(1, 20) AS n
   CREATE (o:Order {orderID: 10000 + n, orderDate: date('2020-01-01') + duration({days: n}), shipCity: 'Port ' + (n % 3)})
   WITH o, n MATCH (p:Product) WHERE p.productID % 20 = n % 20
   CREATE (o)-[:ORDERS {quantity: n, discount: 0.0}]->(p)`,
  `UNWIND range(1, 4) AS n CREATE (:Employee {employeeID: n, firstName: 'Given ' + n, lastName: 'Family ' + n, hired: date('2010-05-0' + n)})`,
  'MATCH (a:Employee), (b:Employee) WHERE a.employeeID = b.employeeID + 1 CREATE (a)-[:REPORTS_TO]->(b)',
  'MATCH (o:Order), (e:Employee) WHERE o.orderID % 4 + 1 = e.employeeID CREATE (e)-[:SOLD]->(o)',
];

/** Labels, types, properties and values of every kind that a careless reader stumbles over. */
export const ODD: readonly string[] = [
  'CREATE CONSTRAINT odd_key FOR (n:`Odd key`) REQUIRE n.`the key` IS UNIQUE',
  `CREATE (:\`Odd key\` {\`the key\`: 'a~b/c+d & "e" %41 羽'}), (:\`Odd key\` {\`the key\`: 9007199254740993}), (:\`Odd key\` {\`the key\`: 1.5})`,
  `CREATE (a:\`a b\`:\`tick\`\`ed\`:Extra {name: 'Several labels'})-[:\`HAS \`\`A\`\` TIE\` {\`p q\`: 1}]->(:__proto__ {name: '__proto__', constructor: 'c', __proto__: 'p'})`,
  `CREATE ()-[:NEXT]->({name: 'No label', x: 1})`,
  // The six characters of an escape for a backtick, and a backslash: names that would end early in a careless query.
  "CREATE (:`constructor` {title: 'toString'})-[:`\\u005Cu0060`]->(:`back\\u005Cslash` {name: 'Backslash'})",
  `CREATE (:Value {name: 'All values', text: 'x', whole: 9007199254740993, part: 1.0, nan: 0.0 / 0.0, infinite: 1.0 / 0.0, minus: -0.0,
     truth: true, day: date('2020-02-29'), time: localtime('10:00'), zoned: time('10:00+08:00'), moment: datetime('2020-01-01T00:00:00[Asia/Taipei]'),
     local: localdatetime('2020-01-01T00:00:00'), span: duration('P1Y2M3DT4H'), flat: point({x: 1.5, y: 2.5}), place: point({longitude: 121.5, latitude: 25.0}),
     list: ['a', 'b'], numbers: [1, 2], empty: ''})`,
  `CREATE (:Value {name: null}), (:Value {name: ''}), (:Value {name: 'line' + $newline + 'break'})`,
  `CREATE (:Long {name: reduce(s = '', n IN range(1, 20000) | s + 'long ')})`,
  `CREATE (a:Pair {name: 'Parallel A'}), (b:Pair {name: 'Parallel B'}) WITH a, b
   UNWIND range(1, 30) AS n CREATE (a)-[:CALLED {times: n}]->(b)`,
  `CREATE (a:Pair {name: 'Loop'})-[:KNOWS]->(a), (a)-[:KNOWS]->(:Pair {name: 'Beside the loop'})`,
  `CREATE (h:Hub {name: 'The hub'}) WITH h UNWIND range(1, 3000) AS n CREATE (h)-[:HOLDS]->(:Leaf {name: 'Leaf ' + n, rank: n})`,
];
