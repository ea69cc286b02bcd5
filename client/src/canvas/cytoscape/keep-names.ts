import type { DrawnNode, GraphLine, GraphPatch, Point } from '../../graph/types.ts';
import { CANVAS_PALETTE } from '../../theme/canvas-palette.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import type { CameraPlace } from '../look.ts';
import { type Box, contains, grow, type Size } from '../names/boxes.ts';
import { createTypeSetter, type Setting } from '../names/letters.ts';
import { type Pen, paintNames, type Shown, showGhost, showName, showWords } from '../names/paint-names.ts';
import { planInSteps, planNames } from '../names/plan-names.ts';
import type { NamePlan } from '../names/scene.ts';
import { type Spot, type Stage, sceneOf } from '../names/scene-of.ts';
import { type Attention, type Focus, focusOf, type Wording, wordingOf } from '../names/wishes.ts';
import { BADGE_HEIGHT, badgeWidth } from './badge.ts';
import { createMeasureIn } from './measure-text.ts';
import { createNamesLayer } from './names-layer.ts';
import { overCanvas } from './over-canvas.ts';
import { runInSlices, type SlicedRun } from './run-in-slices.ts';

/** The hand rests when the camera has stood still for so long, in milliseconds. */
const REST_MS = 70;
/** While it moves on and on, names are planned anew this often. */
const MOVING_MS = 320;

export interface NameKeeper {
  /** After Cytoscape has carried out the patch. */
  apply(patch: GraphPatch): void;
  attend(change: Partial<Attention>): void;
  restyle(scheme: ColourScheme): void;
  /** How much larger than common all names are. */
  enlarge(scale: number): void;
  /** Something has moved: names are planned when it rests. */
  schedule(): void;
  /** Plans now. */
  refresh(): void;
  /** The name or words of an element as they stand on the screen; null while it has none there. */
  shown(id: string): Shown | null;
  /** The ghost beside a hub as it stands on the screen; null while there is none. */
  ghost(id: string): Shown | null;
  /** Whose name, words or ghost are at this point of the canvas, in its pixels. */
  at(point: Point): { readonly id: string; readonly isGhost: boolean } | null;
  /**
   * Plans and paints the names of a picture that shows this box (in model units) at a zoom, from its upper left corner. They keep off these
   * plates, in pixels of the picture.
   */
  paintPicture(pen: Pen, box: Box, shown: { readonly zoom: number; readonly plates: readonly Box[] }): void;
  stop(): void;
}

/** The picture that names stand on. */
export interface NameGround {
  /** Null without a page. */
  readonly container: HTMLElement | null;
  camera(): CameraPlace;
  /** In pixels; nothing larger than one pixel without a page. */
  size(): Size;
  /** Where a node is; null when it is not on the canvas. */
  spotOf(id: string): Spot | null;
  isGone(): boolean;
  /** Calls back when the camera or a node has moved, or the canvas has another size. */
  onMove(listener: () => void): void;
  /** Calls back in each frame in which the picture was painted. */
  onPaint(listener: () => void): void;
}

export interface NameKeeperOptions {
  readonly ground: NameGround;
  /** Null without a page: names are planned and not painted. */
  readonly face: string | null;
  readonly scheme: ColourScheme;
  /** Where the names of hulls stand, in pixels of the canvas. */
  readonly plates?: () => readonly Box[];
}

/** A plan and what it was made of, to show it while nodes and camera move on. */
interface Current {
  readonly plan: NamePlan;
  readonly settings: ReadonlyMap<string, readonly [Setting, ...Setting[]]>;
  readonly ghostSettings: ReadonlyMap<string, readonly [Setting, ...Setting[]]>;
}

interface Scenery {
  readonly stage: Stage;
  readonly focus: Focus;
}

const NO_PLAN: Current = {
  plan: { names: new Map(), words: new Map(), ghosts: new Map() },
  settings: new Map(),
  ghostSettings: new Map(),
};
/** A finger is not as fine as a plate is small, in pixels. */
const REACH_OF_GHOST = 5;
const WITHOUT_PAGE: Size = { width: 1000, height: 720 };

/** Keeps the names of nodes and the words of lines readable and off each other, on a layer above the drawing. */
export function keepNames({ ground, face, scheme: firstScheme, plates }: NameKeeperOptions): NameKeeper {
  const measureIn = createMeasureIn(face);
  let setter = createTypeSetter(measureIn);
  const nodes = new Map<string, DrawnNode>();
  const lines = new Map<string, GraphLine>();
  const layer = face === null ? null : createNamesLayer(ground);
  let scheme = firstScheme;
  let wording: Wording | null = { nodes: new Map(), lines: new Map() };
  let attention: Attention = { selected: new Set(), focused: null, lit: null, isSoft: false };
  let current: Current = NO_PLAN;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStale = false;
  let plannedAt = 0;
  let run: SlicedRun | undefined;

  const worded = (): Wording => (wording ??= wordingOf(nodes, lines));
  const stageNow = (): Stage => ({
    ...ground.camera(),
    view: ground.size().width > 1 ? ground.size() : WITHOUT_PAGE,
    spotOf: ground.spotOf,
  });
  const taskFor = (stage: Stage, { names: before, ghosts: ghostsBefore }: NamePlan) => ({
    wording: worded(),
    focus: focusOf(attention, worded()),
    stage,
    setter,
    badgeSize,
    before,
    ghostsBefore,
  });
  const ghostOf = (id: string, source: Current, { stage, focus }: Scenery): Shown | null => {
    const placed = source.plan.ghosts.get(id);
    const settings = source.ghostSettings.get(id);
    const node = worded().nodes.get(id);
    if (placed === undefined || settings === undefined || node === undefined || node.ghost === null) return null;
    return showGhost({ node, placed, setting: settings[placed.variant] ?? settings[0] }, stage, focus);
  };
  const shownOf = (id: string, source: Current, { stage, focus }: Scenery): Shown | null => {
    const settings = source.settings.get(id);
    if (settings === undefined) return null;
    const name = source.plan.names.get(id);
    const node = worded().nodes.get(id);
    if (name !== undefined && node !== undefined) {
      return showName({ node, placed: name, setting: settings[name.variant] ?? settings[0] }, stage, focus);
    }
    const words = source.plan.words.get(id);
    const line = worded().lines.get(id);
    if (words === undefined || line === undefined) return null;
    const setting = words.kind === 'signs' ? settings.at(-1) : settings[0];
    return setting === undefined ? null : showWords({ line, placed: words, setting }, stage, focus);
  };
  const allShown = (source: Current, stage: Stage): readonly Shown[] => {
    const focus = focusOf(attention, worded());
    // Words first: a name is never crossed by what a line says while things move.
    const named = [...source.plan.words.keys(), ...source.plan.names.keys()].flatMap(
      (id) => shownOf(id, source, { stage, focus }) ?? [],
    );
    return [...named, ...[...source.plan.ghosts.keys()].flatMap((id) => ghostOf(id, source, { stage, focus }) ?? [])];
  };
  const inkNow = () => ({ palette: CANVAS_PALETTE[scheme], face: face ?? 'sans-serif' });
  const paint = (): void => {
    if (layer === null || ground.isGone()) return;
    layer.paint((pen) => paintNames(pen, allShown(current, stageNow()), inkNow()));
  };
  const replan = (isAtOnce: boolean): void => {
    clearTimeout(timer);
    timer = undefined;
    run?.stop();
    if (ground.isGone()) return;
    plannedAt = performance.now();
    isStale = false;
    const { scene, ...settings } = sceneOf(taskFor(stageNow(), current.plan));
    const settle = (plan: NamePlan): void => {
      current = { plan, ...settings };
      paint();
    };
    const whole = { ...scene, plates: [...(plates?.() ?? []), ...overCanvas(ground.container)] };
    if (isAtOnce) settle(planNames(whole));
    else run = runInSlices(planInSteps(whole), settle);
  };
  const schedule = (): void => {
    isStale = true;
    // Without a page there is nothing to wait for: it is planned when it is asked for.
    if (layer === null) return;
    clearTimeout(timer);
    const waited = performance.now() - plannedAt;
    timer = setTimeout(() => replan(false), waited > MOVING_MS ? Math.min(REST_MS, 16) : REST_MS);
  };
  const onMove = (): void => {
    // The plan in the making is of another place.
    run?.stop();
    schedule();
  };
  ground.onMove(onMove);
  // In the same frame as the drawing, so that names never lag behind their nodes.
  ground.onPaint(paint);

  return {
    apply(patch) {
      for (const id of patch.removedLines) lines.delete(id);
      for (const id of patch.removedNodes) nodes.delete(id);
      for (const node of [...patch.addedNodes, ...patch.updatedNodes]) nodes.set(node.id, node);
      for (const line of [...patch.addedLines, ...patch.updatedLines]) lines.set(line.id, line);
      if (patch.removedNodes.length > 0) {
        // Lines go with their ends.
        for (const [id, line] of lines) if (!nodes.has(line.source) || !nodes.has(line.target)) lines.delete(id);
      }
      wording = null;
      schedule();
    },
    attend(change) {
      attention = { ...attention, ...change };
      schedule();
    },
    restyle(next) {
      scheme = next;
      paint();
    },
    enlarge(scale) {
      setter = createTypeSetter(measureIn, scale);
      schedule();
    },
    schedule,
    refresh: () => replan(true),
    shown(id) {
      if (layer === null && isStale) replan(true);
      return shownOf(id, current, { stage: stageNow(), focus: focusOf(attention, worded()) });
    },
    ghost(id) {
      if (layer === null && isStale) replan(true);
      return ghostOf(id, current, { stage: stageNow(), focus: focusOf(attention, worded()) });
    },
    at(point) {
      const isAt = ({ box, opacity, isGhost }: Shown): boolean =>
        opacity > 0.3 && contains(isGhost ? grow(box, REACH_OF_GHOST) : box, point);
      const hit = allShown(current, stageNow()).findLast(isAt);
      return hit === undefined ? null : { id: hit.id, isGhost: hit.isGhost };
    },
    paintPicture(pen, box, { zoom, plates: taken }) {
      const stage = {
        zoom,
        pan: { x: -box.left * zoom, y: -box.top * zoom },
        view: { width: (box.right - box.left) * zoom, height: (box.bottom - box.top) * zoom },
        spotOf: ground.spotOf,
      };
      const { scene, ...settings } = sceneOf(taskFor(stage, NO_PLAN.plan));
      paintNames(pen, allShown({ plan: planNames({ ...scene, plates: taken }), ...settings }, stage), inkNow());
    },
    stop() {
      clearTimeout(timer);
      run?.stop();
      layer?.remove();
    },
  };
}

const badgeSize = (hidden: number): Size => ({ width: badgeWidth(hidden), height: BADGE_HEIGHT });
