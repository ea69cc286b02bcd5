import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as claim from '@orrery/cypher/model/records/claim.ts';
import type { IN_TWO } from '@orrery/cypher/model/records/field.ts';
import type { StatedRow } from '@orrery/cypher/model/records/rows.ts';
import { exportFields } from '@orrery/ledger/export/export-fields.ts';
import { StoredProps } from '@orrery/ledger/export/props.ts';
import {
  checked,
  EMPTY_STORE,
  type Fields,
  type GraphSink,
  openSource,
  openState,
  PlannedGraph,
  type PlannedNode,
  planSource,
} from '@orrery/ledger/index.ts';
import { schema } from '@orrery/server/src/schema/index.ts';
import { isObjectType } from 'graphql';
import { expect, expectTypeOf, test, vi } from 'vitest';
import { claimsPage } from './claims-page.ts';
import { claimsSchema } from './claims-schema.ts';
import { expandRecords } from './records.ts';

interface Mood {
  readonly form: 'text';
  readonly localised: typeof IN_TWO;
  readonly stored: true;
  readonly drawn: true;
  readonly means: string;
}

/** A claim has one field more. Nothing else is told of it, here or anywhere. */
vi.mock('@orrery/cypher/model/records/claim.ts', async (original) => {
  const real = await original<typeof claim>();
  const { IN_TWO: localised } = await import('@orrery/cypher/model/records/field.ts');
  const mood: Mood = { form: 'text', localised, stored: true, drawn: true, means: 'in what mood it was said' };
  return { ...real, CLAIM: { ...real.CLAIM, mood } };
});

const linesWith = (mood: unknown): readonly object[] => [
  { type: 'meta', format: 'claims/2', origin: 'hand:test' },
  {
    type: 'document',
    id: 'doc:pier',
    title: 'News of the pier',
    lang: 'en',
    publishedAt: '2030-01-01',
    anchorDate: '2030-01-01',
    paragraphs: 1,
  },
  { type: 'paragraph', n: 1, section: 'body' },
  { type: 'entity', id: 'person:ada', labels: ['Person'], name: 'Ada Tide' },
  { type: 'entity', id: 'org:pier', labels: ['Organisation'], name: 'Pier Lab' },
  { type: 'claim', ref: 'a', p: 'WORKS_AT', s: 'person:ada', o: 'org:pier', mood, cite: [{ par: 1 }] },
];

/** What an import would write: the properties of the claim and of its drawn link. */
class Sink implements GraphSink {
  claim: Fields = {};
  drawn: Fields = {};

  node({ kind }: PlannedNode, fields: Fields): void {
    if (kind === 'Claim') this.claim = fields;
  }

  link(type: string, _ends: unknown, fields: Fields): void {
    if (type === 'WORKS_AT') this.drawn = fields;
  }
}

async function plan(mood: unknown): Promise<Sink> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-mood-'));
  const path = join(folder, 'pier.claims.jsonl');
  await writeFile(
    path,
    linesWith(mood)
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
  const signal = new AbortController().signal;
  const sink = new Sink();
  const graph = new PlannedGraph(sink);
  for (const source of await openSource(path)) {
    // oxlint-disable-next-line no-await-in-loop
    const state = await openState({
      checked: await checked(source, signal),
      store: EMPTY_STORE,
      text: undefined,
      signal,
    });
    for await (const batch of planSource(state)) graph.take(batch, '');
  }
  await rm(folder, { recursive: true });
  return sink;
}

const MOOD = { en: 'glad', 'zh-Hant': '高興', ja: '嬉しい' };
const STORED = { mood: 'glad', moodZh: '高興', texts: ['mood@ja=嬉しい'] };

test('a line with it is read, stored, drawn, and exported as it was', async () => {
  const { claim, drawn } = await plan(MOOD);
  expect(claim).toMatchObject(STORED);
  expect(drawn).toMatchObject(STORED);
  const { CLAIM: fields } = await import('@orrery/cypher/model/records/claim.ts');
  expect(exportFields(new StoredProps(claim), fields)).toMatchObject({ mood: MOOD });
});

test('another value is another hash of the claim and of its link', async () => {
  const [glad, sad] = [await plan(MOOD), await plan({ ...MOOD, ja: '悲しい' })];
  expect(sad.claim['hash']).not.toBe(glad.claim['hash']);
  expect(sad.drawn['hash']).not.toBe(glad.drawn['hash']);
});

test('what is no text is refused', async () => {
  await expect(plan(3)).rejects.toThrow(/"mood"/);
});

test('the JSON Schema and the page about the format have it', () => {
  expect(claimsSchema()).toContain('in what mood it was said');
  expect(claimsPage()).toContain('in what mood it was said');
});

test('queries return it, and draw it', () => {
  expect(expandRecords('RETURN c {CLAIM}, r {LINK}')).toMatch(
    /c \{.*\.mood, \.moodZh.*\}, r \{.*\.mood, \.moodZh.*\}/s,
  );
  expect(expandRecords('SET DRAW(r, c)')).toContain('r.moodZh = c.moodZh');
});

test.each(['Claim', 'Link', 'EntityLink'])('a %s of the API has it, in every language', (name) => {
  const type = schema.getType(name);
  const fields = isObjectType(type) ? type.getFields() : {};
  expect(fields['mood']).toMatchObject({ description: 'In what mood it was said.', args: [{ name: 'lang' }] });
  expect(fields['moodZh']?.description).toBe('In Traditional Chinese: in what mood it was said.');
});

test('a row has it', () => {
  type Row = StatedRow<typeof claim.CLAIM & { readonly mood: Mood }>;
  expectTypeOf<Row['mood' | 'moodZh']>().toEqualTypeOf<string | null>();
});
