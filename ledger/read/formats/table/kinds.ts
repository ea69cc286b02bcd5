import { type EntityType, entityTypeNames, isEntityType } from '@orrery/cypher/model/entity-types.ts';
import { isPredicate, type Predicate, predicateNames, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { z } from 'zod';
import { suggest } from '../../did-you-mean.ts';
import type { Problems } from '../../problem.ts';
import { cellShape, text, textOfCell } from './cells.ts';
import { applySteps } from './steps.ts';
import type { TableRow } from './table-rows.ts';

export const entityType = text.transform((name, context): EntityType => {
  if (isEntityType(name)) return name;
  context.addIssue(`"${name}" is no entity type; ${suggest(name, entityTypeNames())}`);
  return z.NEVER;
});

export const predicate = text.transform((name, context): Predicate => {
  if (isPredicate(name)) return name;
  context.addIssue(`"${name}" is no predicate; ${suggest(name, predicateNames())}`);
  return z.NEVER;
});

/** Words whose rows are left out on purpose. */
const ignore = z.array(z.string()).default([]);
const shape = { column: text, steps: cellShape.steps, ignore };

/** The type of an entity, by a word of its row: `""` stands for an empty cell, `"*"` for every other word. */
export const typeByColumn = z.strictObject({ ...shape, types: z.record(z.string(), entityType).default({}) });
export type TypeByColumn = z.infer<typeof typeByColumn>;

const relation = z.strictObject({ predicate, reverse: z.boolean().default(false) });
export type Relation = z.infer<typeof relation>;

/** The predicate of a claim, by a word of its row, likewise. */
export const predicateByColumn = z.strictObject({
  ...shape,
  predicates: z
    .record(
      z.string(),
      z.union([predicate.transform((name): Relation => ({ predicate: name, reverse: false })), relation]),
    )
    .default({}),
});
export type PredicateByColumn = z.infer<typeof predicateByColumn>;

/** What a word comes to. */
export type Kind<T> =
  | { readonly is: 'known'; readonly value: T; readonly word: string }
  | { readonly is: 'ignored' | 'unknown'; readonly word: string };

/** The type of the entity of this row. A word that is called like a type needs no entry. */
export function typeIn(by: TypeByColumn, row: Pick<TableRow, 'cell'>): Kind<EntityType> {
  return kindOf({ by, words: by.types, named: typeNamed }, row);
}

/** The predicate of the claim of this row. A word that is called like a predicate needs no entry: "works at" is WORKS_AT. */
export function relationIn(by: PredicateByColumn, isDrawn: boolean, row: Pick<TableRow, 'cell'>): Kind<Relation> {
  const named = (word: string): Relation | undefined => {
    const name = predicateNamed(word);
    return name === undefined || predicateOf(name).drawn !== isDrawn ? undefined : { predicate: name, reverse: false };
  };
  return kindOf({ by, words: by.predicates, named }, row);
}

interface Choice<T> {
  readonly by: TypeByColumn | PredicateByColumn;
  readonly words: Readonly<Record<string, T>>;
  readonly named: (word: string) => T | undefined;
}

function kindOf<T>({ by, words, named }: Choice<T>, row: Pick<TableRow, 'cell'>): Kind<T> {
  const cut = applySteps(textOfCell(by, row.cell), by.steps, NO_CONTEXT);
  const word = (cut[0] ?? '').trim();
  if (by.ignore.includes(word)) return { is: 'ignored', word };
  const value = own(words, word) ?? (word === '' ? undefined : named(word)) ?? own(words, '*');
  return value === undefined ? { is: 'unknown', word } : { is: 'known', value, word };
}

const NO_CONTEXT = { isNameOf: () => false, onLeftOut: () => {}, onUnlisted: () => {} };

export function typeNamed(word: string): EntityType | undefined {
  const plain = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '');
  return entityTypeNames().find((name) => name.toLowerCase() === plain);
}

export function predicateNamed(word: string): Predicate | undefined {
  const name = word
    .trim()
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  return isPredicate(name) ? name : undefined;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

interface Met {
  count: number;
  readonly line: number;
}

/** Words of a column that the mapping gives no type or predicate for: each is told once, with its count. */
export class UnknownWords {
  private readonly met = new Map<string, Map<string, Met>>();

  add(column: string, word: string, line: number): void {
    const words = this.met.get(column) ?? new Map<string, Met>();
    this.met.set(column, words);
    const known = words.get(word);
    if (known === undefined) words.set(word, { count: 1, line });
    else known.count += 1;
  }

  report(problems: Problems, { path, what, under }: { path: string; what: string; under: string }): void {
    for (const [name, words] of this.met) {
      for (const [word, { count, line }] of words) {
        const rows = count === 1 ? 'in one row' : `in ${count} rows, first on this line`;
        problems.add({
          file: path,
          line,
          column: 1,
          code: 'unknown-word',
          message: `${name}: no ${what} for ${word === '' ? 'an empty cell' : `"${word}"`} (${rows})`,
          remedy: `add ${JSON.stringify(word)} under "${under}" in the mapping, or "*" for every other word, or list it under "ignore" there`,
          value: word,
        });
      }
    }
  }
}
