import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type DocumentNode, Kind, specifiedRules, validate } from 'graphql';
import { describe, expect, test } from 'vitest';

// What the types cannot see: a variable that only a fragment uses, and that the operation does not declare.
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../../server/schema.graphql'), 'utf8'));
const files = import.meta.glob<Record<string, DocumentNode>>(['./*.ts', '!./*.test.ts'], { eager: true });
const operations = Object.entries(files).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter(([, document]) => document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
    .map(([name, document]) => ({ name: `${file} ${name}`, document })),
);

describe('what the page asks', () => {
  test('is found', () => {
    expect(operations.length).toBeGreaterThan(20);
  });

  test.each(operations)('$name is valid against the schema of the server', ({ document }) => {
    expect(validate(schema, document, specifiedRules).map(({ message }) => message)).toEqual([]);
  });
});
