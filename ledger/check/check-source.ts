import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Redirects } from '../plan/redirects.ts';
import { checkAfterCycles, checkMerges } from '../plan/validate-claims.ts';
import type { ClaimLine, ClaimsLine } from '../read/lines.ts';
import { type Place, type ProblemCode, Problems } from '../read/problem.ts';
import type { Source } from '../read/source.ts';
import { streamLines } from '../read/stream-lines.ts';
import { Symbols } from '../read/symbols.ts';
import { ClaimRegister } from './claim-register.ts';
import { rejectDependents } from './reject-dependents.ts';
import { checkLine } from './validate.ts';

/** A source that was read through and found good, but for the lines in `rejected`. */
export interface CheckedSource {
  readonly source: Source;
  /** SHA-256 over the bytes of all its files, lower-case hexadecimal. */
  readonly sha256: string;
  readonly symbols: Symbols;
  readonly claims: ClaimRegister;
  readonly redirects: Redirects;
  readonly problems: Problems;
  /** What the source left out on purpose. */
  readonly leftOut: Problems;
  /** Ordinals of the lines that are not imported; empty when the whole source is good. */
  readonly rejected: ReadonlySet<number>;
}

export interface CollectedSource {
  readonly source: Source;
  readonly symbols: Symbols;
  readonly problems: Problems;
  readonly leftOut: Problems;
}

export interface CheckOptions {
  /** The redirects in force, those of the sources of this run among them. */
  readonly redirects: Redirects;
  /** Up to so many problems, the lines they are on are rejected and the rest is good. Default 0. */
  readonly maxErrors?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told now and then how many lines were checked. */
  readonly onLines?: ((lines: number) => void) | undefined;
}

/**
 * Reads a source for the second time, in constant memory but for the names it declares, and checks every line against what was
 * collected. Whatever is wrong is in `problems`; nothing is thrown for it.
 */
export async function checkSource(collected: CollectedSource, options: CheckOptions): Promise<CheckedSource> {
  const { source, symbols, problems, leftOut } = collected;
  const { redirects, signal, maxErrors = 0, onLines } = options;
  checkMerges(symbols.merges, problems);
  const claims = new ClaimRegister({ symbols, redirects, gathers: source.gathers, problems });
  const rejected = await checkLines({ ...collected, claims, signal, onLines });
  if (problems.total > 0 && problems.total <= maxErrors) {
    await rejectDependents({ source, symbols, rejected, problems, signal });
  }
  return { source, sha256: await hashFiles(source.files), symbols, claims, redirects, problems, leftOut, rejected };
}

export interface CollectOptions {
  readonly problems: Problems;
  /** Takes what the source leaves out on purpose. */
  readonly leftOut?: Problems | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told how many bytes were read since the last call. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

const LINES_TOLD = 10_000;

/** Reads a source for the first time, to learn what it declares. */
export async function collectSymbols(source: Source, options: CollectOptions): Promise<Symbols> {
  const { problems, leftOut, signal, onBytes } = options;
  const symbols = new Symbols(!source.gathers);
  for await (const { line, current, ordinal } of streamLines(source, { problems, leftOut, signal, onBytes })) {
    checkMeta(line, ordinal, problems);
    symbols.declare(line, current, problems);
  }
  if (symbols.lineCount === 0 && problems.total === 0) {
    const problem = { code: 'empty-file', message: 'the file has no lines' } as const;
    reportMeta({ file: source.path, line: 1, column: 1 }, problem, problems);
  }
  return symbols;
}

function checkMeta(line: ClaimsLine, ordinal: number, problems: Problems): void {
  const isMeta = line.type === 'meta';
  if (ordinal > 0 && isMeta) {
    reportMeta(line.place, { code: 'meta-first', message: 'a meta line after the first line' }, problems);
  } else if (ordinal === 0 && !isMeta && line.place.line === 1) {
    reportMeta(line.place, { code: 'meta-first', message: 'the first line is not a meta line' }, problems);
  } else if (ordinal === 0 && !isMeta && problems.total === 0) {
    reportMeta(line.place, { code: 'meta-first', message: 'there is no meta line' }, problems);
  }
}

function reportMeta(place: Place, problem: { code: ProblemCode; message: string }, problems: Problems): void {
  const remedy = 'start the file with one line {"type":"meta","format":"claims/1","origin":"hand:team"}';
  problems.add({ ...place, ...problem, remedy });
}

interface Checking extends CollectedSource {
  readonly claims: ClaimRegister;
  readonly signal: AbortSignal | undefined;
  readonly onLines: CheckOptions['onLines'];
}

/** Returns the ordinals of the lines something is wrong with. */
async function checkLines({ source, symbols, problems, claims, signal, onLines }: Checking): Promise<Set<number>> {
  const rejected = new Set<number>();
  const describing: ClaimLine[] = [];
  // What the reader finds wrong it found in the first reading.
  const known = new Problems();
  for await (const { line, current, ordinal } of streamLines(source, { problems: known, signal })) {
    const before = problems.total;
    checkLine(line, { symbols, problems, current });
    if (line.type === 'claim') {
      claims.add(line);
      if (line.event !== undefined) describing.push(line);
    }
    if (line.flawed === true || problems.total > before) rejected.add(ordinal);
    if (ordinal % LINES_TOLD === 0) onLines?.(ordinal);
  }
  checkAfterCycles(describing, problems);
  return rejected;
}

/** One file's hash is that of its bytes, as `sha256sum` prints it; several files' that of their hashes. */
export async function hashFiles(files: readonly string[]): Promise<string> {
  const hashes = await Promise.all(files.map(hashFile));
  const [only] = hashes;
  return only !== undefined && hashes.length === 1
    ? only
    : createHash('sha256').update(hashes.join('\n')).digest('hex');
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
