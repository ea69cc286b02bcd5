import { READ_ALL, type Reads } from '@orrery/cypher/compose/reads.ts';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../schema/index.ts';
import { createReadsOf } from './reads.ts';

const readsOf = createReadsOf(schema);

/** What is read, as sorted lists; `all` for a record that is read whole. */
function told(query: string, variables: Readonly<Record<string, unknown>> = {}, operationName?: string) {
  const { ways, ...records }: Reads = readsOf({ document: parse(query), variables, operationName });
  return {
    ...Object.fromEntries(
      Object.entries(records).flatMap(([name, keys]) =>
        keys === undefined ? [[name, 'all']] : keys.size > 0 ? [[name, [...keys].toSorted().join(' ')]] : [],
      ),
    ),
    ways: [...ways].toSorted().join(' '),
  };
}

const claims = (selection: string): string => `{ claims { edges { node { ${selection} } } } }`;

describe('an operation reads', () => {
  test('what its fields are made of, under whatever name they stand', () => {
    expect(told(claims('id what: predicate drawn'))).toEqual({ Claim: 'object predicate shown', ways: '' });
  });

  test('what hangs on a claim, and the way there', () => {
    expect(told(claims('subject { name type { id } } citations { stance document { title } }'))).toEqual({
      Claim: 'subject',
      Entity: 'labels name',
      Citation: 'documentId stance',
      Document: 'title',
      ways: 'Citation.document Claim.citations Claim.subject',
    });
  });

  test('a text in other languages only where one is asked for', () => {
    expect(told(claims('role'))).toMatchObject({ Claim: 'role' });
    expect(told(claims('role(lang: "ja")'))).toMatchObject({ Claim: 'role roleZh texts' });
  });

  test('a claim whole for its sentence, and of the entities what it names', () => {
    expect(told(claims('sentence'))).toMatchObject({ Claim: 'all', Entity: 'labels name nameZh texts' });
  });

  test('the same record in two places together', () => {
    const query = `{ entity(id: "a") { note } claims { edges { node { subject { name } } } } }`;
    expect(told(query)).toMatchObject({ Entity: 'name note' });
  });

  test('what fragments hold, of an interface too, however often they are spread', () => {
    const query = `query { node(id: "a") { ...A ... on Claim { value } } claims { edges { node { ...B ...B } } } }
      fragment A on Node { id ... on Entity { name } }
      fragment B on Claim { unit object { ...A } }`;
    expect(told(query)).toMatchObject({ Claim: 'object unit value', Entity: 'name' });
  });

  test('nothing that is left out, and all that may be asked for', () => {
    const query = `query($no: Boolean!, $open: Boolean) { claims { edges { node { predicate @include(if: $no) value @skip(if: true)
      unit @include(if: $open) ...C @skip(if: $no) } } } } fragment C on Claim { role }`;
    expect(told(query, { no: false })).toMatchObject({ Claim: 'role unit' });
    expect(told(query, { no: true })).toMatchObject({ Claim: 'predicate unit' });
  });

  test('by the operation that is carried out, and all of everything where there is none of that name', () => {
    const document = parse('query One { claim(id: "c") { value } } query Two { claim(id: "c") { unit } }');
    const of = (operationName: string) => readsOf({ document, operationName, variables: {} });
    expect([...(of('One').Claim ?? [])]).toEqual(['value']);
    expect([...(of('Two').Claim ?? [])]).toEqual(['unit']);
    expect(of('Three')).toEqual(READ_ALL);
  });
});
