import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

interface StatedDocument {
  readonly type: 'document';
  readonly id: string;
  readonly paragraphs: number;
  readonly sha256?: string;
}

interface DocumentLine {
  readonly file: string;
  /** From 0. */
  readonly index: number;
  readonly document: StatedDocument;
}

/**
 * Writes the SHA-256 of a text onto the line of the document that it belongs to, so that it need not be worked out by hand: where no document of
 * the claims files states it, and exactly one states none and has as many paragraphs as the text. The rest of the file stays byte for byte.
 * @param path a claims file, or a folder of them
 * @returns the document and the file that were completed; undefined where nothing was to be done, or it is not clear to which document.
 */
export async function stateChecksum(
  path: string,
  textFile: string,
): Promise<{ readonly document: string; readonly file: string } | undefined> {
  const bytes = await readFile(textFile);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const paragraphs = bytes
    .toString('utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '').length;
  const lines = (await Promise.all((await claimsFiles(path)).map(documentLines))).flat();
  if (lines.some(({ document }) => document.sha256 === sha256)) return undefined;
  const [line, ...others] = lines.filter(
    ({ document }) => document.sha256 === undefined && document.paragraphs === paragraphs,
  );
  if (line === undefined || others.length > 0) return undefined;
  await complete(line, sha256);
  return { document: line.document.id, file: line.file };
}

async function claimsFiles(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return path.endsWith('.jsonl') ? [path] : [];
  const names = await readdir(path);
  return names.filter((name) => /(?:^|\.)claims\.jsonl$/.test(name)).map((name) => join(path, name));
}

async function documentLines(file: string): Promise<readonly DocumentLine[]> {
  const texts = (await readFile(file, 'utf8')).split('\n');
  return texts.flatMap((text, index) => {
    const document = documentIn(text);
    return document === undefined ? [] : [{ file, index, document }];
  });
}

/** What is wrong with a line the import says, with its place. */
function documentIn(text: string): StatedDocument | undefined {
  if (!text.includes('"document"')) return undefined;
  try {
    const line: unknown = JSON.parse(text);
    return isDocument(line) ? line : undefined;
  } catch {
    return undefined;
  }
}

const isDocument = (line: unknown): line is StatedDocument =>
  typeof line === 'object' &&
  line !== null &&
  'type' in line &&
  line.type === 'document' &&
  'id' in line &&
  typeof line.id === 'string' &&
  'paragraphs' in line &&
  typeof line.paragraphs === 'number';

async function complete({ file, index }: DocumentLine, sha256: string): Promise<void> {
  const texts = (await readFile(file, 'utf8')).split('\n');
  const text = texts[index] ?? '';
  const end = text.lastIndexOf('}');
  texts[index] = `${text.slice(0, end).trimEnd()}, "sha256": "${sha256}"${text.slice(end)}`;
  await writeWhole(file, texts.join('\n'));
}
