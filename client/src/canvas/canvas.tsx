import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { diff, isEmptyPatch } from '../graph/diff.ts';
import { emphasisOf } from '../graph/emphasis.ts';
import { dotId, dotsOf } from '../graph/fold.ts';
import { isGroupId } from '../graph/groups.ts';
import { EMPTY_PICTURE, type Picture } from '../graph/picture.ts';
import type { GraphStore } from '../graph/store.ts';
import { type NodeId, nodeId } from '../graph/types.ts';
import { createCanvas } from './create-canvas.ts';
import { foldCanvas } from './fold-canvas.ts';
import {
  type CanvasElement,
  type CanvasEvent,
  type CanvasEvents,
  type ColourScheme,
  GROUND,
  type GraphCanvas,
} from './graph-canvas.ts';
import { handleKey, type KeyCommand } from './handle-key.ts';

type Handlers = { readonly [E in CanvasEvent]?: (event: CanvasEvents[E]) => void };

export interface CanvasProps {
  readonly store: GraphStore;
  readonly picture: StoreApi<Picture>;
  readonly scheme: ColourScheme;
  /** What a screen reader calls it, and how it is used. */
  readonly label: string;
  readonly description: string;
  readonly on: Handlers;
  /** With the canvas once it is there, with null when it goes. */
  readonly onReady: (canvas: GraphCanvas | null) => void;
  /** How much larger than common names are. */
  readonly nameScale?: number | undefined;
  readonly className?: string | undefined;
  /** The id of the element that takes the keys. */
  readonly id?: string | undefined;
  /** Another implementation, for tests. */
  readonly create?: ((container: HTMLElement, scheme: ColourScheme) => GraphCanvas) | undefined;
}

/** The pointer has to stay so long before the rest fades: sweeping across the picture must not make it flicker. */
const HOVER_MS = 90;

const createOnPage = (container: HTMLElement, scheme: ColourScheme): GraphCanvas =>
  createCanvas({
    container,
    scheme,
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
  });

/** Puts the drawing on the page and keeps it in step with the store. It decides nothing: what happens goes to `on`. */
export function Canvas(props: CanvasProps) {
  const { store, picture, scheme, nameScale = 1, label, description, className, id, create = createOnPage } = props;
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<GraphCanvas | null>(null);
  const [cursor, setCursor] = useState<NodeId | null>(null);
  const descriptionId = useId();
  // The listeners are read when something happens, so that new ones need no new canvas.
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (container.current === null) return undefined;
    const created = foldCanvas(create(container.current, latest.current.scheme));
    canvas.current = created;
    const stops = [
      forward(created, () => latest.current.on),
      followPicture(created, picture),
      followSelection(created, store),
      followEmphasis(created, store, picture),
      // A pointer takes over from the keyboard.
      created.on('tap', () => setCursor(null)),
    ];
    latest.current.onReady(created);
    return () => {
      latest.current.onReady(null);
      for (const stop of stops) stop();
      created.destroy();
      canvas.current = null;
    };
  }, [store, picture, create]);

  useEffect(() => canvas.current?.restyle(scheme), [scheme]);
  useEffect(() => canvas.current?.enlargeNames(nameScale), [nameScale]);
  useEffect(() => canvas.current?.focus(cursor), [cursor]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (canvas.current === null) return;
    if (isSelectAll(event)) {
      event.preventDefault();
      event.stopPropagation();
      latest.current.on.box?.({ ids: [...canvas.current.positions().keys()] });
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const command = commandFor(event, { canvas: canvas.current, store, picture, cursor });
    if (command === null) return;
    // What is ours must not reach the page's own shortcuts: one Escape would step back twice.
    event.preventDefault();
    event.stopPropagation();
    obey(command, { canvas: canvas.current, on: latest.current.on, setCursor });
  };

  return (
    <div className={className} style={{ position: 'relative' }}>
      {/* The outline beside it is how a screen reader reads the graph; this is how a keyboard walks it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys */}
      <div
        ref={container}
        id={id}
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-describedby={descriptionId}
        data-testid="canvas"
        style={{ position: 'absolute', inset: 0 }}
        onKeyDown={onKeyDown}
        // The drawing takes the focus from wherever it is, and keys are to work where the hand just was. After it, so that it stays.
        onMouseDown={() => container.current?.focus({ preventScroll: true })}
      />
      <p id={descriptionId} hidden>
        {description}
      </p>
      <p role="status" style={OUT_OF_SIGHT} data-testid="canvas-cursor">
        {wordsAt(picture.getState(), cursor)}
      </p>
    </div>
  );
}

/** Where the keyboard is; Enter brings what the ghost beside it tells of. */
function wordsAt({ drawing: { nodes } }: Picture, cursor: NodeId | null): string {
  const node = nodes.find(({ id }) => id === cursor);
  return [node?.label, node?.ghost].filter((words) => words !== undefined).join(', ');
}

/** On the drawing it means all nodes; the browser would mark the words of the page. */
const isSelectAll = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** For screen readers only. */
const OUT_OF_SIGHT = {
  position: 'absolute',
  inlineSize: 1,
  blockSize: 1,
  margin: -1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

function forward(canvas: GraphCanvas, handlers: () => Handlers): () => void {
  const events: readonly CanvasEvent[] = ['tap', 'activate', 'hover', 'menu', 'moved', 'box', 'view', 'camera'];
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the payload to the event
  const listen = <E extends CanvasEvent>(event: E) => canvas.on(event, (payload) => handlers()[event]?.(payload));
  const stops = events.map((event) => listen(event));
  return () => {
    for (const stop of stops) stop();
  };
}

function followPicture(canvas: GraphCanvas, picture: StoreApi<Picture>): () => void {
  let shown = EMPTY_PICTURE;
  const show = (next: Picture): void => {
    const patch = diff(shown.drawing, next.drawing);
    // First, so that the dots and members in the patch are known for what they are.
    if (!isSameGroups(shown.groups, next.groups)) canvas.encircle(next.groups);
    shown = next;
    if (!isEmptyPatch(patch)) canvas.apply(patch);
  };
  show(picture.getState());
  return picture.subscribe(show);
}

/** Equal pictures are derived anew with each change of anything. */
const isSameGroups = (before: Picture['groups'], now: Picture['groups']): boolean =>
  before === now || (before.length === 0 && now.length === 0);

function followSelection(canvas: GraphCanvas, store: GraphStore): () => void {
  canvas.select(store.getState().selection);
  return store.subscribe((state, before) => {
    if (state.selection !== before.selection) canvas.select(state.selection);
  });
}

function followEmphasis(canvas: GraphCanvas, store: GraphStore, picture: StoreApi<Picture>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const emphasis = emphasisOf(store.getState(), picture.getState());
    canvas.emphasise(emphasis?.ids ?? null, { isSoft: emphasis?.isSoft ?? false });
  };
  show();
  const stops = [
    // The picture is derived from the store, so it is told of first; what stands out is asked for once both have settled.
    picture.subscribe(show),
    store.subscribe((state, before) => {
      if (state.emphasis !== before.emphasis || state.selection !== before.selection || state.lit !== before.lit)
        show();
      else if (state.hovered !== before.hovered) timer ??= setTimeout(show, HOVER_MS);
    }),
    () => clearTimeout(timer),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

interface KeyContext {
  readonly canvas: GraphCanvas;
  readonly store: GraphStore;
  readonly picture: StoreApi<Picture>;
  readonly cursor: NodeId | null;
}

/** Keys walk what is drawn: of a folded group its one dot. */
function commandFor(event: KeyboardEvent, { canvas, store, picture, cursor }: KeyContext): KeyCommand | null {
  const { drawing, groups } = picture.getState();
  const { selection } = store.getState();
  const dots = dotsOf(groups);
  const drawn = new Set(drawing.nodes.map(({ id }) => id));
  const chosen = new Set([...selection].map((id) => dots.get(nodeId(id)) ?? id));
  const walked = cursor !== null && drawn.has(cursor) ? cursor : null;
  const current = walked ?? [...drawn].findLast((id) => chosen.has(id)) ?? null;
  return handleKey(event, {
    current,
    isCurrentSelected: current !== null && chosen.has(current),
    isHolding: walked !== null || selection.size > 0,
    picture: drawing,
    positions: new Map([
      ...canvas.positions(),
      ...groups.flatMap(({ id, isFolded, at }) => (isFolded && at !== null ? [[dotId(id), at] as const] : [])),
    ]),
  });
}

interface Obeying {
  readonly canvas: GraphCanvas;
  readonly on: Handlers;
  readonly setCursor: (id: NodeId | null) => void;
}

const elementOf = (id: NodeId): CanvasElement => (isGroupId(id) ? { kind: 'group', id } : { kind: 'node', id });

function obey(command: KeyCommand, { canvas, on, setCursor }: Obeying): void {
  const pointOf = (id: NodeId | null) => (id === null ? null : canvas.pointOf(id)) ?? { x: 0, y: 0 };
  switch (command.kind) {
    case 'walk':
      setCursor(command.to);
      if (command.isAdding) on.tap?.({ ...elementOf(command.to), additive: true, at: pointOf(command.to) });
      canvas.fit(new Set([command.to]), { ifHidden: true });
      on.hover?.({ ...elementOf(command.to), at: pointOf(command.to) });
      return;
    case 'stay':
      return;
    case 'select':
      on.tap?.({ ...elementOf(command.id), additive: command.isAdditive, at: pointOf(command.id) });
      return;
    case 'activate':
      on.activate?.(elementOf(command.id));
      return;
    case 'menu':
      on.menu?.({ ...elementOf(command.id), at: pointOf(command.id) });
      return;
    case 'let-go':
      setCursor(null);
      on.hover?.({ ...GROUND, at: pointOf(null) });
      on.tap?.({ ...GROUND, additive: false, at: pointOf(null) });
      return;
    case 'zoom':
      canvas.zoomBy(command.factor);
  }
}
