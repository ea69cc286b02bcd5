import type { Point } from '../../graph/types.ts';
import { styleOf } from '../../theme/entity-style.ts';
import { SIGNS } from '../../theme/status-grammar.ts';
import type { Box, Size } from './boxes.ts';
import type { Setting, TypeSetter } from './letters.ts';
import type { GhostMark, LineMark, NodeMark, PlacedName, Scene, WordsWish } from './scene.ts';
import { type Distance, type Focus, type NamedNode, rankOf, type WordedLine, type Wording } from './wishes.ts';

/** Where things are: in model units, and how the camera shows them. */
export interface Stage {
  readonly zoom: number;
  readonly pan: Point;
  readonly view: Size;
  /** The middle of a node and how wide it is, in model units; null when it is not on the canvas. */
  spotOf(id: string): Spot | null;
}

export interface Spot extends Point {
  readonly size: number;
}

/** How wide and high the plate of a node with so many hidden neighbours is, in model units. */
export type BadgeSize = (hidden: number) => Size;

export interface SceneTask {
  readonly wording: Wording;
  readonly focus: Focus;
  readonly stage: Stage;
  readonly setter: TypeSetter;
  readonly badgeSize: BadgeSize;
  readonly before: ReadonlyMap<string, PlacedName>;
  readonly ghostsBefore: ReadonlyMap<string, PlacedName>;
}

/** A scene, and how the names and words in it are set. */
export interface SetScene {
  readonly scene: Scene;
  readonly settings: ReadonlyMap<string, readonly [Setting, ...Setting[]]>;
  /** How the plates of ghosts are set, by their hubs. */
  readonly ghostSettings: ReadonlyMap<string, readonly [Setting, ...Setting[]]>;
}

/** Nodes outside the screen count so far: their names may reach in. In pixels. */
const BEYOND = 160;
/** A node of a common size seen smaller than this is a point: only what speaks for its surroundings is named. */
const POINT_RADIUS = 4;
/** Seen smaller than this, leaves are not named. */
const SMALL_RADIUS = 7.6;
const COMMON_RADIUS = 17;
/** A picture with fewer nodes is never so crowded that names have to be left out by kind. */
const FEW = 60;
/** Below this zoom lines say nothing: the shape of the whole is what is looked at. */
const LEAST_ZOOM_FOR_WORDS = 0.4;
/** On whose word something rests is no alarm: from farther away the sign alone would only be a speck. */
const LEAST_ZOOM_FOR_SPEAKERS = 0.75;
/** More lines than this are not counted where they strike through names. */
const MOST_COUNTED = 4_000;
/** A shape with corners reaches beyond the disc of its width. */
const CORNERS = 1.12;
/** Room for an arrow between a line's words and its node. */
const ARROW = 9;

export const distanceAt = (zoom: number, count: number): Distance => {
  const radius = COMMON_RADIUS * zoom;
  if (count <= FEW || radius >= SMALL_RADIUS) return 'near';
  return radius >= POINT_RADIUS ? 'middle' : 'far';
};

/** What is on the screen, with what wants to be named: what the planner needs. */
export function sceneOf(task: SceneTask): SetScene {
  const { wording, stage, before } = task;
  const settings = new Map<string, readonly [Setting, ...Setting[]]>();
  const distance = distanceAt(stage.zoom, wording.nodes.size);
  const marks = new Map<string, NodeMark>();
  const ends = new Map<string, Spot>();
  for (const node of wording.nodes.values()) {
    const spot = stage.spotOf(node.id);
    if (spot === null) continue;
    const seen = { ...onScreen(spot, stage), size: spot.size * stage.zoom };
    ends.set(node.id, seen);
    if (!isNearScreen(seen, stage.view)) continue;
    marks.set(node.id, markOf(node, seen, { task, distance, settings }));
  }
  const lines: LineMark[] = [];
  const isCounting = wording.lines.size <= MOST_COUNTED;
  for (const line of wording.lines.values()) {
    const [from, to] = [ends.get(line.source), ends.get(line.target)];
    if (from === undefined || to === undefined) continue;
    const words = wordsOf(line, task, settings);
    if (!isCounting && words === null) continue;
    lines.push({
      id: line.id,
      from,
      to,
      covered: [from.size / 2 + ARROW / 3, to.size / 2 + ARROW],
      isFaded: task.focus.lit !== null && !task.focus.lit.has(line.id) && !task.focus.isSoft,
      words,
    });
  }
  const ghostSettings = new Map<string, readonly [Setting, ...Setting[]]>();
  const ghosts = distance === 'far' ? [] : ghostMarks(task, marks, ghostSettings);
  const nodes = [...marks.values()];
  return {
    scene: { view: stage.view, nodes, lines, ghosts, before, ghostsBefore: task.ghostsBefore },
    settings,
    ghostSettings,
  };
}

/** The ghosts of the hubs on the screen. From afar there are none, as there are no badges: the shape of the whole is what is looked at. */
function ghostMarks(
  { wording, setter }: SceneTask,
  marks: ReadonlyMap<string, NodeMark>,
  settings: Map<string, readonly [Setting, ...Setting[]]>,
): readonly GhostMark[] {
  return [...marks.values()].flatMap(({ id, x, y, radius, isFaded }) => {
    const words = wording.nodes.get(id)?.ghost ?? null;
    if (words === null) return [];
    const sizes = setter.ghost(words);
    settings.set(id, sizes);
    return [{ id, x, y, radius, isFaded, sizes }];
  });
}

interface Marking {
  readonly task: SceneTask;
  readonly distance: Distance;
  readonly settings: Map<string, readonly [Setting, ...Setting[]]>;
}

function markOf(node: NamedNode, seen: Spot, { task, distance, settings }: Marking): NodeMark {
  const { focus, setter } = task;
  const { shape } = styleOf(node.drawn.type);
  const ranked = node.text === '' ? null : rankOf(node, focus, distance);
  const sizes = ranked === null ? null : setter.name(node.text, ranked.tier);
  if (sizes !== null) settings.set(node.id, sizes);
  return {
    id: node.id,
    x: seen.x,
    y: seen.y,
    radius: (seen.size / 2) * (shape === 'ellipse' ? 1 : CORNERS),
    // From afar neither badges nor pins are drawn: what is not there is in no name's way.
    plates: distance === 'far' ? [] : platesOf(node, seen, task),
    isFaded: focus.lit !== null && !focus.lit.has(node.id) && !focus.isSoft,
    name: ranked === null || sizes === null ? null : { sizes, rank: ranked.rank, isForced: ranked.isForced },
  };
}

/** The badge stands at the upper right of its node, the sign of a pin at the upper left. */
function platesOf({ drawn }: NamedNode, seen: Spot, { badgeSize, stage: { zoom } }: SceneTask): readonly Box[] {
  return [
    ...(drawn.hidden > 0 && drawn.ghost === undefined
      ? [plateAt(seen, scaled(badgeSize(drawn.hidden), zoom), [BADGE_X, BADGE_Y])]
      : []),
    ...(drawn.pinned === true ? [plateAt(seen, scaled(PIN_SIZE, zoom), [PIN_X, PIN_Y])] : []),
  ];
}

const scaled = ({ width, height }: Size, zoom: number): Size => ({ width: width * zoom, height: height * zoom });

function plateAt({ x, y, size }: Spot, plate: Size, [shareX, shareY]: readonly [number, number]): Box {
  const left = x - size / 2 + (size - plate.width) * shareX;
  const top = y - size / 2 + (size - plate.height) * shareY;
  return { left, right: left + plate.width, top, bottom: top + plate.height };
}

/** As shares of the room that the plate leaves on its node: beyond its right rim, above its upper one. */
export const BADGE_X = 1.5;
export const BADGE_Y = -0.3;
export const PIN_X = -0.28;
export const PIN_Y = -0.28;
/** In model units. */
export const PIN_SIZE: Size = { width: 15, height: 15 };

function wordsOf(
  line: WordedLine,
  { focus, setter, stage }: SceneTask,
  settings: Marking['settings'],
): WordsWish | null {
  const isSelected = focus.selected.has(line.id);
  const isLit = focus.lit?.has(line.id) === true;
  if (!isSelected && !isLit && (focus.lit !== null || stage.zoom < LEAST_ZOOM_FOR_WORDS)) return null;
  const isForced = (isSelected && focus.isForcingSelectedLines) || (isLit && focus.isForcingLines);
  // What has not begun says so by its sign alone, unless it is asked.
  const words = line.line.standing === 'future' && !isForced ? null : setter.words(line.text);
  const isSigned = line.signs !== '' && (line.signs !== SIGNS.speaker || stage.zoom >= LEAST_ZOOM_FOR_SPEAKERS);
  const signs = isSigned ? setter.signs(line.signs) : null;
  const set = [words, signs].filter((setting) => setting !== null);
  const [first, ...others] = set;
  if (first === undefined) return null;
  settings.set(line.id, [first, ...others]);
  const documents = line.line.edges.reduce((most, edge) => Math.max(most, edge.documents), 1);
  return {
    size: words,
    signs,
    rank: (isLit || isSelected ? 1_000 : 0) + (line.line.disputed ? 100 : 0) + documents,
    isForced,
    fans: line.fans,
  };
}

export const onScreen = ({ x, y }: Point, { zoom, pan }: Pick<Stage, 'zoom' | 'pan'>): Point => ({
  x: x * zoom + pan.x,
  y: y * zoom + pan.y,
});

const isNearScreen = ({ x, y, size }: Spot, { width, height }: Size): boolean => {
  const reach = BEYOND + size / 2;
  return x > -reach && y > -reach && x < width + reach && y < height + reach;
};
