import { expect, test } from 'vitest';
import { BOLT, BoltMessages, countChanges } from './bolt-messages.ts';

const chunk = (...bytes: number[]): number[] => [0, bytes.length, ...bytes];
const END = [0, 0];

test('a message is found however its bytes arrive, and passed on as it came', () => {
  const bytes = Buffer.from([
    ...chunk(0xb0),
    ...chunk(BOLT.commit),
    ...END,
    ...END,
    ...chunk(0xb0, BOLT.goodbye),
    ...END,
  ]);
  const reader = new BoltMessages();
  const messages = [...bytes].flatMap((byte) => [...reader.add(Buffer.from([byte]))]);
  expect(messages.map(({ tag }) => tag)).toEqual([BOLT.commit, undefined, BOLT.goodbye]);
  expect(Buffer.concat(messages.map(({ raw }) => raw))).toEqual(bytes);
});

test('what a statement changed is read from its summary', () => {
  const key = (text: string): number[] => [0xd0, text.length, ...Buffer.from(text)];
  const entries = [...key('nodes-created'), 0xc9, 0x03, 0xe8, ...key('relationships-deleted'), 7];
  const [message] = new BoltMessages().add(Buffer.from([...chunk(0xb1, BOLT.success, 0xa2, ...entries), ...END]));
  expect(message && countChanges(message)).toBe(1007);
});
