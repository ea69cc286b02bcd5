import { Cancelled, LimitExceeded } from '@orrery/cypher/errors.ts';
import { describe, expect, test } from 'vitest';
import { createSemaphore } from './semaphore.ts';

const never = new AbortController().signal;

/** A work that ends when it is told to. */
function held(): { readonly work: () => Promise<string>; readonly end: () => void } {
  const { promise, resolve } = (() => {
    let settle = (_: string): void => {};
    const waiting = new Promise<string>((done) => {
      settle = done;
    });
    return { promise: waiting, resolve: settle };
  })();
  return { work: () => promise, end: () => resolve('done') };
}

describe('the semaphore of raw queries', () => {
  test('lets a waiting one in when a place is free again', async () => {
    const semaphore = createSemaphore(1, 1);
    const first = held();
    const running = semaphore.hold(never, first.work);
    const waiting = semaphore.hold(never, async () => 'second');
    first.end();
    expect(await Promise.all([running, waiting])).toEqual(['done', 'second']);
  });

  test('refuses one more than may wait, and says so', async () => {
    const semaphore = createSemaphore(1, 0);
    const first = held();
    const running = semaphore.hold(never, first.work);
    await expect(semaphore.hold(never, first.work)).rejects.toThrow(LimitExceeded);
    first.end();
    await running;
    expect(await semaphore.hold(never, async () => 'later')).toBe('later');
  });

  test('forgets one that is cancelled while it waits', async () => {
    const semaphore = createSemaphore(1, 1);
    const first = held();
    const running = semaphore.hold(never, first.work);
    const controller = new AbortController();
    const waiting = semaphore.hold(controller.signal, async () => 'never');
    controller.abort();
    await expect(waiting).rejects.toThrow(Cancelled);
    const next = semaphore.hold(never, async () => 'next');
    first.end();
    expect(await Promise.all([running, next])).toEqual(['done', 'next']);
  });

  test('gives the place back when the work fails', async () => {
    const semaphore = createSemaphore(1, 0);
    await expect(semaphore.hold(never, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await semaphore.hold(never, async () => 'next')).toBe('next');
  });
});
