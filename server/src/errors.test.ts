import { Bug, Cancelled, InvalidInput, LimitExceeded, NotFound, Unavailable } from '@orrery/cypher/errors.ts';
import { GraphQLError } from 'graphql';
import { describe, expect, test, vi } from 'vitest';
import { CypherFailed, CypherRefused, CypherTimedOut } from './cypher-guard/cypher-errors.ts';
import { DeadlinePassed, ServerStopping } from './deadline.ts';
import { toGraphQLError } from './errors.ts';

const toWire = (error: unknown) => {
  const { message, extensions } = toGraphQLError(error, () => {});
  return { message, ...extensions };
};

describe('errors as a client sees them', () => {
  test.for([
    { error: new NotFound('There is none. Search for it.'), code: 'NOT_FOUND' },
    { error: new InvalidInput('That is wrong. Give another.'), code: 'INVALID_INPUT' },
    { error: new LimitExceeded('That is too much. Ask for less.'), code: 'LIMIT_EXCEEDED' },
    { error: new Unavailable('It does not answer. Ask again.'), code: 'UNAVAILABLE' },
    { error: new CypherTimedOut('It took too long. Add LIMIT.'), code: 'TIMEOUT' },
    {
      error: new Cancelled('x', { cause: new DeadlinePassed('It took longer than 1 s. Ask for less.') }),
      code: 'TIMEOUT',
    },
    { error: new Cancelled('x', { cause: new ServerStopping() }), code: 'UNAVAILABLE' },
    { error: new Cancelled('x', { cause: new Error('gone') }), code: 'CANCELLED' },
  ])('$error.name is told as $code, with what to do', ({ error, code }) => {
    expect(toWire(error)).toMatchObject({ code, remedy: expect.stringMatching(/\.$/) });
  });

  test('a refused query says layer, line and column', () => {
    expect(toWire(new CypherRefused('No. Remove it.', 1, { line: 2, column: 7 }))).toEqual({
      message: 'No.',
      remedy: 'Remove it.',
      code: 'CYPHER_REFUSED',
      layer: 1,
      line: 2,
      column: 7,
    });
  });

  test('a query that cannot be read says what the database says of it', () => {
    expect(toWire(new CypherFailed("Invalid input 'x'", { line: 1, column: 3 }))).toEqual({
      message: "Invalid input 'x'",
      code: 'CYPHER_ERROR',
      line: 1,
      column: 3,
    });
  });

  test.for([new Bug('bolt://neo4j:secret@10.0.0.1 said no'), new Error('secret'), 'secret'])(
    'anything else is masked and reported: %s',
    (error) => {
      const report = vi.fn<(error: unknown) => void>();
      const masked = toGraphQLError(
        new GraphQLError('secret', { originalError: error instanceof Error ? error : new Error(error) }),
        report,
      );
      expect(JSON.stringify(masked)).not.toContain('secret');
      expect(masked.extensions).toMatchObject({ code: 'INTERNAL' });
      expect(report).toHaveBeenCalledTimes(1);
    },
  );

  test("GraphQL's own errors pass", () => {
    const error = new GraphQLError('Syntax Error', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
    expect(toGraphQLError(error, () => {})).toBe(error);
  });
});
