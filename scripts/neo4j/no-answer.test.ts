import { expect, test } from 'vitest';
import { mistakeIn, reasonOf } from './no-answer.ts';

/** As driver 5 words it. */
const driver = (cause: string): Error =>
  new Error(
    `Failed to connect to server. Please ensure that your database is listening on the correct host and port. Caused by: ${cause}`,
  );

test.each([
  ['bolt://host:7474', new Error('Server responded HTTP. Make sure you are not …'), /no Bolt.*bolt:\/\/HOST:7687/],
  [
    'bolt+s://host:7687',
    driver('Client network socket disconnected before secure TLS connection was established'),
    /without TLS\. Take bolt:\/\/ or neo4j:\/\//,
  ],
  [
    'neo4j+ssc://host:7687',
    driver('Client network socket disconnected before secure TLS connection was established'),
    /without TLS/,
  ],
  ['bolt+s://host:7687', driver('Server certificate is not trusted. … DEPTH_ZERO_SELF_SIGNED_CERT'), /take \+ssc/],
])('%s that cannot be right is told at once', (uri, problem, words) => {
  expect(mistakeIn(problem, { uri })).toMatch(words);
});

test.each([
  ['bolt://host:7687', driver('connect ECONNREFUSED 127.0.0.1:7687'), 'nothing listens at 127.0.0.1:7687'],
  ['bolt://host:7687', driver('getaddrinfo ENOTFOUND host'), 'there is no host host'],
  [
    'bolt://host:7687',
    new Error('Connection was closed by server'),
    'Connection was closed by server; if it wants TLS, take +s or +ssc',
  ],
])('%s that may answer yet is waited for, with the reason in a line', (uri, problem, reason) => {
  expect(mistakeIn(problem, { uri })).toBeUndefined();
  expect(reasonOf(problem)).toBe(reason);
});
