import { CANVAS_PALETTE } from '../../theme/canvas-palette.ts';
import { runInSlices, type SlicedRun } from '../cytoscape/run-in-slices.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import { type Attention, REST, restOf } from './attention.ts';
import { type Batches, batchAtOnce, batchInSteps } from './batches.ts';
import { type Easel, LEAST_ZOOM, paintBatches } from './paint.ts';
import { paintAttention } from './paint-attention.ts';
import { paintDetails } from './paint-details.ts';
import type { Scene } from './scene.ts';
import { createSnapshot } from './snapshot.ts';
import { createSurfaces } from './surfaces.ts';
import type { View } from './view.ts';
import type { Window } from './window.ts';

export interface Painting {
  readonly container: HTMLElement;
  readonly scene: Scene;
  readonly view: View;
  /** After each painting of the picture, in the same frame. */
  readonly onPaint: () => void;
}

export interface Painter {
  /** Elements have come, gone, moved or changed their look. */
  sceneChanged(): void;
  cameraMoved(): void;
  attend(attention: Attention): void;
  /** The hand has taken these: they are painted above the picture while they move, and the picture stays as it is. */
  hold(ids: ReadonlySet<string>): void;
  /** What is held has moved. */
  heldMoved(): void;
  restyle(scheme: ColourScheme): void;
  resize(): void;
  stop(): void;
}

/** From this zoom on only what can be seen is drawn: dashes and marks are drawn too then, and they cost most. */
const NEAR = LEAST_ZOOM.dashes;
/** The camera rests when it has stood still for so long, in milliseconds: the picture is painted sharp then. */
const REST_MS = 90;
/** Nothing can be seen before the first painting: it is made at once where it takes no longer than a blink. */
const MOST_AT_ONCE = 4_000;

/** Paints the scene on its surfaces, at most once a frame, and of each only what has changed. */
export function createPainter({ container, scene, view, onPaint }: Painting, first: ColourScheme): Painter {
  const surfaces = createSurfaces(container);
  let scheme = first;
  let attention: Attention = { selected: new Set(), lit: null, isSoft: false, focused: null };
  let held: ReadonlySet<string> = new Set();
  let batches: Batches | null = null;
  let run: SlicedRun | undefined;
  let frame = 0;
  let isPictureStale = true;
  let isMoving = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const snapshot = createSnapshot(surfaces.picture.canvas, surfaces.ratio);
  /** What of the model is drawn on; marks and icons reach beyond the middles of nodes. */
  let extent: Window = { x1: 0, y1: 0, x2: 0, y2: 0 };
  const easel = (pen: Easel['pen']): Easel => ({
    pen,
    camera: view.get(),
    ratio: surfaces.ratio(),
    palette: CANVAS_PALETTE[scheme],
  });
  /** From near only a part can be seen: that part is put together anew, rather than drawing all the rest in vain. */
  const seen = (window: Window): Batches =>
    batchAtOnce({ nodes: scene.nodes.values(), lines: scene.lines.values(), scheme, held, window });
  const paintWhole = (on: Easel, made: Batches, window: Window): void => {
    paintBatches(on, on.camera.zoom < NEAR ? made : seen(window));
    paintDetails(on, withoutHeld(scene, held), scheme);
  };
  const wipe = (pen: Easel['pen']): void => {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  };
  const paintMoving = (made: Batches): void => {
    const camera = view.get();
    if (!snapshot.covers(camera, extent))
      snapshot.take(camera, (pen, own, box) => paintWhole({ ...easel(pen), camera: own }, made, box));
    snapshot.show(surfaces.picture, camera);
  };
  const paint = (): void => {
    frame = 0;
    if (isPictureStale && batches !== null) {
      isPictureStale = false;
      wipe(surfaces.picture);
      if (isMoving) paintMoving(batches);
      else paintWhole(easel(surfaces.picture), batches, view.get().box);
    }
    wipe(surfaces.standout);
    paintAttention(easel(surfaces.standout), scene, { attention, held, scheme });
    onPaint();
  };
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const rest = (): void => {
    resting = undefined;
    if (!isMoving) return;
    isMoving = false;
    isPictureStale = true;
    schedule();
  };
  const use = (made: Batches): void => {
    batches = made;
    extent = extentOf(scene);
    snapshot.drop();
    isPictureStale = true;
    schedule();
  };
  const batch = (): void => {
    run?.stop();
    const task = { nodes: scene.nodes.values(), lines: scene.lines.values(), scheme, held };
    if (scene.nodes.size + scene.lines.size <= MOST_AT_ONCE) use(batchAtOnce(task));
    else run = runInSlices(batchInSteps({ ...task, nodes: [...task.nodes], lines: [...task.lines] }), use);
  };
  return {
    sceneChanged: batch,
    cameraMoved() {
      isPictureStale = true;
      // One step, as by a key, is painted sharp at once; a second one soon after it is a hand that moves.
      isMoving = resting !== undefined;
      clearTimeout(resting);
      resting = setTimeout(rest, REST_MS);
      schedule();
    },
    attend(next) {
      attention = next;
      surfaces.fade(REST[restOf(next)]);
      schedule();
    },
    hold(ids) {
      held = ids;
      batch();
    },
    heldMoved: schedule,
    restyle(next) {
      scheme = next;
      batch();
    },
    resize() {
      const { width, height } = view.size();
      surfaces.resize(width, height);
      snapshot.drop();
      isPictureStale = true;
      // A surface of a new size is empty: not to be seen so for a frame.
      cancelAnimationFrame(frame);
      paint();
    },
    stop() {
      run?.stop();
      clearTimeout(resting);
      cancelAnimationFrame(frame);
      surfaces.remove();
    },
  };
}

function* withoutHeld(scene: Scene, held: ReadonlySet<string>) {
  for (const [id, node] of scene.nodes) if (!held.has(id)) yield node;
}

/** Badges and arrows stand beside their nodes, in model units. */
const BESIDE = 60;

function extentOf({ nodes }: Scene): Window {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of nodes.values()) {
    x1 = Math.min(x1, x);
    y1 = Math.min(y1, y);
    x2 = Math.max(x2, x);
    y2 = Math.max(y2, y);
  }
  return { x1: x1 - BESIDE, y1: y1 - BESIDE, x2: x2 + BESIDE, y2: y2 + BESIDE };
}
