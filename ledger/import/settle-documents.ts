import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, readFile } from 'node:fs/promises';
import type { Database } from '@orrery/cypher/database.ts';
import { importsLike, lastImportOf } from '@orrery/cypher/generated/import.ts';
import { documentSources } from '@orrery/cypher/generated/maintenance.ts';
import { run } from '@orrery/cypher/run.ts';
import { hashFiles } from '../check/check-source.ts';
import { placeMark } from '../check/source-place.ts';
import { baseName } from '../read/base-name.ts';
import { withDocumentId } from '../read/formats/graph/state-id.ts';
import type { NamedDocument, Source } from '../read/source.ts';
import { writeWhole } from './write-whole.ts';

export interface SettleOptions {
  /** Undefined for an empty one. */
  readonly db: Database | undefined;
  /** Whether the id may be written into the side-car. */
  readonly writes: boolean;
  /** Whether the file is a new version of the one that has its name in the graph. */
  readonly replace?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Gives every graph file whose side-car states no id of its document one, and writes it there: from then on the file is known by it,
 * whatever it is called and wherever it lies. A file that was imported before, at this place or with these bytes, keeps the id it had; a
 * new one is called after its name, or after its name and its content where another file has that id.
 */
export async function settleDocuments(sources: readonly Source[], options: SettleOptions): Promise<void> {
  const taken = new Set<string>();
  for (const source of sources) {
    const { document, sideCar } = source;
    // One after the other: two files of one run may ask for the same id.
    // oxlint-disable-next-line no-await-in-loop
    if (document === undefined || sideCar === undefined || (await document.isNamed())) continue;
    // oxlint-disable-next-line no-await-in-loop
    const { id, told } = await idFor(source, document, { ...options, taken });
    taken.add(id);
    // oxlint-disable-next-line no-await-in-loop
    const written = options.writes ? await writeId(sideCar, id) : 'would write';
    const car = baseName(sideCar);
    const known = 'by it this file is known, whatever it is called and wherever it lies';
    const about =
      written === 'cannot write'
        ? `cannot write the id of its document into ${car}; write it there yourself, document: { id: "${id}" }: ${known}`
        : `${written} document: { id: "${id}" } into ${car}: ${known}`;
    document.name(id, [about, ...told]);
  }
}

interface Known {
  readonly id: string;
  readonly told: readonly string[];
}

async function idFor(
  source: Source,
  { usualId }: NamedDocument,
  { db, replace, signal, taken }: SettleOptions & { readonly taken: ReadonlySet<string> },
): Promise<Known> {
  if (db === undefined)
    return { id: taken.has(usualId) ? `${usualId}-${await contentMark(source)}` : usualId, told: [] };
  const place = (await placeMark(source)) ?? '';
  const [before] = await run(db, importsLike, { place, sha256: await hashFiles(source.files) }, { signal });
  if (before !== undefined) return { id: documentOf(before.source), told: [] };
  const [owner] = await run(db, documentSources, { ids: [usualId] }, { signal });
  if (replace === true || (owner === undefined && !taken.has(usualId))) return { id: usualId, told: [] };
  const id = `${usualId}-${await contentMark(source)}`;
  const other = owner === undefined ? null : await run(db, lastImportOf, { source: owner.source }, { signal });
  const whose = other?.file ?? 'another file';
  const told = `"${usualId}" is the document of ${whose}, so this file is a source of its own; if it is a new version of that one, import it with --replace`;
  return { id, told: [told] };
}

const documentOf = (source: string): string => source.slice(source.lastIndexOf(' ') + 1);

const MARK = 8;

/** Of the bytes of the graph alone: the side-car is edited. */
async function contentMark({ files, sideCar }: Source): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    if (file === sideCar) continue;
    // oxlint-disable-next-line no-await-in-loop
    for await (const chunk of createReadStream(file)) hash.update(chunk);
  }
  return hash.digest('hex').slice(0, MARK);
}

async function writeId(sideCar: string, id: string): Promise<'wrote' | 'cannot write'> {
  try {
    await access(sideCar, constants.W_OK);
    const text = withDocumentId(await readFile(sideCar, 'utf8'), id);
    if (text === undefined) return 'cannot write';
    await writeWhole(sideCar, text);
    return 'wrote';
  } catch {
    // A medium that is read only, or a folder of another user: the import goes on, and says what to write.
    return 'cannot write';
  }
}
