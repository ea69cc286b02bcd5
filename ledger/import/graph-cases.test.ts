import { describe, expect, test } from 'vitest';
import { type ReadGraph, readGraph, SIDE_CAR } from '../test/read-graph.ts';

const asGraphml = (text: string, sideCar = ''): Promise<ReadGraph> =>
  readGraph({ 'g.graphml': text, 'g.graphml.graph.yaml': `${SIDE_CAR}${sideCar}\n` });
const asGexf = (text: string, sideCar = ''): Promise<ReadGraph> =>
  readGraph({ 'g.gexf': text, 'g.gexf.graph.yaml': `${SIDE_CAR}${sideCar}\n` });
const asFtm = (objects: readonly object[], sideCar = ''): Promise<ReadGraph> =>
  readGraph({
    'g.ftm.json': objects.map((one) => `${JSON.stringify(one)}\n`).join(''),
    'g.ftm.json.graph.yaml': `${SIDE_CAR}${sideCar}\n`,
  });
const asCsv = (files: Readonly<Record<string, string>>, sideCar = ''): Promise<ReadGraph> =>
  readGraph({ ...files, 'graph.yaml': `${SIDE_CAR}${sideCar}\n` }, true);

const people = (...ids: readonly string[]): string => ids.map((id) => `<node id="${id}" type="Person"/>`).join('\n');
const graphml = (body: string, keys = ''): string =>
  `<graphml>${keys}\n<graph edgedefault="directed">\n${body}\n</graph></graphml>`;

describe('a graph without types', () => {
  const TWO = '<node id="ada"/>\n<node id="bo"/>\n<edge source="ada" target="bo"/>';

  test.each([
    'labels: { "": Person }\nrelationships: { "": CONFLICTS_WITH }',
    'default: { type: Person, relationship: CONFLICTS_WITH }',
  ])('takes those of the side-car: %s', async (sideCar) => {
    const { entities, claims, problems } = await asGraphml(graphml(TWO), sideCar);
    expect(problems).toEqual([]);
    expect(entities).toEqual(['Person person:g-graphml#ada "ada"', 'Person person:g-graphml#bo "bo"']);
    expect(claims).toEqual(['person:g-graphml#ada CONFLICTS_WITH person:g-graphml#bo']);
  });

  test('is one problem without them, not one for each node and end', async () => {
    expect((await asGraphml(graphml(TWO))).problems).toEqual([
      'pier/g.graphml:3:1 unknown-label 2 nodes have no type: "ada", "bo"; lines 3, 4 — give one in g.graphml.graph.yaml: default: { type: Person }, or name the property that holds it: properties: { type: … }',
    ]);
    expect((await asGraphml(graphml(TWO), 'default: { type: Person }')).problems).toEqual([
      'pier/g.graphml:5:1 unknown-predicate 1 edge without a type — say what it means in g.graphml.graph.yaml: default: { relationship: … }, or name the property that holds it: properties: { relationship: … }',
    ]);
  });
});

test('an undirected edge of a predicate with a direction is counted', async () => {
  const text = graphml(
    '<node id="a" type="Person"/>\n<node id="b" type="Company"/>\n<edge source="a" target="b" directed="false"/>',
  );
  const { claims, notices } = await asGraphml(text, 'default: { relationship: WORKS_AT }');
  expect(claims).toEqual(['person:g-graphml#a WORKS_AT org:g-graphml#b']);
  expect(notices).toEqual(['1 × edges without a direction, read as "WORKS_AT" from source to target']);
});

const NESTED = `<gexf><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="type"/></attributes>
<nodes><node id="h" label="Dock Holding"><attvalues><attvalue for="0" value="Company"/></attvalues>
<nodes><node id="n" label="Dock North"><attvalues><attvalue for="0" value="Company"/></attvalues></node></nodes></node>
<node id="q" label="Quay" pid="h"><attvalues><attvalue for="0" value="Company"/></attvalues></node></nodes>
<edges/></graph></gexf>`;

describe('nodes inside nodes', () => {
  test('of GEXF are imported, and are part of those around them', async () => {
    const { entities, claims, problems } = await asGexf(NESTED);
    expect(problems).toEqual([]);
    expect(entities).toEqual([
      'Company org:g-gexf#n "Dock North"',
      'Company org:g-gexf#h "Dock Holding"',
      'Company org:g-gexf#q "Quay"',
    ]);
    expect(claims).toEqual(['org:g-gexf#n PART_OF org:g-gexf#h', 'org:g-gexf#q PART_OF org:g-gexf#h']);
  });

  test('are what the side-car says of nesting', async () => {
    const { claims } = await asGexf(NESTED, 'nesting: { predicate: CONTROLS, reverse: true }');
    expect(claims).toEqual(['org:g-gexf#h CONTROLS org:g-gexf#n', 'org:g-gexf#h CONTROLS org:g-gexf#q']);
  });

  test('of yEd keep the group, the names and the words on the lines; the drawing is counted', async () => {
    const drawn = (label: string): string =>
      `<data key="d6"><y:ShapeNode><y:Geometry x="1"/><y:NodeLabel>${label}</y:NodeLabel></y:ShapeNode></data>`;
    const keys = `<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d9" yfiles.type="edgegraphics"/>
<key attr.name="type" for="node" id="d4"/>`;
    const { entities, claims, problems, notices } = await asGraphml(
      graphml(
        `<node id="n0" yfiles.foldertype="group"><data key="d4">Company</data>${drawn('Dock')}<graph id="n0:">
<node id="n0::n0"><data key="d4">Person</data>${drawn('Ada Tide')}</node>
<node id="n0::n1"><data key="d4">Person</data>${drawn('Bo Reef')}</node>
<edge id="n0::e0" source="n0::n0" target="n0::n1"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>reports to</y:EdgeLabel></y:PolyLineEdge></data></edge>
</graph></node>`,
        keys,
      ).replace('<graphml>', '<graphml xmlns:y="http://www.yworks.com/xml/graphml">'),
    );
    expect(problems).toEqual([]);
    expect(entities).toEqual([
      'Person person:g-graphml#n0-n0 "Ada Tide"',
      'Person person:g-graphml#n0-n1 "Bo Reef"',
      'Company org:g-graphml#n0 "Dock"',
    ]);
    expect(claims).toEqual([
      'person:g-graphml#n0-n0 PART_OF org:g-graphml#n0',
      'person:g-graphml#n0-n1 PART_OF org:g-graphml#n0',
      'person:g-graphml#n0-n0 REPORTS_TO person:g-graphml#n0-n1',
    ]);
    expect(notices).toEqual([
      '3 × left out, nodegraphics: how another program draws it',
      '1 × left out, edgegraphics: how another program draws it',
    ]);
  });
});

test('defaults of keys apply, of GraphML and of GEXF', async () => {
  const inGraphml = await asGraphml(
    graphml(
      '<node id="1"/>\n<node id="2"><data key="k">Person</data></node>',
      '<key id="k" for="node" attr.name="type"><default>Company</default></key>',
    ),
  );
  expect(inGraphml.entities).toEqual(['Company org:g-graphml#1 "1"', 'Person person:g-graphml#2 "2"']);
  const inGexf =
    await asGexf(`<gexf><graph><attributes class="node"><attribute id="0" title="type"><default>Company</default></attribute></attributes>
<nodes><node id="1"/><node id="2"><attvalues><attvalue for="0" value="Person"/></attvalues></node></nodes></graph></gexf>`);
  expect(inGexf.entities).toEqual(['Company org:g-gexf#1 "1"', 'Person person:g-gexf#2 "2"']);
});

describe('ids', () => {
  test('two nodes with one id are named as the file names them, and the first counts', async () => {
    const { entities, problems } = await asGraphml(graphml(`${people('1')}\n<node id="1" type="Company"/>`));
    expect(problems).toEqual([
      'pier/g.graphml:4:1 duplicate-id the node id "1" is declared twice — it is on line 3 already; give each node an id of its own',
    ]);
    expect(entities).toEqual(['Person person:g-graphml#1 "1"']);
  });

  test('an edge to nothing has its line', async () => {
    const { problems } = await asGraphml(
      graphml(
        `${people('ada', 'bo')}\n<edge source="ada" target=""/>\n<edge target="bo"/>\n<edge source="ada" target="cy"/>`,
      ),
    );
    expect(problems).toEqual([
      'pier/g.graphml:5:1 dangling-reference 1 edge without a target — name the target, or remove the edge',
      'pier/g.graphml:6:1 dangling-reference 1 edge without a source — name the source, or remove the edge',
      'pier/g.graphml:7:1 dangling-reference 1 edge of the node "cy", which is not in the file — add the node, or remove the edge',
    ]);
  });

  test('an empty :ID is called that, once', async () => {
    const { problems } = await asCsv({
      'n.csv': 'email:ID,name,:LABEL\na@b.org,Ada,Person\n"",Bo,Person\n,Cy,Person\n',
    });
    expect(problems).toEqual([
      'pier/n.csv:3:1 bad-id 2 nodes without an id: an empty :ID; lines 3, 4 — give each node an id; without one no edge can name it, and it would be another one in each import',
    ]);
  });

  test('one of ours with another type is refused; other signs are no trouble', async () => {
    const { entities, problems } = await asGraphml(
      graphml('<node id="person:ada" type="Company"/>\n<node id="趙" type="Person"/>\n<node id="!!!" type="Person"/>'),
    );
    expect(problems).toEqual([
      'pier/g.graphml:3:1 label-mismatch 1 node of the type Company with an id that begins with "person:": "person:ada" — ids of a Company begin with "org:"; correct the id or the type',
    ]);
    expect(entities).toHaveLength(2);
  });
});

describe('XML', () => {
  const TEXT = `<?xml version="1.0" encoding="UTF-16"?>\n${graphml('<node id="ada" type="Person" name="Åda 趙"/>')}`;
  const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
  const utf16 = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');

  test.each([
    ['UTF-16 with a byte order mark', utf16],
    ['UTF-16 in the other order', swapped(utf16)],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    ['the encoding it declares', Buffer.from(TEXT.replace('UTF-16', 'ISO-8859-1').replace(' 趙', ''), 'latin1')],
  ])('in %s is read', async (encoding, bytes) => {
    const { entities, problems } = await readGraph({ 'g.graphml': bytes, 'g.graphml.graph.yaml': SIDE_CAR });
    expect(problems).toEqual([]);
    expect(entities).toEqual([`Person person:g-graphml#ada "Åda${encoding.startsWith('UTF') ? ' 趙' : ''}"`]);
  });

  test('with bytes that its encoding does not have is refused', async () => {
    const { problems } = await readGraph({
      'g.graphml': Buffer.concat([utf16, Buffer.from([0x00, 0xd8, 0x41, 0x00])]),
      'g.graphml.graph.yaml': SIDE_CAR,
    });
    expect(problems[0]).toMatch(/invalid-utf8 bytes that are not utf-16le — save the file as UTF-8/);
    const latin1 = Buffer.from(graphml(people('a', '\u00e9')), 'latin1');
    const { problems: others } = await readGraph({ 'g.graphml': latin1, 'g.graphml.graph.yaml': SIDE_CAR });
    expect(others).toEqual(['pier/g.graphml:4:1 invalid-utf8 bytes that are not UTF-8 — save the file as UTF-8']);
  });

  test('on one line of more than a megabyte is read', async () => {
    const ids = Array.from({ length: 1200 }, (_, n) => `p${n}`);
    const line = graphml(people(...ids)).replaceAll('\n', ' '.repeat(1000));
    const { entities, problems } = await asGraphml(line);
    expect(problems).toEqual([]);
    expect([line.length > 1_100_000, entities.length]).toEqual([true, 1200]);
  });

  test('with a document type says that it is refused on purpose', async () => {
    const { problems } = await asGraphml(
      `<!DOCTYPE graphml SYSTEM "http://example.org/x.dtd">\n${graphml(people('a'))}`,
    );
    expect(problems).toEqual([
      'pier/g.graphml:1:52 xml-syntax a document type (<!DOCTYPE …>), which Orrery refuses on purpose: it can name other files and entities — delete that declaration; GraphML and GEXF do not need it',
    ]);
  });
});

describe('types', () => {
  test('are looked for whole, then in parts', async () => {
    const sideCar = 'labels: { "Officer, retired": Person, "org:public": Organisation }';
    const { entities, problems } = await asGraphml(
      graphml(
        '<node id="a" type="Officer, retired"/>\n<node id="b" type="org:public"/>\n<node id="c" type="Organisation;Lab"/>',
      ),
      sideCar,
    );
    expect(problems).toEqual([]);
    expect(entities.map((line) => line.split(' ')[0])).toEqual(['Person', 'Organisation', 'Lab']);
    expect((await asGraphml(graphml('<node id="a" type="Officer, retired"/>'))).problems[0]).toContain(
      'no entity type for the label "Officer, retired"',
    );
  });

  test('and names and relationships stand in properties that are usually called so, in any case', async () => {
    const keys = `<key id="L" for="node" attr.name="Label"/><key id="T" for="node" attr.name="Type"/>
<key id="E" for="edge" attr.name="Edge Label"/><key id="S" for="edge" attr.name="Start Date"/>`;
    const { entities, claims, problems } = await asGraphml(
      graphml(
        `<node id="1"><data key="L">Ada Tide</data><data key="T">person</data></node>
<node id="2"><data key="L">Dock</data><data key="T">Company</data></node>
<edge source="1" target="2"><data key="E">works at</data><data key="S">2019</data></edge>`,
        keys,
      ),
    );
    expect(problems).toEqual([]);
    expect(entities).toEqual(['Person person:g-graphml#1 "Ada Tide"', 'Company org:g-graphml#2 "Dock"']);
    expect(claims).toEqual(['person:g-graphml#1 WORKS_AT org:g-graphml#2 from 2019-01-01 key 2019-01-01..2019-12-31']);
  });

  test('can stand in any property, and depend on the ends', async () => {
    const { entities, claims, problems } = await asGraphml(
      graphml(`<node id="1" sort="P"/>\n<node id="2" sort="C"/>\n<node id="3" sort="C"/>
<edge source="1" target="2" tie="t"/>\n<edge source="2" target="3" tie="t"/>`),
      `properties: { type: sort, relationship: tie }
labels: { P: Person, C: Company }
relationships: { t: [{ from: Person, predicate: WORKS_AT }, { from: Organisation, to: Company, predicate: CONTROLS }] }`,
    );
    expect(problems).toEqual([]);
    expect(entities.map((line) => line.split(' ')[0])).toEqual(['Person', 'Company', 'Company']);
    expect(claims).toEqual(['person:g-graphml#1 WORKS_AT org:g-graphml#2', 'org:g-graphml#2 CONTROLS org:g-graphml#3']);
  });

  test('that no predicate takes are reported once for each pair', async () => {
    const { claims, problems } = await asGraphml(
      graphml(
        `${people('a', 'b', 'c')}\n<edge source="a" target="b" label="WORKS_AT"/>\n<edge source="b" target="c" label="WORKS_AT"/>`,
      ),
    );
    expect(problems).toEqual([
      'pier/g.graphml:6:1 not-admitted 2 edges "WORKS_AT" from a Person to a Person: WORKS_AT does not take a Person as object, only Organisation; lines 6, 7 — name another predicate in g.graphml.graph.yaml, for these ends or all: relationships: { "WORKS_AT": [{ from: …, to: …, predicate: … }] }',
    ]);
    expect(claims).toEqual([]);
  });

  test('that are not listed take what stands for all others, and keep their own word', async () => {
    const { entityLines, claims } = await asGraphml(
      graphml(
        '<node id="a" type="Wizard"/>\n<node id="b" type="Person"/>\n<edge source="a" target="b" label="duels"/>',
      ),
      'labels: { "*": Person }\nrelationships: { "*": CONFLICTS_WITH }',
    );
    expect(entityLines.map(({ note }) => note)).toEqual(['label: Wizard', undefined]);
    expect(claims).toEqual(['person:g-graphml#a CONFLICTS_WITH person:g-graphml#b as duels']);
  });
});

describe('FollowTheMoney', () => {
  test('payments and occupancies are edges with their dates and amounts', async () => {
    const { entities, claims, claimLines, problems, notices } = await asFtm([
      { id: 'p1', schema: 'Person', properties: { name: ['Ada Tide'] } },
      { id: 'o1', schema: 'Organization', properties: { name: ['Dock Party'] } },
      {
        id: 'pay',
        schema: 'Payment',
        properties: {
          payer: ['p1'],
          beneficiary: ['o1'],
          date: ['2011-12-29'],
          amountEur: ['100000'],
          purpose: ['gift'],
        },
      },
      { id: 'pos', schema: 'Position', properties: { name: ['Harbour master'] } },
      { id: 'occ', schema: 'Occupancy', properties: { holder: ['p1'], post: ['pos'], startDate: ['2019'] } },
    ]);
    expect(problems).toEqual([]);
    expect(notices).toEqual(['1 × the property "purpose" of edges, kept as text']);
    expect(entities).toHaveLength(3);
    expect(claims).toEqual([
      'person:g-ftm-json#p1 PAID org:g-ftm-json#o1 on 2011-12-29 of 100000 in EUR key 2011-12-29 100000 EUR',
      'person:g-ftm-json#p1 RELATED_TO role:g-ftm-json#pos from 2019-01-01 key 2019-01-01..2019-12-31',
    ]);
    expect(claimLines[0]?.cites[0]?.note).toBe('id: pay; type: Payment; purpose: gift');
  });

  test('several ends are an edge each; an array is read like lines, and nothing inside an entity is lost', async () => {
    const objects = [
      { id: 'p1', schema: 'Person', properties: { name: ['Ada'], address: [{ id: 'x', city: 'Pier' }] }, target: true },
      { id: 'p2', schema: 'Person', properties: { name: ['Bo, "the" [Reef]'] } },
      { id: 'c1', schema: 'Company', properties: { name: ['Dock'] } },
      { id: 'w1', schema: 'Ownership', properties: { owner: ['p1', 'p2'], asset: ['c1'] } },
    ];
    const { claims, entityLines, problems } = await readGraph({
      'g.ftm.json': JSON.stringify(objects, undefined, 2),
      'g.ftm.json.graph.yaml': SIDE_CAR,
    });
    expect(problems).toEqual([]);
    expect(claims).toEqual([
      'person:g-ftm-json#p1 OWNS org:g-ftm-json#c1',
      'person:g-ftm-json#p2 OWNS org:g-ftm-json#c1',
    ]);
    expect(entityLines.map(({ name, place, note }) => [name, place.line, note])).toEqual([
      ['Ada', 2, 'target: true; address: {"id":"x","city":"Pier"}'],
      ['Bo, "the" [Reef]', 18, undefined],
      ['Dock', 27, undefined],
    ]);
    const cut = JSON.stringify(objects).slice(0, -1);
    const broken = await readGraph({ 'g.ftm.json': cut, 'g.ftm.json.graph.yaml': SIDE_CAR });
    expect(broken.problems[0]).toContain('g.ftm.json:1:1 json-syntax the array is never closed');
  });

  test('a person may own a company', async () => {
    const { claims, problems } = await asFtm([
      { id: 'p1', schema: 'Person', properties: { name: ['Ada Tide'] } },
      { id: 'c1', schema: 'Company', properties: { name: ['Dock'] } },
      { id: 'w1', schema: 'Ownership', properties: { owner: ['p1'], asset: ['c1'], percentage: ['75'] } },
    ]);
    expect(problems).toEqual([]);
    expect(claims).toEqual(['person:g-ftm-json#p1 OWNS org:g-ftm-json#c1 of 75 in %']);
  });
});

describe('CSV of neo4j-admin', () => {
  test('with other quotes is read when the side-car says so, and told of when not', async () => {
    const files = { 'n.csv': "id:ID,name,:LABEL\n1,'Tide, Ada',Person\n2,'Bo''s Dock',Company\n" };
    const { entities, problems } = await asCsv(files, `quote: "'"`);
    expect(problems).toEqual([]);
    expect(entities).toEqual(['Person person:pier#1 "Tide, Ada"', 'Company org:pier#2 "Bo\'s Dock"']);
    expect((await asCsv(files)).problems[0]).toContain(`say so in graph.yaml: quote: "'"`);
  });

  test('quotes with single quotes only when it is told to: a name is never changed in silence', async () => {
    const files = { 'n.csv': "id:ID,name,:LABEL\n1,'Ada',Person\n" };
    expect((await asCsv(files)).problems[0]).toContain('n.csv:2:1 csv-syntax a field in single quotes');
    expect((await asCsv(files, `quote: '"'`)).entities).toEqual([`Person person:pier#1 "'Ada'"`]);
  });

  test.each(['', 'files: { "people-part*.csv": { header: people-header.csv } }'])(
    'with a header file is read: %s',
    async (sideCar) => {
      const { entities, problems } = await asCsv(
        {
          'people-header.csv': 'id:ID,name,:LABEL\n',
          'people-part1.csv': '1,Ada,Person\n',
          'people-part2.csv': '2,Bo,Person\n',
        },
        sideCar,
      );
      expect(problems).toEqual([]);
      expect(entities).toEqual(['Person person:pier#1 "Ada"', 'Person person:pier#2 "Bo"']);
    },
  );

  test('takes types of files that do not give them from the side-car', async () => {
    const files = {
      'Company.csv': 'id:ID(C),name\n1,Dock\n',
      'Person.csv': 'id:ID(P),name\n1,Ada Tide\n',
      'works.csv': ':START_ID(P),:END_ID(C),since\n1,1,2019\n',
    };
    const words =
      'files: { Person.csv: { label: Person }, Company.csv: { label: Company }, works.csv: { type: WORKS_AT } }';
    const { claims, problems } = await asCsv(files, words);
    expect(problems).toEqual([]);
    expect(claims).toEqual(['person:pier#p-1 WORKS_AT org:pier#c-1 from 2019-01-01 key 2019-01-01..2019-12-31']);
    expect((await asCsv(files)).problems).toContain(
      'pier/Person.csv:2:1 unknown-label 1 node has no type: "1" (Person.csv gives none) — give one in graph.yaml: files: { Person.csv: { label: … } }, or fill the column :LABEL',
    );
  });

  test('reads lists, types and timestamps, and keeps what no field takes', async () => {
    const { entities, claims, entityLines, problems, notices } = await asCsv({
      'n.csv':
        'id:ID,name,since:date,aliases:string[],:LABEL\n1,Ada Tide,2019-01-02,A. Tide;Ada T.,Person\n2,Dock,,,Company;Ship\n',
      'r.csv': ':START_ID,:END_ID,:TYPE,start:datetime,end:int\n1,2,WORKS_AT,2019-01-02T10:00:00Z,2020\n',
    });
    expect(problems).toEqual([]);
    expect(entities).toEqual(['Person person:pier#1 "Ada Tide" A. Tide Ada T.', 'Company org:pier#2 "Dock"']);
    expect(entityLines.map(({ note }) => note)).toEqual(['since: 2019-01-02', 'label: Ship']);
    expect(claims).toEqual(['person:pier#1 WORKS_AT org:pier#2 from 2019-01-02 until 2020-12-31 key 2019-01-02']);
    expect(notices).toEqual([
      '1 × the property "since" of nodes, kept as text',
      '1 × the label "Ship" of a Company, kept as text',
    ]);
  });
});

describe('node-link JSON', () => {
  const sideCar = 'default: { type: Person, relationship: OCCURS_WITH }';
  const asJson = (graph: object, words = sideCar): Promise<ReadGraph> =>
    readGraph({ 'g.json': JSON.stringify(graph, undefined, 1), 'g.json.graph.yaml': `${SIDE_CAR}${words}\n` });

  test('of NetworkX is read with its ids, keys and properties', async () => {
    const { entities, claims, entityLines, claimLines, problems } = await asJson({
      directed: false,
      multigraph: true,
      graph: { name: 'made up' },
      nodes: [{ id: 1, name: 'Ada', group: 3, at: { x: 1 } }, { id: 'b' }],
      links: [
        { source: 1, target: 'b', value: 5, key: 0 },
        { source: 'b', target: 1, value: 2, key: 1 },
      ],
    });
    expect(problems).toEqual([]);
    expect(entities).toEqual(['Person person:g-json#1 "Ada"', 'Person person:g-json#b "b"']);
    expect(entityLines.map(({ note, place }) => [note, place.line])).toEqual([
      ['group: 3; at: {"x":1}', 8],
      [undefined, 16],
    ]);
    expect(claims.map((line) => line.replace(/ key .*/, ''))).toEqual([
      'person:g-json#1 OCCURS_WITH person:g-json#b of 5',
      'person:g-json#b OCCURS_WITH person:g-json#1 of 2',
    ]);
    expect(new Set(claimLines.map(({ key }) => key)).size).toBe(2);
  });

  test('of old D3 names ends by place: a node that is added moves nothing', async () => {
    const nodes = [{ name: 'Ada' }, { name: 'Bo' }];
    const before = await asJson({ nodes, links: [{ source: 0, target: 1 }] });
    const after = await asJson({ nodes: [{ name: 'Cy' }, ...nodes], links: [{ source: 1, target: 2 }] });
    expect(before.claims).toEqual(['person:g-json#ada OCCURS_WITH person:g-json#bo']);
    expect(after.claims).toEqual(before.claims);
  });

  test('that is broken is reported at its line', async () => {
    const { problems } = await readGraph({
      'g.json': '{"nodes": [\n{"id": 1},\n{"id": }]}',
      'g.json.graph.yaml': SIDE_CAR,
    });
    expect(problems[0]).toMatch(/^pier\/g\.json:3:1 json-syntax/);
  });
});

test.each([
  ['g.gml', /is a GML file, which Orrery does not read\. Open it in Gephi/],
  ['g.xml', /call it \.graphml or \.gexf/],
  ['g.xlsx', /is a spreadsheet\. Save each sheet as CSV/],
  ['g.graphml.gz', /is an archive\. Unpack it/],
])('%s, which is not read, is named with what to do', async (name, message) => {
  await expect(readGraph({ [name]: 'x' })).rejects.toThrow(message);
});

test('endings count in any case', async () => {
  const { entities } = await readGraph({ 'G.GraphML': graphml(people('a')), 'G.GraphML.graph.yaml': SIDE_CAR });
  expect(entities).toEqual(['Person person:g-graphml#a "a"']);
});

test('words of the side-car that the file has nothing for are told', async () => {
  const { notices, problems } = await asFtm(
    [{ id: 'a', schema: 'Person', properties: { name: ['Ada'] } }],
    'labels: { Payment: Event, Ship: Product, "": Person }\nignore: { relationships: [OWNS] }',
  );
  expect(problems).toEqual([]);
  expect(notices).toEqual([
    'the file has nothing of what the side-car lists under "labels": Payment, Ship (in this format Payment would be under "relationships")',
    'the file has nothing of what the side-car lists under "ignore.relationships": OWNS',
  ]);
});

describe('elements that cannot be imported', () => {
  const TEXT = graphml(
    `${people('a', 'b')}\n<hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge>\n<hyperedge/>`,
  );

  test('are an error with their count, unless the side-car ignores them', async () => {
    expect((await asGraphml(TEXT)).problems).toEqual([
      'pier/g.graphml:5:1 not-taken 2 elements <hyperedge>, which cannot be imported; lines 5, 6 — to import the rest, say so in g.graphml.graph.yaml: ignore: { elements: [hyperedge] }',
      'pier/g.graphml:5:1 not-taken 2 elements <endpoint>, which cannot be imported — to import the rest, say so in g.graphml.graph.yaml: ignore: { elements: [endpoint] }',
    ]);
    const { problems, notices } = await asGraphml(TEXT, 'ignore: { elements: [hyperedge, endpoint] }');
    expect(problems).toEqual([]);
    expect(notices).toEqual([
      '2 × left out, <hyperedge> that the side-car ignores',
      '2 × left out, <endpoint> that the side-car ignores',
    ]);
  });
});

describe('properties that no field takes', () => {
  const TEXT = graphml(
    `<node id="a" type="Person" size="3"/>\n<node id="b" type="Person"/>\n<edge source="a" target="b" label="MET" date="2019" mood="good" end="x"/>`,
  );

  test('are kept as text, on the entity and on the citation', async () => {
    const { entityLines, claimLines, claims, notices } = await asGraphml(TEXT);
    expect(notices).toEqual([
      '1 × the property "size" of nodes, kept as text',
      '1 × the property "mood" of edges, kept as text',
      '1 × the property "end" of edges, kept as text',
    ]);
    expect(entityLines.map(({ note }) => note)).toEqual(['size: 3', undefined]);
    expect(claims).toEqual(['person:g-graphml#a MET person:g-graphml#b on 2019-01-01 key 2019-01-01..2019-12-31']);
    expect(claimLines[0]?.cites[0]?.note).toBe('mood: good; end: x');
  });

  test('are left out and counted when the side-car ignores them', async () => {
    const { entityLines, claimLines, notices } = await asGraphml(TEXT, 'ignore: { properties: [size, mood] }');
    expect(entityLines[0]?.note).toBeUndefined();
    expect(claimLines[0]?.cites[0]?.note).toBe('end: x');
    expect(notices).toEqual([
      '1 × left out, the property "size" that the side-car ignores',
      '1 × left out, the property "mood" that the side-car ignores',
      '1 × the property "end" of edges, kept as text',
    ]);
  });

  test('that should be a date or a number and are none are one problem for each property', async () => {
    const rows = ['29.12.2011', '30.12.2011'].map(
      (date) => `<edge source="a" target="b" label="MET" date="${date}" cost="much"/>`,
    );
    const { problems } = await asGraphml(
      graphml([people('a', 'b'), ...rows].join('\n')),
      'properties: { number: cost }',
    );
    expect(problems).toEqual([
      expect.stringContaining('bad-date 2 edges whose "date" is not a date: "29.12.2011", "30.12.2011"; lines 5, 6'),
      expect.stringContaining(
        'bad-number 2 edges whose "cost" is not a number that can be kept: "much", …; lines 5, 6',
      ),
    ]);
  });
});
