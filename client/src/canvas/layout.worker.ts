import { type Arrangement, type LayoutTask, layOut } from './layout-kernel.ts';

/** Lays out away from the page's thread: one message in, places out as they improve, then `null`. */
self.addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly task: LayoutTask; readonly arrangement: Arrangement }>) => {
    for (const places of layOut(data.task, data.arrangement)) self.postMessage(places);
    self.postMessage(null);
  },
);
