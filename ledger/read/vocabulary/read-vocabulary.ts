import type { Declaration, WordProblem } from '@orrery/cypher/model/declared.ts';
import { extendVocabulary } from '@orrery/cypher/model/extend-vocabulary.ts';
import { BUILT_IN, currentVocabulary, useVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { type ReportAt, readYaml } from '../formats/read-yaml.ts';
import { ImportRejected, Problems } from '../problem.ts';
import { vocabularySchema } from './vocabulary-schema.ts';

const REMEDY = 'docs/own-vocabulary.md shows what a vocabulary may say';

/**
 * Reads vocabulary files and takes their words into the vocabulary in use, beside those of the database. Words of these files go
 * before those another source has declared: whether the two may stand together is checked when the sources are known.
 * @throws {ImportRejected} naming every fault with its line and what to do.
 */
export async function takeOwnWords(files: readonly string[]): Promise<readonly Declaration[]> {
  if (files.length === 0) return [];
  const problems = new Problems();
  const own: Declaration[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop
    const words = await readWords(file, problems);
    if (words !== undefined) own.push({ source: file, words });
  }
  const others = currentVocabulary().declarations.filter(({ source }) => !files.includes(source));
  const { vocabulary, problems: faults } = extendVocabulary(BUILT_IN, [...own, ...others]);
  await reportWords(faults, problems);
  if (problems.total > 0) throw new ImportRejected(problems);
  useVocabulary(vocabulary);
  return own;
}

/** Reports what is wrong with words of these files, each at its line; what is wrong with those of a database is not told here. */
export async function reportWords(faults: readonly WordProblem[], problems: Problems): Promise<void> {
  for (const file of new Set(faults.map(({ source }) => source))) {
    if (!file.endsWith('vocabulary.yaml')) continue;
    const own = faults.filter(({ source }) => source === file);
    // oxlint-disable-next-line no-await-in-loop
    await readWords(file, problems, (report) => {
      for (const { keys, message, remedy } of own) report(keys, message, remedy);
    });
  }
}

async function readWords(
  path: string,
  problems: Problems,
  check: (report: ReportAt) => void = () => {},
): Promise<Declaration['words'] | undefined> {
  const about = { what: 'the vocabulary', code: 'bad-vocabulary', remedy: REMEDY } as const;
  const request = { path, schema: vocabularySchema, problems, about };
  const found = await readYaml(request, (_, report) => check(report));
  return found === undefined ? undefined : { types: found.types, predicates: found.predicates };
}
