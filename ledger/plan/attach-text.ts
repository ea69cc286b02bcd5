import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import { z } from 'zod';
import { type CleaningRule, cleanParagraph } from '../read/clean-text.ts';
import type { DocumentRecord } from './source-graph.ts';

/** The text of one document, which the user has and the repository does not. */
export interface AttachedText {
  readonly documentId: string;
  /** In order; index 0 is paragraph 1. */
  readonly paragraphs: readonly { readonly text: string; readonly cleanText: string }[];
}

const CLEANING = z.strictObject({
  document: z.string(),
  strip: z.array(
    z.strictObject({
      paragraphs: z.tuple([z.int().min(1), z.int().min(1)]),
      strings: z.array(z.string().min(1)).default([]),
      between: z.array(z.strictObject({ start: z.string().min(1), end: z.string().min(1) })).default([]),
    }),
  ),
});

interface TextSource {
  readonly textFile: string;
  readonly claimsFile: string;
  readonly documents: readonly DocumentRecord[];
}

/**
 * Reads the text a document was made from, checks by SHA-256 that it is that very text, and splits it into paragraphs
 * (non-empty lines). What to strip stands in `cleaning.json` beside the claims file: it is known of the page, not of the code.
 * @throws {InvalidInput} when the text is another one.
 */
export async function readText(source: TextSource): Promise<AttachedText> {
  const bytes = await readFile(source.textFile);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = source.documents.find((one) => one.sha256 === sha256);
  if (document === undefined) throw new InvalidInput(wrongText(source, sha256));
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r?\n/);
  const paragraphs = lines.map((line) => line.trim()).filter((line) => line !== '');
  const expected = Number(document.props['paragraphCount']);
  if (paragraphs.length !== expected) {
    throw new InvalidInput(
      `${source.textFile} has ${paragraphs.length} paragraphs, ${document.id} has ${expected}. Correct "paragraphs" in ${source.claimsFile}.`,
    );
  }
  const rules = await readCleaningRules(source.claimsFile, document.id);
  return {
    documentId: document.id,
    paragraphs: paragraphs.map((text, index) => ({ text, cleanText: cleanParagraph(text, index + 1, rules) })),
  };
}

function wrongText({ textFile, documents }: TextSource, sha256: string): string {
  const wanted = documents.flatMap((one) => (one.sha256 === null ? [] : [`${one.id} was read from ${one.sha256}`]));
  const expected = wanted.length === 0 ? 'no document of the file has a "sha256"' : wanted.join('; ');
  return `${textFile} is another text: its SHA-256 is ${sha256}, but ${expected}. Give the file the claims were read from.`;
}

async function readCleaningRules(claimsFile: string, documentId: string): Promise<readonly CleaningRule[]> {
  const path = join(dirname(claimsFile), 'cleaning.json');
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  if (text === undefined) return [];
  const parsed = CLEANING.safeParse(JSON.parse(text));
  if (!parsed.success) throw new InvalidInput(`${path} is not a cleaning file:\n${z.prettifyError(parsed.error)}`);
  return parsed.data.document === documentId ? parsed.data.strip : [];
}
