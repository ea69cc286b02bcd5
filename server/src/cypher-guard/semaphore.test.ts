import { Cancelled, LimitExceeded } from '@orrery/cypher/errors.ts';
import { describe, expect, test } from 'vitest';
import { createSemaphore } from './semaphore.ts';

const never = new AbortController().signal;

describe('the semaphore of raw queries', () => {
  test('lets a waiting one in when a place is free again, in the order they came', async () => {
    const semaphore = createSemaphore(1, 2);
    const leave = await semaphore.enter(never);
    const entered: string[] = [];
    const pass = async (name: string): Promise<void> => {
      const done = await semaphore.enter(never);
      entered.push(name);
      done();
    };
    const others = [pass('second'), pass('third')];
    expect(entered).toEqual([]);
    leave();
    await Promise.all(others);
    expect(entered).toEqual(['second', 'third']);
  });

  test('refuses one more than may wait, and says so', async () => {
    const semaphore = createSemaphore(1, 0);
    const leave = await semaphore.enter(never);
    await expect(semaphore.enter(never)).rejects.toThrow(LimitExceeded);
    leave();
    await expect(semaphore.enter(never)).resolves.toBeTypeOf('function');
  });

  test('forgets one that is cancelled while it waits, or before', async () => {
    const semaphore = createSemaphore(1, 1);
    const leave = await semaphore.enter(never);
    const controller = new AbortController();
    const waiting = semaphore.enter(controller.signal);
    controller.abort();
    await expect(waiting).rejects.toThrow(Cancelled);
    await expect(semaphore.enter(controller.signal)).rejects.toThrow(Cancelled);
    const next = semaphore.enter(never);
    leave();
    await expect(next).resolves.toBeTypeOf('function');
  });

  test('a place given back twice is one place', async () => {
    const semaphore = createSemaphore(1, 0);
    const leave = await semaphore.enter(never);
    leave();
    leave();
    await semaphore.enter(never);
    await expect(semaphore.enter(never)).rejects.toThrow(LimitExceeded);
  });

  test('turns away those that wait; those that have a place keep it', async () => {
    const semaphore = createSemaphore(1, 1);
    const leave = await semaphore.enter(never);
    const waiting = semaphore.enter(never);
    semaphore.turnAway(new Error('closed'));
    await expect(waiting).rejects.toThrow('closed');
    const next = semaphore.enter(never);
    leave();
    await expect(next).resolves.toBeTypeOf('function');
  });
});
