import { EMPTY, PARAMETER_TYPES, type Typed } from '../parameter-values.ts';
import { oneLine, type TypedValues } from './bench-state.ts';
import { statementsOf } from './statements.ts';

/** A query as a file holds it. */
export interface FiledQuery {
  /** In one line; empty where the file gives none. */
  readonly name: string;
  /** Folders within folders are parted by "/"; empty for none. */
  readonly folder: string;
  readonly text: string;
  readonly typed: TypedValues;
}

/** What is wrong in a file, and what to do about it. */
export interface FileProblem {
  /** From one. */
  readonly line: number;
  readonly kind: 'unknown-key' | 'wrong-parameter' | 'no-text';
  /** What stands there. */
  readonly text: string;
}

export interface ReadFile {
  readonly queries: readonly FiledQuery[];
  readonly problems: readonly FileProblem[];
}

/** A line of a header is a comment for everything else that reads Cypher. */
const HEADER = /^(?:\/\/|#) :(\w+) ?(.*?)\r?$/;
/** A line of a query that looks like one of a header gets one more colon, which is taken away again when it is read. */
const LIKE_HEADER = /^(\/\/|#) (:+)(?=\w)/gm;
const PARAMETER = /^(\w+|"(?:\\.|[^"\\])*"): (\w+) = (".*")$/u;

/** One file of all these queries, each behind a header of comments with its name, its folder and its parameters. `mark` begins a comment. */
export const writeQueryFile = (queries: readonly FiledQuery[], mark: '//' | '#' = '//'): string =>
  `${queries.map((query) => headerOf(query, mark) + query.text.replaceAll(LIKE_HEADER, '$1 :$2')).join('\n\n')}\n`;

function headerOf({ name, folder, typed }: FiledQuery, mark: string): string {
  const parameters = Object.entries(typed).map(([parameter, { type, text }]) => {
    const word = /^\w+$/u.test(parameter) ? parameter : JSON.stringify(parameter);
    return `${mark} :parameter ${word}: ${type} = ${JSON.stringify(text)}\n`;
  });
  const place = oneLine(folder) === '' ? '' : `${mark} :folder ${oneLine(folder)}\n`;
  return `${mark} :query ${oneLine(name)}\n${place}${parameters.join('')}`;
}

/**
 * Reads what `writeQueryFile` wrote, exactly, and any other text as one query without a name; comments alone before the first header are none. What cannot be read is told; the queries
 * beside it are read all the same.
 */
export function readQueryFile(file: string): ReadFile {
  const lines = file.replace(/^\ufeff/, '').split('\n');
  const starts = lines.flatMap((line, at) => (HEADER.exec(line)?.[1] === 'query' ? [at] : []));
  const first = starts[0] ?? lines.length;
  const problems: FileProblem[] = [];
  const queries = [
    ...(statementsOf(lines.slice(0, first).join('\n')).length === 0
      ? []
      : [{ ...NAMELESS, text: bodyOf(lines.slice(0, first), first === lines.length) }]),
    ...starts.flatMap((start, at) => {
      const end = starts[at + 1] ?? lines.length;
      return readOne({ lines, start, end }, problems);
    }),
  ];
  if (queries.length === 0 && problems.length === 0) problems.push({ line: 1, kind: 'no-text', text: '' });
  return { queries, problems };
}

const NAMELESS: FiledQuery = { name: '', folder: '', text: '', typed: {} };

interface Piece {
  readonly lines: readonly string[];
  readonly start: number;
  readonly end: number;
}

function readOne({ lines, start, end }: Piece, problems: FileProblem[]): readonly FiledQuery[] {
  let folder = '';
  const typed: Record<string, Typed> = {};
  const name = HEADER.exec(lines[start] ?? '')?.[2] ?? '';
  let at = start + 1;
  for (; at < end; at += 1) {
    const [, key, value = ''] = HEADER.exec(lines[at] ?? '') ?? [];
    if (key === undefined) break;
    const problem = (kind: FileProblem['kind']): void =>
      void problems.push({ line: at + 1, kind, text: lines[at] ?? '' });
    if (key === 'folder') folder = value;
    else if (key === 'parameter') {
      const read = readParameter(value);
      if (read === undefined) problem('wrong-parameter');
      else typed[read.name] = read.typed;
    } else problem('unknown-key');
  }
  const text = bodyOf(lines.slice(at, end), end === lines.length);
  if (text.trim() !== '') return [{ name, folder, text, typed }];
  problems.push({ line: start + 1, kind: 'no-text', text: lines[start] ?? '' });
  return [];
}

/** Without what parts it from the next one: a line of its own that is empty, or the end of the last line of the file. */
function bodyOf(lines: readonly string[], isLast: boolean): string {
  const text = lines.join('\n').replaceAll(/^(\/\/|#) :(:+)(?=\w)/gm, '$1 $2');
  if (isLast) return text.replace(/\r?\n$/, '');
  return text.replace(/\r?\n$/, '').replace(/\r$/, '');
}

function readParameter(text: string): { readonly name: string; readonly typed: Typed } | undefined {
  const [, word = '', kind, value = ''] = PARAMETER.exec(text) ?? [];
  const type = PARAMETER_TYPES.find((one) => one === kind);
  const [name, content] = [word.startsWith('"') ? fromJson(word) : word, fromJson(value)];
  if (type === undefined || name === undefined || content === undefined || name === '') return undefined;
  return { name, typed: { ...EMPTY, type, text: content } };
}

function fromJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
