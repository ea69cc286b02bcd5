import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeneratedFile } from './generate.ts';

const ROOT = join(import.meta.dirname, '../..');
const GRAMMAR = 'cypher/grammar/cypher.grammar';
const PARSER = 'cypher/grammar/generated/parser.ts';
const TERMS = 'cypher/grammar/generated/terms.ts';

/**
 * The parser of Cypher as tables. Making it takes half a minute, so what stands there is kept while its first line names the grammar and
 * the generator that it was made from, and the text that was made.
 */
export async function generateGrammar(): Promise<readonly GeneratedFile[]> {
  const source = await readFile(join(ROOT, GRAMMAR), 'utf8');
  const version: unknown = JSON.parse(await readFile(join(ROOT, 'scripts/package.json'), 'utf8'));
  const made = sha(source, JSON.stringify((version as Manifest).devDependencies['@lezer/generator']));
  const [parser, terms] = await Promise.all(
    [PARSER, TERMS].map((path) => readFile(join(ROOT, path), 'utf8').catch(() => '')),
  );
  if (parser !== undefined && terms !== undefined && parser.startsWith(head(made, bodyOf(parser), terms))) {
    return [
      { path: PARSER, content: parser },
      { path: TERMS, content: terms },
    ];
  }
  console.log('The grammar of Cypher has changed: its parser is made anew, which takes up to two minutes.');
  const { buildParserFile } = await import('@lezer/generator');
  const fresh = buildParserFile(source, {
    fileName: GRAMMAR,
    typeScript: true,
    warn: (message) => console.warn(message),
  });
  return [
    { path: PARSER, content: `${head(made, fresh.parser, fresh.terms)}${fresh.parser}` },
    { path: TERMS, content: fresh.terms },
  ];
}

interface Manifest {
  readonly devDependencies: Readonly<Record<string, string>>;
}

const head = (made: string, parser: string, terms: string): string =>
  `// Of ${GRAMMAR}: grammar ${made}, text ${sha(parser, terms)}\n`;

const bodyOf = (parser: string): string => parser.slice(parser.indexOf('\n') + 1);

const sha = (...texts: readonly string[]): string =>
  createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16);
