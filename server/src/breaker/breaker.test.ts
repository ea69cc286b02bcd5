import { LimitExceeded, Unavailable } from '@orrery/cypher/errors.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SILENT } from '../log.ts';
import { type Breaker, createBreaker } from './breaker.ts';

const refused = (): Error => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ServiceUnavailable' });

let problem: Error | undefined;
let probes = 0;
let rehearsals: (() => Promise<void>)[] = [];
let changes: boolean[] = [];
let breaker: Breaker;

beforeEach(() => {
  vi.useFakeTimers();
  problem = undefined;
  probes = 0;
  rehearsals = [];
  changes = [];
  breaker = createBreaker({
    probe: async () => {
      probes += 1;
      return problem;
    },
    rehearse: () => rehearsals.shift()?.() ?? Promise.resolve(),
    log: SILENT,
  });
  breaker.subscribe((isOpen) => changes.push(isOpen));
});
afterEach(() => {
  breaker.stop();
  vi.useRealTimers();
});

const pass = (): Promise<string> => breaker.pass(() => Promise.resolve('asked'));
const oneSecond = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(1_000));

describe('the breaker', () => {
  test.for([
    { name: 'a refused connection', error: refused() },
    { name: 'a lost connection', error: Object.assign(new Error('gone'), { code: 'SessionExpired' }) },
    { name: 'no connection in time', error: new Error('Connection acquisition timed out in 5000 ms.') },
    { name: 'no answer in time', error: new Unavailable('No answer within 2 s. Wait.') },
    {
      name: 'a database that is not up yet',
      error: Object.assign(new Error('no'), { code: 'Neo.TransientError.General.DatabaseUnavailable' }),
    },
  ])('opens after $name, refuses at once, and closes when there is an answer', async ({ error }) => {
    expect(await pass()).toBe('asked');
    problem = error;
    await oneSecond();
    expect(breaker.isOpen()).toBe(true);
    const work = vi.fn(() => Promise.resolve('asked'));
    await expect(breaker.pass(work)).rejects.toBeInstanceOf(Unavailable);
    expect(work).not.toHaveBeenCalled();
    problem = undefined;
    await oneSecond();
    expect(await pass()).toBe('asked');
    expect(changes).toEqual([true, false]);
  });

  test.for([
    {
      name: 'a refused password',
      error: Object.assign(new Error('no'), { code: 'Neo.ClientError.Security.Unauthorized' }),
    },
    {
      name: 'a limit',
      error: Object.assign(new Error('no'), { code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError' }),
    },
    { name: 'a mistake of ours', error: new TypeError('session is no function') },
  ])('stays closed after $name: the database is there', async ({ error }) => {
    problem = error;
    for (let second = 0; second < 20; second++) await oneSecond();
    expect(changes).toEqual([]);
  });

  test('stays closed after one probe that failed', async () => {
    problem = refused();
    await vi.advanceTimersByTimeAsync(550);
    problem = undefined;
    await oneSecond();
    expect(changes).toEqual([]);
  });

  test('a question that lost its connection makes the next probe come at once; one that was too slow does not', async () => {
    await vi.advanceTimersByTimeAsync(10);
    await expect(breaker.pass(() => Promise.reject(new LimitExceeded('Too slow. Ask for less.')))).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(10);
    expect(probes).toBe(0);
    await expect(breaker.pass(() => Promise.reject(refused()))).rejects.toThrow('ECONNREFUSED');
    await vi.advanceTimersByTimeAsync(10);
    expect(probes).toBe(1);
    expect(changes).toEqual([]);
  });

  test('is half-open while the first questions are rehearsed, and opens again when the database goes meanwhile', async () => {
    let finish = (): void => {};
    rehearsals = [
      () => Promise.reject(new Unavailable('Gone.', { cause: refused() })),
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    ];
    problem = refused();
    await oneSecond();
    problem = undefined;
    await oneSecond();
    expect(breaker.state()).toBe('half-open');
    expect(rehearsals).toEqual([]);
    await expect(pass()).rejects.toBeInstanceOf(Unavailable);
    expect(changes).toEqual([true]);
    finish();
    await oneSecond();
    expect(breaker.state()).toBe('closed');
    expect(changes).toEqual([true, false]);
  });

  test('a first question that fails for another reason keeps no other one away', async () => {
    rehearsals = [() => Promise.reject(new Error('a wrong query'))];
    problem = refused();
    await oneSecond();
    problem = undefined;
    await oneSecond();
    expect(await pass()).toBe('asked');
  });

  test('never probes twice at once, and not at all when it is stopped', async () => {
    let running = 0;
    let most = 0;
    const slow = createBreaker({
      probe: async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => {
          setTimeout(resolve, 3_000);
        });
        running -= 1;
        return refused();
      },
      rehearse: () => Promise.resolve(),
      log: SILENT,
    });
    for (let question = 0; question < 20; question++) {
      await slow.pass(() => Promise.reject(refused())).catch(() => {});
      await oneSecond();
    }
    expect(most).toBe(1);
    expect(slow.isOpen()).toBe(true);
    slow.stop();
    breaker.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
