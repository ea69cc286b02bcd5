import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '@orrery/server/src/db.ts';
import { openDatabase } from '@orrery/server/src/db.ts';

/** Whether Bolt connects and the database answers. Never throws. */
export async function answers(connection: Connection, timeoutMs = 3_000): Promise<boolean> {
  const db = openDatabase(connection);
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const asked = db.driver.executeQuery('RETURN 1 AS one', {}, { database: db.name });
    await Promise.race([asked, rejectOn(signal)]);
    return true;
  } catch {
    return false;
  } finally {
    await Promise.race([db.close().catch(() => {}), wait(1_000)]);
  }
}

/** Waits until the database answers and its indexes are online. Throws what `whileWaiting` throws, and on `signal`. */
export async function waitUntilHealthy(
  connection: Connection,
  whileWaiting: () => void,
  signal?: AbortSignal,
): Promise<void> {
  while (!(await answers(connection))) {
    whileWaiting();
    // oxlint-disable-next-line no-await-in-loop
    await wait(200, undefined, signal === undefined ? {} : { signal });
  }
  const db = openDatabase(connection);
  try {
    await db.driver.executeQuery('CALL db.awaitIndexes(60)', {}, { database: db.name });
  } finally {
    await db.close();
  }
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
