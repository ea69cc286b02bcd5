import { Unavailable } from '@orrery/cypher/errors.ts';
import { describe, expect, test } from 'vitest';
import { SILENT } from '../log.ts';
import { createDoor, type Door, type DoorOptions } from './door.ts';

const NOTHING = { count: 0, longestMs: 0 };
const ONE = { count: 1, longestMs: 3_000 };
const TWO = { count: 2, longestMs: 3_000 };

interface Doorway {
  readonly door: Door;
  /** What those who wait were told. */
  readonly told: readonly string[];
  readonly restarts: readonly string[];
  /** Lets the restart that is under way end. */
  endRestart(): Promise<void>;
}

function openDoor({ isOurs, ...options }: Partial<DoorOptions> & { readonly isOurs: boolean }): Doorway {
  const told: string[] = [];
  const restarts: string[] = [];
  let ended = (): void => {};
  const restart = (reason: string): Promise<void> => {
    restarts.push(reason);
    return new Promise((resolve) => {
      ended = resolve;
    });
  };
  const door = createDoor({
    fills: 2,
    onClose: (error) => told.push(error.message),
    log: SILENT,
    ...(isOurs && { restart }),
    ...options,
  });
  return {
    door,
    told,
    restarts,
    endRestart: async () => {
      ended();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

const isOpen = (door: Door): boolean => {
  try {
    door.assertOpen();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(Unavailable);
    return false;
  }
};

describe('the door of raw Cypher', () => {
  test('is closed while an ended query still runs, says so once, and opens again', () => {
    const { door, told } = openDoor({ isOurs: true });
    expect(isOpen(door)).toBe(true);
    door.see(ONE);
    door.see(ONE);
    expect(isOpen(door)).toBe(false);
    expect(told).toEqual([expect.stringMatching(/^A query that was ended still runs .* opens again by itself/)]);
    door.see(NOTHING);
    expect(isOpen(door)).toBe(true);
  });

  test('restarts a database of ours when such queries fill its processors, once at a time', async () => {
    const { door, restarts, told, endRestart } = openDoor({ isOurs: true });
    door.see(TWO);
    door.see(TWO);
    expect(restarts).toEqual(['2 raw queries could not be ended']);
    expect(isOpen(door)).toBe(false);
    expect(told).toEqual([expect.stringMatching(/being restarted/)]);
    await endRestart();
    door.see(NOTHING);
    expect(isOpen(door)).toBe(true);
  });

  test('opens after a restart even when the database answered before the restart was known to be over', async () => {
    const { door, endRestart } = openDoor({ isOurs: true });
    door.see(TWO);
    door.see(NOTHING);
    expect(isOpen(door)).toBe(false);
    await endRestart();
    expect(isOpen(door)).toBe(true);
  });

  test('restarts it for a single one too that never ends', () => {
    const { door, restarts } = openDoor({ isOurs: true });
    door.see({ count: 1, longestMs: 61_000 });
    expect(restarts).toHaveLength(1);
  });

  test('never restarts a database that is not ours, and says who can', () => {
    const { door, restarts, told } = openDoor({ isOurs: false });
    door.see(TWO);
    expect(restarts).toEqual([]);
    expect(isOpen(door)).toBe(false);
    expect(told).toEqual([expect.stringMatching(/operator can end them by a restart/)]);
    door.see(NOTHING);
    expect(isOpen(door)).toBe(true);
  });

  test('gives up raw Cypher when restarts do not help, for good', async () => {
    const { door, restarts, told, endRestart } = openDoor({ isOurs: true, mostRestarts: 2 });
    door.see(TWO);
    await endRestart();
    door.see(NOTHING);
    expect(isOpen(door)).toBe(true);
    door.see(TWO);
    await endRestart();
    door.see(NOTHING);
    expect(restarts).toHaveLength(2);
    expect(isOpen(door)).toBe(false);
    expect(told.at(-1)).toMatch(
      /^Cypher is switched off: .*restart 2 times within ten minutes\. Everything else works/,
    );
  });

  test('a restart that fails leaves it closed until the database says that nothing lingers', async () => {
    const failing = openDoor({ isOurs: true, restart: () => Promise.reject(new Error('no Java')) });
    failing.door.see(TWO);
    await failing.endRestart();
    expect(isOpen(failing.door)).toBe(false);
    failing.door.see(NOTHING);
    expect(isOpen(failing.door)).toBe(true);
  });

  test('switched off by others it stays so, with their reason', () => {
    const { door, told } = openDoor({ isOurs: true });
    door.switchOff('Neo4j fails again and again.');
    door.switchOff('another reason');
    door.see(NOTHING);
    expect(isOpen(door)).toBe(false);
    expect(told).toEqual([expect.stringContaining('Neo4j fails again and again.')]);
  });
});
