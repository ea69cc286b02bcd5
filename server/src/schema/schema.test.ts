import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entityTypeNames } from '@orrery/cypher/model/entity-types.ts';
import {
  buildSchema,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { appOnBrokenDatabase, ask } from '../../test/execute.ts';
import { decodeCursor, encodeCursor, toEdgesAndInfo, toPage, toPosition } from './connection.ts';
import { ARGUMENTS } from './descriptions/arguments.ts';
import { ENUM_VALUES } from './descriptions/enums.ts';
import { FIELDS } from './descriptions/fields.ts';
import { TYPES } from './descriptions/types.ts';
import { undescribed } from './finish.ts';
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

  test('every type, field, argument and enum value says what it is', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  test('what nothing describes is told by its place', () => {
    const bare = buildSchema('enum E { A } type Query { e(a: Int): E }');
    expect(undescribed(bare)).toEqual(['E', 'E.A', 'Query', 'Query.e', 'Query.e(a)']);
  });

  test('no description is kept for what is not there', () => {
    const places = new Set(
      Object.values(schema.getTypeMap()).flatMap((type) => [
        type.name,
        ...(isEnumType(type) ? type.getValues().map(({ name }) => `${type.name}.${name}`) : []),
        ...(isObjectType(type) || isInterfaceType(type)
          ? Object.values(type.getFields()).flatMap(({ name, args }) => [
              `${type.name}.${name}`,
              name,
              ...args.flatMap((arg) => [arg.name, `${type.name}.${name}(${arg.name})`]),
            ])
          : []),
      ]),
    );
    const told = [ARGUMENTS, FIELDS, ENUM_VALUES, TYPES].flatMap(Object.keys);
    expect(told.filter((place) => !places.has(place))).toEqual([]);
  });

  test('one bad argument loses nothing else', async () => {
    const app = appOnBrokenDatabase(new Error('not asked'));
    const { data, errors } = await ask(
      app,
      '{ model { lenses { lens } } nodes(ids: []) { id } paths(from: "a", to: "b", maxHops: 99) { maxHops } }',
    );
    expect(data).toMatchObject({
      model: { lenses: [{ lens: 'FACTS' }, { lens: 'REPORTED' }, { lens: 'ALL' }] },
      nodes: [],
      paths: null,
    });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([[['paths'], 'INVALID_INPUT']]);
  });

  test('no field of the root takes the others along', () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
  });

  test('what can be changed through it is a short list, and each says who did it', () => {
    const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
    const decisions = ['judge', 'merge', 'unmerge', 'retract', 'restore', 'addClaim', 'undo'];
    expect(fields.map(({ name }) => name).toSorted()).toEqual([...decisions, 'saveView'].toSorted());
    const by = fields.filter(({ args }) => args.some(({ name, type }) => name === 'by' && isNonNullType(type)));
    expect(by.map(({ name }) => name).toSorted()).toEqual(decisions.toSorted());
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
