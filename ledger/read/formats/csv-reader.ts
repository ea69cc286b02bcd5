import { CsvError, type CsvErrorCode, parse } from 'csv-parse';
import type { Problems } from '../problem.ts';
import { readLines } from '../read-lines.ts';

export interface CsvSource {
  readonly path: string;
  readonly problems: Problems;
  /** One character. Default: a comma. */
  readonly delimiter?: string | undefined;
  /** What fields are quoted with. Default: `"`. */
  readonly quote?: string | undefined;
  /** Default: UTF-8. */
  readonly encoding?: string | undefined;
  /** So many lines above the header are passed over: a title, a date. Default 0. */
  readonly skip?: number | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

export interface CsvRecord {
  /** The line the record starts on, from 1; a quoted field may hold more lines. */
  readonly line: number;
  /** Counts records from 0: the header is 0, so the first row of data is 1. */
  readonly row: number;
  readonly fields: readonly string[];
}

/** Longer records are refused: a quote that is never closed would take the rest of the file into one field. */
const MAX_RECORD_CHARACTERS = 1024 * 1024;

/**
 * Streams the records of a CSV file (RFC 4180; UTF-8 unless told otherwise, byte order mark and CRLF accepted), the header among them. Empty lines are
 * passed over. Broken quoting, bytes that are not UTF-8, NUL and huge fields are reported, and the reading ends there: after
 * them the start of a field is unknown.
 */
export async function* readCsv(source: CsvSource): AsyncGenerator<CsvRecord> {
  const { path, problems } = source;
  const { delimiter = ',', quote = '"', skip = 0 } = source;
  const parser = openParser(delimiter, quote);
  let row = 0;
  let nextLine = 1 + skip;
  const take = function* (): Generator<CsvRecord> {
    for (const { record, lines: ownLines } of parser.records()) {
      const lines = ownLines + skip;
      yield { line: lines - record.reduce((sum, field) => sum + newlinesIn(field), 0), row, fields: record };
      row += 1;
      nextLine = lines + 1;
    }
  };
  const report = (error: CsvError): void => {
    const { message, remedy } = FAULTS[error.code] ?? { message: error.message, remedy: 'correct the record' };
    problems.add({
      file: path,
      line: lineOf(error, { recordLine: nextLine, skip }),
      column: 1,
      code: 'csv-syntax',
      message,
      remedy,
    });
  };
  for await (const text of textOf(source)) {
    const error = await parser.write(text);
    yield* take();
    if (error !== undefined) return report(error);
  }
  const error = await parser.end();
  yield* take();
  if (error !== undefined) report(error);
}

interface Parsed {
  readonly lines: number;
  readonly record: readonly string[];
}

interface Parser {
  write(text: string): Promise<CsvError | undefined>;
  end(): Promise<CsvError | undefined>;
  /** The records parsed since the last call. */
  records(): readonly Parsed[];
}

/** The parser, record by record: read as a stream, an error would take the good records before it along. */
function openParser(delimiter: string, quote: string): Parser {
  let parsed: Parsed[] = [];
  const parser = parse({
    delimiter,
    quote,
    escape: quote,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_CHARACTERS,
    on_record: (record: readonly string[], { lines }) => {
      parsed.push({ record, lines });
      return null;
    },
  });
  // The callbacks below tell the same; without a listener it would end the process.
  parser.on('error', () => {});
  parser.resume();
  const settle = (work: (done: (error?: Error | null) => void) => void): Promise<CsvError | undefined> =>
    new Promise((resolve, reject) => {
      work((error) => {
        if (error instanceof CsvError) resolve(error);
        else if (error) reject(error);
        else resolve(undefined);
      });
    });
  return {
    write: (text) => settle((done) => void parser.write(text, done)),
    end: () => settle((done) => void parser.end(done)),
    records: () => {
      const taken = parsed;
      parsed = [];
      return taken;
    },
  };
}

/** The good lines from the beginning; ends at the first bad one, which is reported. */
async function* textOf({ path, problems, encoding, onBytes, skip = 0 }: CsvSource): AsyncGenerator<string> {
  const before = problems.total;
  let text = '';
  for await (const line of readLines({ path, problems, encoding, onBytes: (bytes) => onBytes?.(bytes.length) })) {
    if (problems.total > before) return;
    if (line.number <= skip) continue;
    text += `${line.text}\n`;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = '';
  }
  if (problems.total === before && text !== '') yield text;
}

const CHUNK_CHARACTERS = 64 * 1024;

const FAULTS: Partial<Readonly<Record<CsvErrorCode, { readonly message: string; readonly remedy: string }>>> = {
  CSV_INVALID_CLOSING_QUOTE: {
    message: 'text after a closing quote',
    remedy: 'double the quotes inside a quoted field: "she said ""no"""',
  },
  INVALID_OPENING_QUOTE: {
    message: 'a quote inside a field that is not quoted',
    remedy: 'put the whole field in quotes and double the ones inside',
  },
  CSV_QUOTE_NOT_CLOSED: {
    message: 'a quote opened in the record that begins here is never closed',
    remedy: 'close it; the rest of the file was taken as one field',
  },
  CSV_MAX_RECORD_SIZE: {
    message: 'the record that begins here is longer than 1 MiB',
    remedy: 'look for a quote that is not closed, or shorten the field',
  },
};

/** The parser tells of an open quote at the end of the file; what helps is where the record began. */
function lineOf(error: CsvError, { recordLine, skip }: { recordLine: number; skip: number }): number {
  const line: unknown = error['lines'];
  const isLate = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  return isLate || typeof line !== 'number' ? recordLine : line + skip;
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
