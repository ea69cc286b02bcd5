import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { runImport } from '@orrery/ledger/import/run.ts';
import {
  harbourLines,
  judgeLines,
  type Line,
  pierLines,
  tideLines,
  withoutLine,
  writeClaims,
} from '@orrery/ledger/test/toy.ts';
import { createApp } from '@orrery/server/src/app.ts';
import { ask, dataOf } from '@orrery/server/test/execute.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const db = openTestDatabase();
const app = createApp({ db });
const RETRACTION: Line = { type: 'retraction', doc: 'doc:tide', by: 'team', reason: 'made up' };

async function importLines(lines: readonly Line[]): Promise<string> {
  const report = await runImport({ path: await writeClaims(lines), db });
  return report.files[0]?.importId ?? '';
}

let harbour: string;
let tide: string;
let pier: string;
let retraction: string;
let shorter: string;
beforeAll(async () => {
  await db.empty();
  harbour = await importLines(harbourLines());
  tide = await importLines(tideLines());
  pier = await importLines(pierLines());
  retraction = await importLines(judgeLines(RETRACTION));
  shorter = await importLines(withoutLine(pierLines(), 'f'));
});
afterAll(() => db.close());

interface Change {
  readonly kind: string;
  readonly recordedAt: string;
  readonly claim: { readonly predicate: string; readonly subject: { readonly id: string } };
}

interface Changed {
  readonly inWorld: { readonly edges: readonly { readonly node: Change }[] } | null;
  readonly inRecord: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Change }[];
  };
  readonly imports: readonly { readonly id: string; readonly claims: { readonly removed: number } }[];
  readonly unrecorded: number;
}

const CHANGED = `query(
  $from: Date, $to: Date, $fromImport: ID, $toImport: ID, $predicates: [PredicateName!], $kinds: [RecordChangeKind!], $first: Int = 50, $after: String
) {
  changed(from: $from, to: $to, fromImport: $fromImport, toImport: $toImport, predicates: $predicates) {
    inWorld(lens: ALL) { edges { node { kind claim { predicate subject { id } } } } }
    inRecord(kinds: $kinds, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { kind recordedAt claim { predicate subject { id } } } }
    }
    imports { id claims { created changed removed } }
    unrecorded
  }
}`;

const changed = async (variables: Readonly<Record<string, unknown>>): Promise<Changed> =>
  (await dataOf(app, CHANGED, variables))['changed'] as Changed;

const told = (list: Changed['inRecord'] | Changed['inWorld']): readonly string[] =>
  (list?.edges ?? []).map(({ node }) => `${node.kind} ${node.claim.predicate} ${node.claim.subject.id}`).toSorted();

describe('what changed between two imports', () => {
  test('tells the claims that the graph did not know, and not those that another source had told', async () => {
    const { inWorld, inRecord, imports, unrecorded } = await changed({ fromImport: harbour, toImport: tide });
    // Both articles say that Ada directs the lab.
    expect(told(inRecord)).toEqual(['ADDED LEADS person:ada']);
    expect([inWorld, imports.map(({ id }) => id), unrecorded]).toEqual([null, [tide], 0]);
  });

  test('tells the claims that count no more since their document was withdrawn', async () => {
    const { inRecord } = await changed({ fromImport: pier, toImport: retraction });
    expect(told(inRecord)).toEqual(['WITHDRAWN LEADS person:ada']);
  });

  test('counts what is not stored any more', async () => {
    const { inRecord, imports } = await changed({ fromImport: retraction, toImport: shorter });
    expect([told(inRecord), imports.map(({ claims }) => claims.removed)]).toEqual([[], [1]]);
  });

  test('forgets that a claim was withdrawn once its document counts again', async () => {
    const restored = await importLines(judgeLines());
    const { inRecord } = await changed({ fromImport: pier, toImport: restored, kinds: ['WITHDRAWN'] });
    expect(told(inRecord)).toEqual([]);
  });
});

describe('what changed between two days', () => {
  const today = new Date();
  const day = (offset: number): string => new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10);

  test('is told in the world by the dates of the sources', async () => {
    const { inWorld, inRecord } = await changed({ from: '2024-03-01', to: '2024-03-31' });
    expect([told(inWorld), told(inRecord)]).toEqual([['BEGAN WORKS_AT person:ada'], []]);
  });

  test('is told in the record by the day of the import, page by page', async () => {
    const span = { from: day(-1), to: day(1), kinds: ['ADDED'] };
    const all = await changed(span);
    expect(all.inWorld?.edges).toEqual([]);
    expect(told(all.inRecord)).toContain('ADDED LEADS person:ada');
    expect(all.inRecord.totalCount).toBe(all.inRecord.edges.length);
    const page = await changed({ ...span, first: 3 });
    const next = await changed({ ...span, first: 3, after: page.inRecord.pageInfo.endCursor });
    expect([...page.inRecord.edges, ...next.inRecord.edges]).toEqual(all.inRecord.edges.slice(0, 6));
    expect(told((await changed({ ...span, predicates: ['LEADS'] })).inRecord)).toEqual(['ADDED LEADS person:ada']);
  });

  test.each([
    [{ from: '2024-03-01' }, /between two ends of one kind/],
    [{ from: '2024-03-01', to: '2024-03-02', fromImport: 'i_1', toImport: 'i_2' }, /between two ends of one kind/],
    [{ from: '2024-03-02', to: '2024-03-01' }, /`from` lies after `to`/],
    [{ fromImport: 'i_nothing', toImport: 'i_nothing' }, /`fromImport` is no import of this graph/],
  ])('refuses %o', async (ends, message) => {
    const { errors } = await ask(app, CHANGED, ends);
    expect([errors?.[0]?.extensions?.['code'], errors?.[0]?.message]).toEqual([
      'INVALID_INPUT',
      expect.stringMatching(message),
    ]);
  });

  test('refuses imports that are turned round', async () => {
    const { errors } = await ask(app, CHANGED, { fromImport: tide, toImport: harbour });
    expect(errors?.[0]?.message).toMatch(/`toImport` ended before/);
  });
});

test('imports are listed, the latest first', async () => {
  const { imports } = await dataOf(app, '{ imports(first: 100) { id file source claims { created removed } } }');
  const ids = (imports as readonly { readonly id: string }[]).map(({ id }) => id);
  expect(ids.filter((id) => [harbour, tide, pier].includes(id))).toEqual([pier, tide, harbour]);
});

test('a claim that was stored before it was kept when stands in no list, and is counted', async () => {
  await db.query("MATCH (c:OrreryClaim {predicate: 'PART_OF'}) REMOVE c.recordedAt");
  const { inRecord, unrecorded } = await changed({ fromImport: harbour, toImport: shorter, predicates: ['PART_OF'] });
  expect([inRecord.edges, unrecorded]).toEqual([[], 1]);
});

interface Pair {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
  readonly reasons: readonly { readonly rule: string; readonly speaksFor: boolean; readonly detail: string }[];
}

describe('duplicates', () => {
  const QUERY = `query($of: ID, $types: [EntityTypeName!]) {
    duplicates(of: $of, types: $types) { isPartial pairs { a { id } b { id } reasons { rule speaksFor detail } } }
  }`;
  const pairs = async (variables: object = {}): Promise<readonly string[]> => {
    const { duplicates } = await dataOf(app, QUERY, { ...variables });
    return (duplicates as { readonly pairs: readonly Pair[] }).pairs.map(
      ({ a, b, reasons }) =>
        `${a.id} ${b.id}: ${reasons.map(({ rule, speaksFor }) => `${speaksFor ? '+' : '-'}${rule}`).join(' ')}`,
    );
  };

  test('of one entity are told with what speaks for them and against', async () => {
    // "Ada T."
    expect(await pairs({ of: 'person:ada' })).toEqual(['person:ada person:a-tide: +PART_OF_NAME +SHARED_NEIGHBOURS']);
    expect(await pairs({ of: 'person:bo' })).toEqual([]);
    await importLines(
      withoutLine(harbourLines(), 'rank').map((line) =>
        line['id'] === 'person:bo' ? { ...line, names: [{ v: 'Ada Marie Tide', lang: 'en', editorial: true }] } : line,
      ),
    );
    await importLines(
      pierLines().map((line) => (line['id'] === 'person:a-tide' ? { ...line, name: 'A. Tide' } : line)),
    );
    expect(await pairs({ of: 'person:ada' })).toEqual(['person:ada person:a-tide: +PART_OF_NAME +SHARED_NEIGHBOURS']);
  });

  test('in the whole graph are those of equal names, aliases included', async () => {
    expect(await pairs()).toEqual([]);
    await db.query("MATCH (e:OrreryEntity {id: 'org:dock'}) SET e.searchNames = e.searchNames + ['ada tide']");
    expect(await pairs()).toEqual(['org:dock person:ada: +SAME_NAME +SHARED_NEIGHBOURS -OTHER_TYPE']);
    expect(await pairs({ types: ['Person'] })).toEqual([]);
  });

  test('do not come back once they are judged', async () => {
    await importLines(
      judgeLines({ type: 'judgement', a: 'org:dock', b: 'person:ada', verdict: 'different', by: 'team' }),
    );
    expect(await pairs()).toEqual([]);
  });

  test('are not asked of types and of one entity at once', async () => {
    const { errors } = await ask(app, QUERY, { of: 'person:ada', types: ['Person'] });
    expect(errors?.[0]?.message).toMatch(/`types` says nothing beside `of`/);
  });
});

describe('paths through an entity', () => {
  const QUERY = `query($from: ID!, $to: ID!, $through: ID, $maxHops: Int = 6, $exclude: [ID!]) {
    paths(from: $from, to: $to, through: $through, maxHops: $maxHops, lens: ALL, excludeNodes: $exclude) {
      subgraph { nodes { id } } paths { nodes weakest }
    }
  }`;
  interface Found {
    readonly subgraph: { readonly nodes: readonly { readonly id: string }[] };
    readonly paths: readonly { readonly nodes: readonly number[] }[];
  }
  const paths = async (variables: object): Promise<readonly string[]> => {
    const found = (await dataOf(app, QUERY, { ...variables }))['paths'] as Found;
    return found.paths.map(({ nodes }) => nodes.map((index) => found.subgraph.nodes[index]?.id).join(' '));
  };

  beforeAll(async () => {
    // A ring: a - b - c - d - a, and a shorter way from a to c.
    await db.query(
      `UNWIND ['a', 'b', 'c', 'd', 'e'] AS id CREATE (:OrreryEntity:Entity:Person {id: 'person:' + id, name: id})`,
    );
    await db.query(
      `UNWIND [['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'a'], ['a', 'c'], ['e', 'a']] AS pair
       MATCH (x:OrreryEntity {id: 'person:' + pair[0]}), (y:OrreryEntity {id: 'person:' + pair[1]})
       CREATE (x)-[:WORKS_AT {claimId: 'c_' + pair[0] + pair[1], certainty: 'asserted', modality: 'actual', disputed: false, timeConflict: false, citations: 1, documents: 1}]->(y)`,
    );
  });

  test('pass through it, and pass nothing twice', async () => {
    expect(await paths({ from: 'person:a', to: 'person:c' })).toEqual(['person:a person:c']);
    expect(await paths({ from: 'person:a', to: 'person:c', through: 'person:d' })).toEqual([
      'person:a person:d person:c',
    ]);
    // The shortest way on leads back: the next shortest is taken.
    expect(await paths({ from: 'person:d', to: 'person:e', through: 'person:c' })).toEqual([
      'person:d person:c person:a person:e',
    ]);
    expect(await paths({ from: 'person:a', to: 'person:b', through: 'person:e' })).toEqual([]);
    expect(await paths({ from: 'person:d', to: 'person:e', through: 'person:b' })).toEqual([
      'person:d person:c person:b person:a person:e',
    ]);
    expect(await paths({ from: 'person:d', to: 'person:e', through: 'person:b', maxHops: 3 })).toEqual([]);
  });

  test('are refused where it is an end, or to be left out', async () => {
    const end = await ask(app, QUERY, { from: 'person:a', to: 'person:c', through: 'person:a' });
    expect(end.errors?.[0]?.message).toMatch(/`through` is one of the two ends/);
    const out = await ask(app, QUERY, { from: 'person:a', to: 'person:c', through: 'person:d', exclude: ['person:d'] });
    expect(out.errors?.[0]?.message).toMatch(/stands among `excludeNodes`/);
  });
});
