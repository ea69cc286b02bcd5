import type { Health } from './answers.ts';
import type { Ask } from './orrery-api.ts';

/** Anything but an answer counts as unreachable; 503 means that the server lives and its database does not. */
export async function checkHealth(url: string, ask?: Ask): Promise<Health> {
  try {
    const response = await fetch(url, {
      cache: 'no-store',
      ...(ask?.signal === undefined ? {} : { signal: ask.signal }),
    });
    if (response.ok) return { state: 'up' };
    return { state: response.status === 503 ? 'database-down' : 'unreachable' };
  } catch (cause) {
    if (ask?.signal?.aborted === true) throw cause;
    return { state: 'unreachable' };
  }
}
