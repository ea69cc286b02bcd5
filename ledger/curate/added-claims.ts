import { isDeepStrictEqual } from 'node:util';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import type { AddedClaim } from '@orrery/cypher/model/curation.ts';
import { isEntityType, labelsOf, typeFromLabels } from '@orrery/cypher/model/entity-types.ts';
import type { EntityRow } from '@orrery/cypher/rows.ts';
import { present } from './judgement-lines.ts';
import type { LineJson, LinesChange, LinesFile } from './lines-file.ts';

/** The document of what people add: a note a claim, which refers to the document that says so. */
const NOTES = 'doc:added-by-hand';

export function addedClaimsFile(path: string, today: string): LinesFile {
  const document = {
    type: 'document',
    id: NOTES,
    title: { en: 'Claims added by hand', 'zh-Hant': '人工加入的陳述' },
    lang: 'en',
    publishedAt: today,
    anchorDate: today,
    paragraphs: 0,
  };
  return { path, begin: [{ type: 'meta', format: 'claims/2', origin: 'added:by-hand' }, document] };
}

/** A document as the graph has it, named so that a note can refer to it. */
export interface KnownDocument {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly publishedAt: string;
}

export interface Addition {
  /** Tells the claim from all others of the file: lower-case letters, digits and hyphens. */
  readonly key: string;
  readonly claim: AddedClaim;
  /** The document, where the graph has it already. */
  readonly known: KnownDocument | undefined;
  /** What it names and the graph has: a claims file declares all that it names. */
  readonly entities: readonly Pick<EntityRow, 'id' | 'labels' | 'name' | 'nameZh'>[];
  /** A day. */
  readonly today: string;
}

/**
 * Adds the lines of one claim: what it rests on, who it names for the first time, a note with the reason, the claim.
 * @throws {InvalidInput} for a type that the vocabulary does not have, and for a document that is not known and not described.
 */
export function additionOf(addition: Addition): LinesChange {
  const { claim, key } = addition;
  const cite = present({
    par: key,
    stance: claim.stance,
    certainty: claim.certainty,
    modality: claim.modality,
    by: claim.voices.length > 0 ? claim.voices : undefined,
  });
  const added = [
    documentLine(addition),
    ...addition.entities.flatMap(({ id, labels, name, nameZh }) => {
      const type = typeFromLabels(labels);
      const names = nameZh === null ? name : { en: name, 'zh-Hant': nameZh };
      return type === undefined ? [] : [{ type: 'entity', id, labels: labelsOf(type), name: names }];
    }),
    ...claim.newEntities.map(({ id, type, name }) => {
      if (!isEntityType(type)) {
        throw new InvalidInput(`"${type}" is no type of this graph. Take a name of model { entityTypes { id } }.`);
      }
      return { type: 'entity', id, labels: labelsOf(type), name };
    }),
    {
      type: 'paragraph',
      doc: NOTES,
      n: key,
      key,
      section: 'body',
      summary: claim.summary,
      refersTo: claim.document.id,
    },
    present({
      type: 'claim',
      ref: `added-${key}`,
      p: claim.predicate,
      s: claim.subject,
      o: claim.object,
      value: claim.value,
      valueNumber: claim.valueNumber,
      unit: claim.unit,
      role: claim.role,
      key: claim.key,
      text: claim.text,
      start: claim.start,
      end: claim.end,
      at: claim.at,
      cite: [{ ...cite, doc: NOTES }],
    }),
  ];
  return (lines) => numbered([...lines, ...added.filter((line) => !lines.some((one) => isSameThing(one, line)))]);
}

/** Takes lines out or puts them back. What they declare stays as long as another claim names it. */
export function exchange(lines: readonly LineJson[], { out, back }: Exchange): readonly LineJson[] {
  const kept = lines
    .map(unnumbered)
    .filter((line) => isDeclaration(line) || !out.some((one) => isDeepStrictEqual(one, line)));
  const all = [...kept, ...back.filter((line) => !kept.some((one) => isSameThing(one, line)))];
  const named = namesIn(all.filter((line) => !isDeclaration(line)));
  return numbered(all.filter((line) => !isDeclaration(line) || line['id'] === NOTES || named.has(String(line['id']))));
}

export interface Exchange {
  readonly out: readonly LineJson[];
  readonly back: readonly LineJson[];
}

const isDeclaration = (line: LineJson): boolean => line['type'] === 'document' || line['type'] === 'entity';

/** Every text that stands somewhere in these lines: among them all ids they name. */
function namesIn(value: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) namesIn(one, into);
  return into;
}

/** A document or an entity that an earlier addition has named needs no second line. */
function isSameThing(one: LineJson, other: LineJson): boolean {
  return isDeclaration(other) && one['type'] === other['type'] && one['id'] === other['id'];
}

function documentLine({ claim: { document }, known, today }: Addition): LineJson {
  const { id, title = known?.title, url, publisher } = document;
  if (title === undefined) {
    throw new InvalidInput(`The graph has no document "${id}". Give its title, too, and where it can be read.`);
  }
  const publishedAt = document.publishedAt ?? known?.publishedAt ?? today;
  return present({
    type: 'document',
    id,
    title,
    lang: document.lang ?? known?.lang ?? 'en',
    publisher,
    url,
    publishedAt,
    anchorDate: publishedAt.slice(0, DAY),
    paragraphs: 0,
  });
}

const DAY = 'YYYY-MM-DD'.length;

/**
 * The notes are numbered in their order; a claim cites its note by the key, which is its own, until the line is written. So a note that
 * goes moves no citation of another.
 */
export function numbered(lines: readonly LineJson[]): readonly LineJson[] {
  const keys = lines.filter((line) => line['type'] === 'paragraph').map((line) => line['key']);
  const numberOf = (key: unknown): number => keys.indexOf(key) + 1;
  return inOrder(lines).map((line): LineJson => {
    if (line['id'] === NOTES) return { ...line, paragraphs: keys.length };
    if (line['type'] === 'paragraph') return { ...line, n: numberOf(line['key']) };
    if (line['type'] !== 'claim') return line;
    return { ...line, cite: citesOf(line).map((cite) => ({ ...cite, par: numberOf(keyOf(line)) })) };
  });
}

const ORDER = ['meta', 'document', 'entity', 'paragraph', 'claim'];

/** A line is read after what it speaks of. */
function inOrder(lines: readonly LineJson[]): readonly LineJson[] {
  return ORDER.flatMap((type) => lines.filter((line) => line['type'] === type));
}

const citesOf = (line: LineJson): readonly LineJson[] => (line['cite'] ?? []) as readonly LineJson[];

const keyOf = (line: LineJson): string => String(line['ref']).replace(/^added-/, '');

/** A line as the journal keeps it: without the numbers that other notes give it. */
export function unnumbered(line: LineJson): LineJson {
  if (line['type'] === 'paragraph') return { ...line, n: line['key'] };
  if (line['type'] === 'claim') return { ...line, cite: citesOf(line).map((cite) => ({ ...cite, par: keyOf(line) })) };
  return line['id'] === NOTES ? { ...line, paragraphs: 0 } : line;
}
