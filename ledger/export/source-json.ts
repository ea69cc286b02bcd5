import type { Database } from '@orrery/cypher/database.ts';
import {
  claimLinks,
  claims,
  documents,
  entities,
  judgements,
  mergedEntities,
  paragraphs,
} from '@orrery/cypher/generated/export.ts';
import { namedDocuments as namedOnes, retractions, sourceLicense } from '@orrery/cypher/generated/maintenance.ts';
import { labelsOf, typeFromLabels } from '@orrery/cypher/model/entity-types.ts';
import { DOCUMENT, PARAGRAPH } from '@orrery/cypher/model/records/document.ts';
import { ENTITY } from '@orrery/cypher/model/records/entity.ts';
import { LINK } from '@orrery/cypher/model/records/lines.ts';
import { run } from '@orrery/cypher/run.ts';
import { exportClaim, type Json } from './claim-json.ts';
import { exportFields } from './export-fields.ts';
import { StoredProps } from './props.ts';

export interface ExportedSource {
  /** Origin and first document, as it is stored. */
  readonly source: string;
  readonly documents: readonly string[];
}

export interface ExportContext {
  readonly db: Database;
  readonly signal?: AbortSignal | undefined;
}

const PAGE = 500;

/** Everything one source says, as lines of a claims file, in an order that depends on nothing but what is said. */
export async function* sourceJson(
  { source, documents: ids }: ExportedSource,
  context: ExportContext,
): AsyncGenerator<Json> {
  const { db, signal } = context;
  const stated = await documentLines(source, ids, context);
  const license = stated.length === 0 ? await run(db, sourceLicense, { source }, { signal }) : stated[0];
  const origin = source.slice(0, source.lastIndexOf(' '));
  yield { type: 'meta', format: 'claims/2', origin, license: license?.license ?? undefined };
  const voices = new Map<string, string>();
  for (const { id, line } of stated) {
    if (typeof line['voice'] === 'string') voices.set(id, line['voice']);
    yield line;
    yield* paragraphLines(id, context);
  }
  yield* namedDocuments(source, context);
  const voiceOf = (document: string): string | undefined => voices.get(document);
  const names = await collectNames(source, { ...context, voiceOf });
  yield* entityLines(source, { ...context, names });
  for await (const row of pages((after) => run(db, claims, { source, after, limit: PAGE }, { signal }))) {
    yield* exportClaim(row, voiceOf).lines;
  }
  for (const { words, ...link } of await run(db, claimLinks, { source }, { signal })) {
    yield { type: 'link', ...link, ...exportFields(new StoredProps(words), LINK) };
  }
  for (const judgement of await run(db, judgements, { source }, { signal })) {
    yield { type: 'judgement', ...present(judgement) };
  }
  yield* mergeLines(source, context);
  for (const { id, by, reason, source: withdrawer } of await run(db, retractions, {}, { signal })) {
    if (withdrawer === source) yield { type: 'retraction', doc: id, by, reason };
  }
}

interface StatedDocument {
  readonly id: string;
  readonly line: Json;
  readonly license: string | undefined;
}

/** The document that names the source comes first. */
async function documentLines(
  source: string,
  ids: readonly string[],
  { db, signal }: ExportContext,
): Promise<readonly StatedDocument[]> {
  const rows = await run(db, documents, { ids }, { signal });
  const home = source.slice(source.lastIndexOf(' ') + 1);
  return rows
    .toSorted((a, b) => Number(b.id === home) - Number(a.id === home))
    .map(({ id, props: all }) => {
      const props = new StoredProps(all);
      return { id, line: documentLine(props), license: props.text('license') };
    });
}

/** What paragraphs refer to must be named in the file, even where another file tells more of it. */
async function* namedDocuments(source: string, { db, signal }: ExportContext): AsyncGenerator<Json> {
  const named = await run(db, namedOnes, { source }, { signal });
  const rows = await run(db, documents, { ids: named.map((row) => row.id) }, { signal });
  for (const { props } of rows) yield { ...documentLine(new StoredProps(props)), paragraphs: 0, voice: undefined };
}

function documentLine(props: StoredProps): Json {
  // A document that another source has withdrawn is a line of that source.
  const isHeld = props.text('retractionSource') !== undefined;
  const own = { status: props.text('statedStatus'), statusNote: props.text('statedStatusNote') };
  return {
    type: 'document',
    id: props.text('id'),
    ...exportFields(isHeld ? props.with(own) : props, DOCUMENT),
    anchorDate: props.text('anchorDate'),
    paragraphs: props.number('paragraphCount') ?? 0,
    voice: props.text('voice'),
  };
}

/** Paragraphs with a paraphrase or a text of their own; the document line makes the others. */
async function* paragraphLines(documentId: string, { db, signal }: ExportContext): AsyncGenerator<Json> {
  let after = 0;
  for (;;) {
    const rows = await run(db, paragraphs, { documentId, after, limit: PAGE }, { signal });
    for (const { index, props: stored, refersTo } of rows) {
      after = Number(index);
      const props = new StoredProps(stored);
      const { section = 'body', ...stated } = exportFields(props, PARAGRAPH);
      const line: Json = { ...stated, refersTo: refersTo.length === 0 ? undefined : refersTo.toSorted() };
      if (section === 'body' && Object.values(line).every((value) => value === undefined)) continue;
      yield { type: 'paragraph', doc: documentId, n: after, section, ...line };
    }
    if (rows.length < PAGE) return;
  }
}

interface NamesContext extends ExportContext {
  readonly voiceOf: (documentId: string) => string | undefined;
}

/** Names stand on the lines of entities, which come before the claims they are kept as. */
async function collectNames(source: string, context: NamesContext): Promise<ReadonlyMap<string, readonly Json[]>> {
  const { db, signal, voiceOf } = context;
  const names = new Map<string, Json[]>();
  for await (const row of pages((after) => run(db, claims, { source, after, limit: PAGE }, { signal }))) {
    for (const { entity, name } of exportClaim(row, voiceOf).names) {
      names.set(entity, [...(names.get(entity) ?? []), name]);
    }
  }
  return names;
}

interface EntitiesContext extends ExportContext {
  readonly names: ReadonlyMap<string, readonly Json[]>;
}

async function* entityLines(source: string, { db, signal, names }: EntitiesContext): AsyncGenerator<Json> {
  for await (const row of pages((after) => run(db, entities, { source, after, limit: PAGE }, { signal }))) {
    yield entityLine(row.id, { labels: row.labels, props: new StoredProps(row.props), names: names.get(row.id) ?? [] });
  }
  for (const row of await run(db, mergedEntities, { source }, { signal })) {
    const props = new StoredProps(row.props);
    if (!props.texts('sources').includes(source)) continue;
    yield entityLine(row.id, { labels: props.texts('labels'), props, names: names.get(row.id) ?? [] });
  }
}

interface EntityParts {
  readonly labels: readonly string[];
  readonly props: StoredProps;
  readonly names: readonly Json[];
}

function entityLine(id: string, { labels, props, names }: EntityParts): Json {
  const type = typeFromLabels(labels);
  return {
    type: 'entity',
    id,
    labels: type === undefined ? labels : labelsOf(type),
    ...exportFields(props, ENTITY),
    names: names.length === 0 ? undefined : names,
  };
}

/** The guards were asked when the merge was made; asked again, they would look at the graph it has made. */
async function* mergeLines(source: string, { db, signal }: ExportContext): AsyncGenerator<Json> {
  for (const row of await run(db, mergedEntities, { source }, { signal })) {
    if (row.source !== source) continue;
    const { id, into, by, reason } = row;
    yield { type: 'merge', from: id, into, by: by ?? undefined, reason: reason ?? undefined, force: true };
  }
}

/** Reads a list page by page, each from after the id the last one ended with. */
async function* pages<R extends { readonly id: string }>(
  read: (after: string) => Promise<readonly R[]>,
): AsyncGenerator<R> {
  let after = '';
  for (;;) {
    const rows = await read(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.id;
  }
}

function present(row: object): Json {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
