import type { Database } from '@orrery/cypher/database.ts';
import { documentSources } from '@orrery/cypher/generated/maintenance.ts';
import { run } from '@orrery/cypher/run.ts';
import { sourceOf } from '../plan/map-lines.ts';
import { ImportRejected, type Problem, Problems } from '../read/problem.ts';
import type { DocumentSymbol, Symbols } from '../read/symbols.ts';
import type { CheckedSource } from './check-source.ts';

/** A document that one source of this run gives up and another declares. */
export interface HandOver {
  readonly from: Symbols;
  readonly to: Symbols;
}

interface Owner {
  readonly source: string;
  readonly paragraphCount: bigint;
}

/**
 * A document belongs to one source, and a source is its origin and first document, whatever its file is called. Another source may
 * declare the document only when its owner gives it up: in the same run, or in an import before. Else each would remove what the
 * other says, without a word. Documents without paragraphs are only named, as a table names the papers of its rows; many may name
 * one. Returns what changes hands: the giver must be imported first.
 * @throws {ImportRejected} none of these is a line that could be left out: which of the two would it be?
 */
export async function checkDocumentOwners(
  db: Database,
  checked: readonly CheckedSource[],
): Promise<readonly HandOver[]> {
  reportShared(checked);
  const sources = new Map(checked.map(({ symbols }) => [sourceOf(symbols), symbols]));
  const ids = [...new Set(checked.flatMap(({ symbols }) => [...symbols.documents.keys()]))];
  const owners = new Map<string, Owner>((await run(db, documentSources, { ids })).map((row) => [row.id, row]));
  const handOvers: HandOver[] = [];
  const problems = new Problems();
  for (const { symbols } of checked) {
    const source = sourceOf(symbols);
    for (const [id, line] of symbols.documents) {
      const owner = owners.get(id);
      if (owner === undefined || owner.source === source) continue;
      const giver = sources.get(owner.source);
      if (giver !== undefined && !giver.documents.has(id)) handOvers.push({ from: giver, to: symbols });
      else if (giver === undefined && isHeld(id, owner) && symbols.holds(id)) {
        problems.add(problemOf(line, { symbols, owner }));
      }
    }
  }
  if (problems.total > 0) throw new ImportRejected(problems);
  return handOvers;
}

function isHeld(id: string, { source, paragraphCount }: Owner): boolean {
  return paragraphCount > 0n || source.endsWith(` ${id}`);
}

function problemOf(
  line: DocumentSymbol,
  { symbols, owner }: { readonly symbols: Symbols; readonly owner: Owner },
): Problem {
  const at = owner.source.lastIndexOf(' ');
  const [origin, first] = [owner.source.slice(0, at), owner.source.slice(at + 1)];
  const own =
    origin === symbols.origin && symbols.documents.has(first)
      ? `put the document line of "${first}" first again, by which that file is known, or `
      : origin !== symbols.origin && symbols.home === first
        ? `if this is that file, give it its origin again, or `
        : '';
  return {
    ...line.id.place,
    code: 'duplicate-id',
    message: `the document "${line.id.value}" belongs to another file: origin "${origin}", first document "${first}"`,
    remedy: `${own}take the document out of that file and import it before this one, or both in one folder`,
  };
}

/** Two files of one run with one document, or with one origin and no document, would each remove what the other says. */
function reportShared(checked: readonly CheckedSource[]): void {
  const holders = new Map<string, string>();
  const sources = new Map<string, string>();
  const problems = new Problems();
  for (const { source, symbols } of checked) {
    const twin = symbols.documents.size === 0 ? sources.get(symbols.origin) : undefined;
    if (symbols.documents.size === 0) sources.set(symbols.origin, source.path);
    if (twin !== undefined) {
      problems.add({
        file: source.path,
        line: 1,
        column: 1,
        code: 'duplicate-id',
        message: `${twin} has the origin "${symbols.origin}", too, and no document either`,
        remedy: 'give each its own origin: without a document it is all that tells the two apart',
      });
    }
    for (const [id, line] of symbols.documents) {
      if (!symbols.holds(id)) continue;
      const first = holders.get(id);
      if (first === undefined) holders.set(id, source.path);
      else {
        problems.add({
          ...line.id.place,
          code: 'duplicate-id',
          message: `the document "${id}" is declared in two files`,
          remedy: `move its claims into ${first}`,
        });
      }
    }
  }
  if (problems.total > 0) throw new ImportRejected(problems);
}
