import { describe, expect, test } from 'vitest';
import { type ReadGraph, readGraph, SIDE_CAR } from '../test/read-graph.ts';

const read = (edges: readonly string[], sideCar = ''): Promise<ReadGraph> =>
  readGraph({
    'g.gexf': `<gexf><graph defaultedgetype="directed"><nodes>
<node id="a" label="Ada" type="Person"/><node id="b" label="Dock" type="Company"/><node id="c" label="Cy" type="Person"/></nodes>
<edges>\n${edges.join('\n')}\n</edges></graph></gexf>`,
    'g.gexf.graph.yaml': `${SIDE_CAR}${sideCar}\n`,
  });

const edge = (id: number, words: string): string => `<edge id="${id}" source="a" target="b" ${words}/>`;

/** What makes claim and citation the ones they are: all of it but the place in the file. */
const identities = ({ claimLines }: ReadGraph): readonly string[] =>
  claimLines
    .map(({ predicate, subject, object, role, key, cites }) =>
      [predicate, subject.value, object?.value, role, key, cites[0]?.par.value].join(' '),
    )
    .toSorted();

test('two gifts with dates and amounts are two claims, and nothing of them is lost', async () => {
  const { claims, claimLines, problems } = await read([
    edge(0, 'label="INVESTED_IN" start="2019-01-02" amount="100" unit="EUR" source_url="https://example.org/1"'),
    edge(1, 'label="INVESTED_IN" start="2020-05-06" amount="250" unit="EUR" weight="3.5"'),
  ]);
  expect(problems).toEqual([]);
  expect(claims).toEqual([
    'person:g-gexf#a INVESTED_IN org:g-gexf#b on 2019-01-02 of 100 in EUR key 2019-01-02 100 EUR',
    'person:g-gexf#a INVESTED_IN org:g-gexf#b on 2020-05-06 of 250 in EUR key 2020-05-06 250 EUR',
  ]);
  expect(claimLines.map(({ cites }) => cites[0]?.note)).toEqual(['source_url: https://example.org/1', 'weight: 3.5']);
});

describe.each([
  ['what happens, with dates', (n: number) => `label="INVESTED_IN" start="20${10 + n}-01-02"`],
  ['what happens, without any', () => 'label="INVESTED_IN"'],
  ['what lasts', (n: number) => `label="WORKS_AT" start="20${10 + n}" end="20${11 + n}"`],
  ['what has words of its own', (n: number) => `label="WORKS_AT" desk="${n}"`],
])('of parallel edges: %s', (_, words) => {
  const all = Array.from({ length: 5 }, (__, n) => edge(n, words(n)));

  test('each is a claim of its own, in whatever order the file has them', async () => {
    const forwards = await read(all);
    expect(forwards.problems).toEqual([]);
    expect(new Set(identities(forwards)).size).toBe(5);
    const told = ({ claims }: ReadGraph): readonly string[] => claims.toSorted();
    expect(told(await read(all.toReversed()))).toEqual(told(forwards));
  });

  test('one that is deleted takes one identity with it', async () => {
    const before = new Set(identities(await read(all)));
    for (const gone of all.keys()) {
      // oxlint-disable-next-line no-await-in-loop -- each reads a file of its own
      const after = identities(await read(all.toSpliced(gone, 1)));
      expect(after).toHaveLength(4);
      expect(after.filter((one) => !before.has(one))).toEqual([]);
    }
  });
});

test('an edge without a date that is alone has no key, so that it is the claim that others state', async () => {
  expect((await read([edge(0, 'label="WORKS_AT"')])).claims).toEqual(['person:g-gexf#a WORKS_AT org:g-gexf#b']);
});

describe('stays are known by what each says itself', () => {
  const stays = [
    'start="2019-02-01" end="2019-08-31"',
    'start="2021-02-01" end="2021-08-31"',
    'start="2023-02-01"',
    'end="2015-03-01"',
    'start="2023-02-01" note="again"',
  ].map((words, n) => edge(n, `label="WORKS_AT" ${words}`));
  /** Claim by claim everything that is told of it, its part of the document included. */
  const told = async (edges: readonly string[]): Promise<ReadonlySet<string>> =>
    new Set(
      (await read(edges)).claimLines.map(({ key, start, end, cites }) => {
        return JSON.stringify([key, start, end, cites[0]?.par.value, cites[0]?.note]);
      }),
    );

  test.each([0, 1, 2, 3, 4])('when number %i of several goes, no other changes', async (gone) => {
    const before = await told(stays);
    expect(before.size).toBe(stays.length);
    const after = await told(stays.toSpliced(gone, 1));
    // Of two that begin on one day the content tells them apart; when one goes, the other needs no mark any more.
    const isOfSameDay = gone === 2 || gone === 4;
    expect([...after].filter((one) => !before.has(one))).toHaveLength(isOfSameDay ? 1 : 0);
    expect(after.size).toBe(stays.length - 1);
  });

  test('of two, when the first goes, and when one comes before them', async () => {
    const [first = '', second = '', third = ''] = stays;
    const both = await told([second, third]);
    expect(both).toEqual(new Set([...(await told([second])), ...(await told([third]))]));
    expect(await told([first, third, second])).toEqual(new Set([...(await told([first])), ...both]));
  });

  test('a stay that ends is the same stay', async () => {
    const key = async (words: string): Promise<string | undefined> =>
      (await read([edge(0, `label="WORKS_AT" ${words}`)])).claimLines[0]?.key;
    expect(await key('start="2019-02-01" end="2020"')).toBe(await key('start="2019-02-01"'));
  });
});

test('a mutual edge is told both ways, and beside one that goes back is another', async () => {
  const back = '<edge id="9" source="b" target="a" label="CONTROLS"/>';
  const { claims } = await read([back, edge(1, 'type="mutual" label="CONTROLS"')], 'labels: { Person: Company }');
  expect(claims).toEqual([
    'org:g-gexf#b CONTROLS org:g-gexf#a key @9',
    'org:g-gexf#a CONTROLS org:g-gexf#b',
    'org:g-gexf#b CONTROLS org:g-gexf#a key @1',
  ]);
});

describe('edges with equal ends, day and role', () => {
  const keys = async (edges: readonly string[]): Promise<readonly string[]> =>
    (await read(edges)).claimLines.map(({ key }) => String(key)).toSorted();
  const all = [7, 3, 5].map((id) => edge(id, 'label="WORKS_AT"'));

  test('are known by their ids, in whatever order, and keep them when one is deleted or says something else', async () => {
    expect(await keys(all)).toEqual(['@3', '@5', '@7']);
    expect(await keys(all.toReversed())).toEqual(['@3', '@5', '@7']);
    expect(await keys(all.slice(1))).toEqual(['@3', '@5']);
    expect(await keys([...all.slice(1), edge(7, 'label="WORKS_AT" desk="9"')])).toEqual(['@3', '@5', '@7']);
    expect((await read(all)).notices.filter((notice) => notice.includes('without an id'))).toEqual([]);
  });

  test('are counted where they have no ids, and the report says so', async () => {
    const { claimLines, notices } = await read(all.map((one) => one.replace(/ id="."/, '')));
    expect(claimLines.map(({ key }) => key)).toEqual([undefined, '#2', '#3']);
    expect(notices).toEqual([expect.stringMatching(/^2 × edges without an id, equal to another one in everything, /)]);
  });
});

test('of a symmetric predicate both directions are one claim, twice', async () => {
  const { claims } = await read([
    '<edge source="a" target="c" label="KNOWS"/>',
    '<edge source="c" target="a" label="KNOWS"/>',
  ]);
  expect(claims).toEqual(['person:g-gexf#a KNOWS person:g-gexf#c', 'person:g-gexf#c KNOWS person:g-gexf#a key #2']);
});

test('a record is cited from the same part of its document, whatever else is in the file', async () => {
  const nodes = (from: number, to: number): readonly string[] =>
    Array.from(
      { length: to - from },
      (_, n) => `<node id="p${from + n}" label="P" type="Person" alias="A${from + n}"/>`,
    );
  const partsOf = async (records: readonly string[]): Promise<ReadonlyMap<string, string | undefined>> => {
    const { entityLines, paragraphLines } = await readGraph({
      'g.gexf': `<gexf><graph><nodes>\n${records.join('\n')}\n</nodes></graph></gexf>`,
      'g.gexf.graph.yaml': SIDE_CAR,
    });
    const keys = new Map(paragraphLines.map(({ n, key }) => [n.value, key]));
    return new Map(entityLines.map(({ id, names }) => [id.value, keys.get(names[0]?.par?.value ?? 0)]));
  };
  const few = await partsOf(nodes(0, 3));
  expect(new Set(few.values()).size).toBe(3);
  const many = await partsOf([...nodes(3, 1100), ...nodes(0, 3)]);
  expect(many.size).toBe(1100);
  for (const [id, part] of few) expect(many.get(id)).toBe(part);
  expect(new Set(many.values()).size).toBeGreaterThan(400);
});
