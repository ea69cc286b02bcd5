import { describe, expect, test } from 'vitest';
import { readGraph, SIDE_CAR } from '../test/read-graph.ts';

const GRAPHML = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="n" for="node" attr.name="name" attr.type="string"/>
  <key id="s" for="edge" attr.name="since" attr.type="string"/>
  <graph id="G" edgedefault="directed">
    <edge source="1" target="2" label="WORKS_AT"><data key="s">2024-03</data></edge>
    <node id="1" labels=":Person"><data key="n">Ada &amp; Tide</data></node>
    <node id="2" labels=":Organisation:Lab"><data key="n">Dock</data></node>
  </graph>
</graphml>
`;

describe('GraphML', () => {
  test('gives entities and claims, edges before nodes too', async () => {
    const result = await readGraph({ 'pier.graphml': GRAPHML, 'pier.graphml.graph.yaml': SIDE_CAR });
    expect(result.problems).toEqual([]);
    expect(result.entities).toEqual(['Person person:pier-graphml#1 "Ada & Tide"', 'Lab org:pier-graphml#2 "Dock"']);
    expect(result.claims).toEqual([
      'person:pier-graphml#1 WORKS_AT org:pier-graphml#2 from 2024-03-01 key 2024-03-01..2024-03-31',
    ]);
  });

  test('without a day is asked for one', async () => {
    expect((await readGraph({ 'pier.graphml': GRAPHML })).problems).toEqual([
      'pier/pier.graphml:1:1 missing-field a graph file does not say when it was true — write the day into pier.graphml.graph.yaml: document: { publishedAt: "2025-07-03" }',
    ]);
  });

  test.each([
    [
      '<graphml><graph><node id="1"></graph></graphml>',
      /^pier\/pier\.graphml:1:\d+ xml-syntax .* — correct the XML there$/,
    ],
    [
      '<!DOCTYPE x [<!ENTITY a "aaaa">]>\n<graphml/>',
      /^pier\/pier\.graphml:1:\d+ xml-syntax a document type .* on purpose/,
    ],
    [
      '<graphml><graph><node id="1" labels="Person"><data key="name">&boom;</data></node></graph></graphml>',
      /xml-syntax/,
    ],
  ])('that is broken is refused: %s', async (text, problem) => {
    const { problems } = await readGraph({ 'pier.graphml': text, 'pier.graphml.graph.yaml': SIDE_CAR });
    expect(problems[0]).toMatch(problem);
  });
});

test('GEXF: the label is the name, the type stands in an attribute, dates on the edge', async () => {
  const result = await readGraph({
    'pier.gexf': `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph>
  <attributes class="node"><attribute id="0" title="type" type="string"/></attributes>
  <nodes>
    <node id="a" label="Ada"><attvalues><attvalue for="0" value="Person"/></attvalues></node>
    <node id="d" label="Dock"><attvalues><attvalue for="0" value="Company"/></attvalues></node>
  </nodes>
  <edges><edge id="0" source="a" target="d" type="directed" label="LEFT" start="2024-03-01"/></edges>
</graph></gexf>`,
    'pier.gexf.graph.yaml': SIDE_CAR,
  });
  expect(result.problems).toEqual([]);
  expect(result.claims).toEqual(['person:pier-gexf#a LEFT org:pier-gexf#d on 2024-03-01 key 2024-03-01']);
});

test('FollowTheMoney: schemata are types, intervals are claims, more names are aliases', async () => {
  const result = await readGraph({
    'pier.ftm.json': [
      '{"id":"e","schema":"Employment","properties":{"employee":["a"],"employer":["d"],"role":["director"],"startDate":["2020"]}}',
      '{"id":"a","schema":"Person","properties":{"name":["Ada Tide","A. Tide"]}}',
      '{"id":"d","schema":"Company","properties":{"name":["Dock"]}}',
      '',
    ].join('\n'),
    'pier.ftm.json.graph.yaml': SIDE_CAR,
  });
  expect(result.problems).toEqual([]);
  expect(result.entities).toEqual([
    'Person person:pier-ftm-json#a "Ada Tide" A. Tide',
    'Company org:pier-ftm-json#d "Dock"',
  ]);
  expect(result.claims).toEqual([
    'person:pier-ftm-json#a WORKS_AT org:pier-ftm-json#d as director from 2020-01-01 key 2020-01-01..2020-12-31',
  ]);
});

const NEO4J = {
  'graph.yaml': `${SIDE_CAR}labels: { Boss: Person }\nrelationships: { EMPLOYS: { predicate: WORKS_AT, reverse: true } }\n`,
  'nodes-people.csv': 'personId:ID(P),name,:LABEL\n1,Ada,Boss\n2,Ada,Person\nperson:known,Known,Person\n',
  'nodes-firms.csv': ':ID(F),title,:LABEL\n1,Dock,Organisation;Company\n',
  'rels.csv': ':START_ID(F),:END_ID(P),:TYPE,role\n1,1,EMPLOYS,director\n1,2,EMPLOYS,\n',
};

describe('CSV of neo4j-admin', () => {
  test('is one graph of several files: id spaces, mapped labels, turned relationships, two of one name', async () => {
    const result = await readGraph(NEO4J, true);
    expect(result.problems).toEqual([]);
    expect(result.entities).toEqual([
      'Company org:pier#f-1 "Dock"',
      'Person person:pier#p-1 "Ada"',
      'Person person:pier#p-2 "Ada"',
      'Person person:pier#p-person-known "Known"',
    ]);
    expect(result.claims).toEqual([
      'person:pier#p-1 WORKS_AT org:pier#f-1 as director',
      'person:pier#p-2 WORKS_AT org:pier#f-1',
    ]);
  });

  test('an id of ours stays what it is', async () => {
    const result = await readGraph(
      {
        ...NEO4J,
        'nodes-people.csv': ':ID,name,:LABEL\nperson:known,Known,Person\n',
        'rels.csv': ':START_ID,:END_ID,:TYPE\n',
      },
      true,
    );
    expect(result.entities).toContain('Person person:known "Known"');
  });

  test('what has no type or predicate is reported once each, with its count and the way out', async () => {
    const { problems } = await readGraph(
      {
        ...NEO4J,
        'nodes-people.csv': 'personId:ID(P),name,:LABEL\n1,Ada,Sailor\n2,Bo,Sailor\n3,Cy,Person\n',
        'rels.csv': ':START_ID(F),:END_ID(P),:TYPE\n1,3,FEEDS\n1,3,FEEDS\n1,9,EMPLOYS\n1,1,EMPLOYS\n',
      },
      true,
    );
    expect(problems).toEqual([
      'pier/nodes-people.csv:2:1 unknown-label no entity type for the label "Sailor" (2 nodes: "1", "2"); lines 2, 3 — map it under "labels" in graph.yaml, or list it under "ignore"',
      'pier/rels.csv:2:1 unknown-predicate no predicate for the relationship "FEEDS" (2 edges); lines 2, 3 — map it under "relationships" in graph.yaml, or list it under "ignore"',
      'pier/rels.csv:4:1 dangling-reference 1 edge of the node "9" of the id space "P", which is not in the file — add the node, or remove the edge',
    ]);
  });

  test('what is ignored is counted', async () => {
    const { problems, notices, leftOut } = await readGraph(
      { ...NEO4J, 'graph.yaml': `${SIDE_CAR}ignore: { labels: [Boss, Person] }\n` },
      true,
    );
    expect(problems).toEqual([]);
    expect(notices).toEqual([
      '3 × left out, nodes whose label the side-car ignores',
      '2 × left out, edges of nodes that the side-car ignores',
    ]);
    expect(leftOut).toBe(5);
  });

  test.each([
    ['lables: {}', '2:1 bad-mapping unknown word "lables" — did you mean "labels"?'],
    ['ignore: { lables: [] }', '2:11 bad-mapping unknown word "ignore.lables" — did you mean "labels"?'],
    [
      'relationships: { EMPLOYS: { predicat: WORKS_AT } }',
      '2:29 bad-mapping unknown word "relationships.EMPLOYS.predicat" — did you mean "predicate"?',
    ],
    ['properties: { rolle: x }', '2:15 bad-mapping unknown word "properties.rolle" — did you mean "role"?'],
    [
      'labels: { Boss: Persn }',
      '2:17 bad-mapping labels.Boss: "Persn" is no entity type; did you mean "Person"? — docs/formats.md lists what a mapping may say',
    ],
    [
      'properties: { role: roll }',
      '1:1 bad-mapping properties.role: no node and no edge has a property "roll" — did you mean "role"?',
    ],
    ['files: { rells.csv: { type: X } }', '1:1 bad-mapping files: there is no "rells.csv" — did you mean "rels.csv"?'],
  ])('a side-car with a word that nothing reads: %s', async (line, problem) => {
    const { problems } = await readGraph({ ...NEO4J, 'graph.yaml': `${SIDE_CAR}${line}\n` }, true);
    expect(problems[0]).toBe(`pier/graph.yaml:${problem}`);
  });
});

type Written = readonly [files: Readonly<Record<string, string>>, isFolder: boolean];
const LABELS = `${SIDE_CAR}labels: { ":Person": Person }\n`;
/** One file of people with one name, in every graph format. */
const WRITTEN: Readonly<Record<string, (ids: readonly string[], name: string) => Written>> = {
  graphml: (ids, name) => {
    const rows = ids.map((id) => `<node id="${id}" labels=":Person"><data key="n">${name}</data></node>`).join('\n');
    const text = `${GRAPHML.slice(0, GRAPHML.indexOf('<graph '))}<graph>${rows}</graph></graphml>`;
    return [{ 'pier.graphml': text, 'pier.graphml.graph.yaml': LABELS }, false];
  },
  gexf: (ids, name) => {
    const rows = ids.map(
      (id) => `<node id="${id}" label="${name}"><attvalues><attvalue for="0" value="Person"/></attvalues></node>`,
    );
    const text = `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph>
  <attributes class="node"><attribute id="0" title="type" type="string"/></attributes>
  <nodes>${rows.join('')}</nodes></graph></gexf>`;
    return [{ 'pier.gexf': text, 'pier.gexf.graph.yaml': SIDE_CAR }, false];
  },
  ftm: (ids, name) => {
    const rows = ids.map((id) => JSON.stringify({ id, schema: 'Person', properties: { name: [name] } }));
    return [{ 'pier.ftm.json': `${rows.join('\n')}\n`, 'pier.ftm.json.graph.yaml': SIDE_CAR }, false];
  },
  'neo4j-admin CSV': (ids, name) => {
    const rows = ids.map((id) => `"${id}",${name},Person\n`).join('');
    return [{ 'graph.yaml': SIDE_CAR, 'nodes.csv': `:ID,name,:LABEL\n${rows}` }, true];
  },
};

describe.each(Object.entries(WRITTEN))('in %s', (_, written) => {
  test.each([
    [['-0', '0', '+0'], 'zero'],
    [['C', 'C++', 'C#', 'c'], 'letters'],
    [['1', '01', '1.0', '1-0'], 'one'],
    [['person:pier.x', 'x', 'X', 'x '], 'own'],
    [['__proto__', 'constructor', 'toString', 'hasOwnProperty'], 'inherited'],
    [['9007199254740993', '9007199254740992', '9007199254740993.0', '1e3', '1000'], 'number'],
    [['\u00e9', 'e\u0301', 'e'], 'accent'],
    [['甲', '乙', '甲 '], 'script'],
  ])('nodes with the ids %j stay different entities', async (ids, name) => {
    const { entities, problems } = await readGraph(...written(ids, name));
    expect(problems).toEqual([]);
    expect(new Set(entities.map((line) => line.split(' ')[1])).size).toBe(ids.length);
  });
});
