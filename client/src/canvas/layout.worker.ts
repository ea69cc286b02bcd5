import { type LayoutTask, layoutForce } from './layout-kernel.ts';

/** Lays out away from the page's thread: one message in, places out as they improve, then `null`. */
self.addEventListener('message', (event: MessageEvent<LayoutTask>) => {
  for (const places of layoutForce(event.data)) self.postMessage(places);
  self.postMessage(null);
});
