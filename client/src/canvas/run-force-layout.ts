import { type LayoutTask, layoutForce, type Places } from './layout-kernel.ts';

/**
 * Runs the force layout in a worker of its own, or in process where there are no workers (tests, servers).
 * `onPlaces` is called as places improve. Resolves when they are final; rejects with the signal's reason when cancelled.
 */
export async function runForceLayout(
  task: LayoutTask,
  onPlaces: (places: Places) => void,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  if (typeof Worker === 'undefined') {
    for (const places of layoutForce(task)) onPlaces(places);
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
      worker.postMessage(task);
    });
  } finally {
    worker.terminate();
  }
}
