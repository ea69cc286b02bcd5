import { describe, expect, test } from 'vitest';
import { CypherRefused, CypherTimedOut } from './cypher-errors.ts';
import { fromRawQuery } from './failures.ts';

const fromDatabase = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('what the database says of a raw query', () => {
  test('a write that a user with few rights may not do is refused as a write', () => {
    const said = "Write operations are not allowed for user 'eve' with roles [PUBLIC, reader].";
    const failure = fromRawQuery(fromDatabase('Neo.ClientError.Security.Forbidden', said), { explained: false });
    expect(failure).toBeInstanceOf(CypherRefused);
    expect(failure.message).toMatch(/refused to change anything/);
    expect(failure.message).not.toMatch(/NEO4J_/);
  });

  test('what the user may not read is refused too, and names no password', () => {
    const said = "Executing procedure 'dbms.x' permission has not been granted for user 'eve'.";
    const failure = fromRawQuery(fromDatabase('Neo.ClientError.Security.Forbidden', said), { explained: false });
    expect(failure).toBeInstanceOf(CypherRefused);
    expect(failure.message).toMatch(/does not let its user/);
  });

  test('a wrong password is still told to the operator', () => {
    const failure = fromRawQuery(fromDatabase('Neo.ClientError.Security.Unauthorized'), { explained: false });
    expect(failure.message).toMatch(/NEO4J_PASSWORD/);
  });

  test.for([
    { explained: true, says: /took too long to plan.*simpler/ },
    { explained: false, says: /Add LIMIT/ },
  ])('time that ran out while explained is $explained is worded so', ({ explained, says }) => {
    const cause = fromDatabase('Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration');
    const failure = fromRawQuery(cause, { explained });
    expect(failure).toBeInstanceOf(CypherTimedOut);
    expect(failure.message).toMatch(says);
  });
});
