import { expect, test } from 'vitest';
import { fromDriver } from './errors.ts';

const said = (code: string, message: string): Error => Object.assign(new Error(message), { code });

test.each([
  [
    'Neo.DatabaseError.Transaction.TransactionCommitFailed',
    'Could not apply the transaction: … to the store after written to log.',
  ],
  ['Neo.DatabaseError.Transaction.TransactionLogError', 'Could not append transaction: … to log.'],
])('a commit that could not be written (%s) tells of the disk', (code, message) => {
  const cause = said(code, message);
  expect(fromDriver(cause, 'import.draw')).toMatchObject({
    name: 'Unavailable',
    message: 'The database could not write. Its disk is probably full: free some, restart Neo4j, ask once more.',
    cause,
  });
});

test('a database that must be restarted is told as such; another transaction that did not start is a mistake of ours', () => {
  const code = 'Neo.DatabaseError.Transaction.TransactionStartFailed';
  expect(
    fromDriver(said(code, 'The database has encountered a critical error, and needs to be restarted.'), 'q').name,
  ).toBe('Unavailable');
  expect(fromDriver(said(code, 'Something else.'), 'q')).toMatchObject({
    name: 'Bug',
    message: 'q failed: Something else.',
  });
});
