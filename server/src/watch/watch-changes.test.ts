import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { AskDatabase } from '../context.ts';
import { type ChangeWatch, createChangeWatch } from './watch-changes.ts';

const IDLE = { lock: undefined, latest: undefined };
interface State {
  lock: object | undefined;
  latest: object | undefined;
  looks?: number;
}

/** A database that holds what `state` says. */
function watchOf(state: State, mostSubscribers = 10): ChangeWatch {
  const ask = (async ({ name }: { readonly name: string }) => {
    state.looks = (state.looks ?? 0) + 1;
    return name === 'import.lock-holder' ? state.lock : state.latest;
  }) as unknown as AskDatabase;
  return createChangeWatch({ ask, isOurs: async () => true, everyMs: 5, mostSubscribers });
}

const reading = { holder: 'x', about: 'models.csv', phase: 'read', done: 1n, total: 4n };
const ended = (importId: string): object => ({ importId, file: 'models.csv', finishedAt: '2026-01-31T12:00:00Z' });
const iterator = <T>(events: AsyncIterable<T>): AsyncIterator<T> => events[Symbol.asyncIterator]();

describe('a running import', () => {
  test('is told when it begins, when it gets on, and when it has ended', async () => {
    const state: State = { ...IDLE };
    const watch = watchOf(state);
    const events = iterator(watch.importing());
    expect((await events.next()).value).toBeNull();
    state.lock = reading;
    expect((await events.next()).value).toEqual({ about: 'models.csv', phase: 'read', done: 1, total: 4 });
    state.lock = { ...reading, done: 3n };
    expect((await events.next()).value).toMatchObject({ done: 3 });
    state.lock = undefined;
    expect((await events.next()).value).toBeNull();
    watch.stop();
  });

  test('a later subscriber is told at once what is so', async () => {
    const watch = watchOf({ ...IDLE, lock: reading });
    const first = iterator(watch.importing());
    expect((await first.next()).value).toMatchObject({ done: 1 });
    expect((await iterator(watch.importing()).next()).value).toMatchObject({ done: 1 });
    watch.stop();
  });
});

describe('a changed graph', () => {
  test('is told of imports that end from now on, not of those before', async () => {
    const state: State = { ...IDLE, latest: ended('i_1') };
    const watch = watchOf(state);
    const next = iterator(watch.changed()).next();
    await wait(30);
    state.latest = ended('i_2');
    expect((await next).value).toMatchObject({ importId: 'i_2' });
    watch.stop();
  });
});

describe('subscriptions', () => {
  test('nothing is asked before the first one and after the last one', async () => {
    const state: State = { ...IDLE };
    const watch = watchOf(state);
    await wait(20);
    expect(state.looks).toBeUndefined();
    const events = iterator(watch.importing());
    await events.next();
    await events.return?.();
    await wait(20);
    const { looks } = state;
    await wait(30);
    expect(state.looks).toBe(looks);
  });

  test('there are so many at most', async () => {
    const watch = watchOf({ ...IDLE }, 1);
    const events = iterator(watch.importing());
    await events.next();
    expect(() => watch.changed()).toThrow('1 subscriptions are open. End one, or ask again later.');
    await events.return?.();
    expect(() => watch.changed()).not.toThrow();
    watch.stop();
  });

  test('end when the server stops', async () => {
    const watch = watchOf({ ...IDLE });
    const events = iterator(watch.changed());
    const next = events.next();
    await wait(10);
    watch.stop();
    expect((await next).done).toBe(true);
  });
});
