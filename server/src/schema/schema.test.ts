import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entityTypeNames } from '@orrery/cypher/model/entity-types.ts';
import { isObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor, toEdgesAndInfo, toPage, toPosition } from './connection.ts';
import { kindOfId } from './ids.ts';
import { schema } from './index.ts';

describe('the schema', () => {
  test('is what is printed in server/schema.graphql', async () => {
    const printed = await readFile(join(import.meta.dirname, '../../schema.graphql'), 'utf8');
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(printed);
  });

  test('no type of the vocabulary is a type of it: a source may bring others', () => {
    expect(entityTypeNames().filter((name) => schema.getType(name) !== undefined)).toEqual([]);
  });

  test('what it takes names of, and every field and argument with one, says what it is', () => {
    const silent = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (!isObjectType(type) || type.name.startsWith('__')) return [];
      return Object.values(type.getFields()).flatMap(({ name, args }) =>
        args
          .filter((arg) => /EntityTypeName|PredicateName/.test(String(arg.type)) && !arg.description)
          .map((arg) => `${type.name}.${name}(${arg.name})`),
      );
    });
    expect(silent).toEqual([]);
  });

  test('nothing can be changed through it', () => {
    expect(schema.getMutationType()).toBeUndefined();
    expect(schema.getSubscriptionType()).toBeUndefined();
  });
});

describe('ids', () => {
  test.for([
    { id: 'c_0155b37752ba3ad6de64', kind: 'claim' },
    { id: 'k_0155b37752ba3ad6de64', kind: 'citation' },
    { id: 'doc:tiny#p12', kind: 'paragraph' },
    { id: 'doc:tiny', kind: 'document' },
    { id: 'src:tiny#report', kind: 'entity' },
    { id: 'person:c_x', kind: 'entity' },
  ])('$id names a $kind', ({ id, kind }) => {
    expect(kindOfId(id)).toBe(kind);
  });
});

describe('pages', () => {
  test('a cursor survives the round trip, and a made-up one is refused', () => {
    expect(decodeCursor(encodeCursor('person:羽'))).toBe('person:羽');
    expect(() => decodeCursor('nonsense')).toThrow(/no cursor/);
  });

  test('one row too many says that there is another page', () => {
    const page = toPage({ first: 2, after: encodeCursor('1') });
    const edges = ['2', '3', '4'].map((cursor) => ({ cursor }));
    expect(toEdgesAndInfo(edges, page)).toEqual({
      edges: [{ cursor: '2' }, { cursor: '3' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: true, startCursor: '2', endCursor: '3' },
    });
  });

  test('a page that is too long or a cursor from elsewhere is refused', () => {
    expect(() => toPage({ first: 101 })).toThrow(/from 0 to 100/);
    expect(() => toPosition(toPage({ first: 1, after: encodeCursor('person:x') }))).toThrow(/another connection/);
  });
});
