import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database } from '@orrery/cypher/database.ts';
import { lastImportOf } from '@orrery/cypher/generated/import.ts';
import { run } from '@orrery/cypher/run.ts';
import { sourceOf } from '../plan/map-lines.ts';
import { baseName } from '../read/base-name.ts';
import { ImportRejected, Problems } from '../read/problem.ts';
import type { Source } from '../read/source.ts';
import type { CheckedSource } from './check-source.ts';

/**
 * Where the file of a source lies, as a mark that does not tell the path; undefined where the source is known by what its lines say.
 * Graph files have names such as `entities.ftm.json` that thousands of others have.
 */
export async function placeMark({ path, sideCar }: Pick<Source, 'path' | 'sideCar'>): Promise<string | undefined> {
  if (sideCar === undefined) return undefined;
  const folder = await realpath(dirname(path));
  return createHash('sha256')
    .update(`${folder}\n${path.slice(dirname(path).length + 1)}`)
    .digest('hex')
    .slice(0, 32);
}

/**
 * Whether a source would replace what another file said: one that lies elsewhere and holds something else. The same content
 * elsewhere is the same file, renamed or moved.
 * @throws {ImportRejected} unless `replace` confirms it: what the other file said would be removed.
 */
export async function checkPlaces(db: Database, checked: readonly CheckedSource[], replace: boolean): Promise<void> {
  const problems = new Problems();
  for (const { source, symbols, sha256 } of checked) {
    // oxlint-disable-next-line no-await-in-loop
    const place = await placeMark(source);
    const line = symbols.home === undefined ? undefined : symbols.documents.get(symbols.home);
    if (place === undefined || line === undefined || replace || source.document?.isSettled() === true) continue;
    // oxlint-disable-next-line no-await-in-loop
    const before = await run(db, lastImportOf, { source: sourceOf(symbols) });
    const isSame = before?.sha256 === sha256 || before?.place === place;
    if (before === undefined || isSame || before.place === null || before.place === undefined) continue;
    problems.add({
      ...line.place,
      code: 'duplicate-id',
      message: `the document "${line.id.value}" was imported from another file, ${before.file ?? 'elsewhere'}, that holds something else`,
      remedy: `if ${baseName(source.path)} is a document of its own, give it another id in ${baseName(source.sideCar ?? '')}: document: { id: "doc:…" }; if it is a new version of that one, import it with --replace`,
    });
  }
  if (problems.total > 0) throw new ImportRejected(problems);
}
