import type { Arrangement, LayoutTask, Places } from './layout-kernel.ts';

export interface Running {
  /** Called as places improve; the last ones are final. */
  readonly onPlaces: (places: Places) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs a layout in a worker of its own, or in process where there are no workers (tests, servers).
 * Resolves when the places are final; rejects with the signal's reason when cancelled, the worker being ended at once.
 */
export async function runLayout(
  task: LayoutTask,
  arrangement: Arrangement,
  { onPlaces, signal }: Running,
): Promise<void> {
  signal?.throwIfAborted();
  if (typeof Worker === 'undefined') {
    // Only here: a page has workers, and should not load the kernel twice.
    const { layOut } = await import('./layout-kernel.ts');
    for (const places of layOut(task, arrangement)) onPlaces(places);
    return;
  }
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  try {
    await new Promise<void>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.addEventListener('error', (event) => reject(new Error(`The layout failed: ${event.message}`)));
      worker.addEventListener('message', (event: MessageEvent<Places | null>) => {
        if (event.data === null) resolve();
        else onPlaces(event.data);
      });
      worker.postMessage({ task, arrangement });
    });
  } finally {
    worker.terminate();
  }
}
