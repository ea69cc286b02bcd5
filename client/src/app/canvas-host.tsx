import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fold } from '../actions/group.ts';
import { moveCamera } from '../actions/move-camera.ts';
import { dropNodes } from '../actions/pin.ts';
import { selectElements } from '../actions/select.ts';
import { Canvas } from '../canvas/canvas.tsx';
import type { CanvasEvents, GraphCanvas } from '../canvas/graph-canvas.ts';
import type { GroupId } from '../graph/groups.ts';
import type { Picture } from '../graph/picture.ts';
import type { GraphState } from '../graph/store.ts';
import { type NodeId, nodeId, type Point } from '../graph/types.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useShell, useT } from '../workspace/hooks.ts';
import { CANVAS_ID } from '../workspace/places.ts';
import { useExpandOrAsk } from '../workspace/use-expand-or-ask.ts';
import { usePicture } from '../workspace/use-picture.ts';
import styles from './canvas-host.module.css';
import { CanvasOverlay } from './canvas-overlay.tsx';
import { type MenuTarget, targetOf } from './menu-target.ts';
import { CanvasMenuPart, OverCanvas } from './parts.ts';
import { useAfterPicture } from './use-after-picture.ts';
import { useDetailsSheet } from './use-details-sheet.ts';

declare global {
  interface Window {
    /** Where things are drawn: only while a test drives the browser (WebDriver's own mark), never in a person's page. */
    __orrery?: unknown;
  }
}

/** Names that are read from the back of a room. */
const PRESENTED = 1.7;

interface OpenMenu {
  readonly target: MenuTarget;
  readonly at: Point;
}

/** The drawing, and what its events mean. */
export function CanvasHost() {
  const orrery = useOrrery();
  const { store, picture, shell, run, setCanvas, openFirstPicture, actionContext } = orrery;
  const t = useT();
  const scheme = useShell((state) => state.theme);
  const isPresenting = useShell((state) => state.presenting);
  const isAfter = useAfterPicture();
  const { nodes, lines } = usePicture();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const expandOrAsk = useExpandOrAsk();
  const anchor = useRef<HTMLSpanElement>(null);
  const host = useRef<HTMLDivElement>(null);

  const onReady = useCallback(
    (canvas: GraphCanvas | null) => {
      setCanvas(canvas);
      if (navigator.webdriver) window.__orrery = { store, picture, canvas };
    },
    [setCanvas, store, picture],
  );
  useEffect(() => {
    if (shell.getState().opening === 'loading') openFirstPicture();
  }, [shell, openFirstPicture]);

  const expandLatest = useRef(expandOrAsk);
  expandLatest.current = expandOrAsk;
  const sheet = useDetailsSheet();
  const on = useMemo(
    () => ({
      tap: ({ kind, id, additive }: CanvasEvents['tap']) => {
        if (kind === 'ghost') {
          sheet.cancel();
          expandLatest.current(id);
          return;
        }
        void run(selectElements, { ids: idsOf(id, picture.getState()), additive });
        sheet.tap(id);
      },
      activate: (element: CanvasEvents['activate']) => {
        sheet.cancel();
        if (element.kind === 'group') void run(fold, toggled(element.id, picture.getState()));
        else if (element.kind === 'node') expandLatest.current(element.id);
        else void run(selectElements, { ids: [element.id] });
      },
      menu: ({ at, ...target }: CanvasEvents['menu']) => {
        setMenu({ target: targetOf(target, selectedNodes(store.getState())), at });
      },
      hover: ({ kind, id }: CanvasEvents['hover']) => store.setState({ hovered: kind === 'ghost' ? null : id }),
      box: ({ ids }: CanvasEvents['box']) => void run(selectElements, { ids }),
      moved: ({ ids }: CanvasEvents['moved']) => void run(dropNodes, { ids }),
      camera: (event: CanvasEvents['camera']) => void run(moveCamera, event),
    }),
    [run, store, picture, sheet],
  );

  /** Before the drawing takes Escape for letting go: what is under way is cancelled, and out of the presentation it is one key. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    const work = shell.getState().works.at(-1);
    if (work === undefined && !isPresenting) return;
    event.stopPropagation();
    if (work === undefined) shell.setState({ presenting: false });
    else work.cancel();
  };

  const openMenu = () => {
    const selected = selectedNodes(store.getState());
    const { hovered, nodes: known } = store.getState();
    const current = hovered !== null && known.has(nodeId(hovered)) ? nodeId(hovered) : selected.at(-1);
    const box = host.current?.getBoundingClientRect();
    const middle = box === undefined ? { x: 0, y: 0 } : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    const target = targetOf({ kind: current === undefined ? 'ground' : 'node', id: current ?? null }, selected);
    setMenu({ target, at: (current === undefined ? null : actionContext().canvas?.pointOf(current)) ?? middle });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
    event.preventDefault();
    openMenu();
  };
  const isMenuAsked = useShell((state) => state.menuAsked);
  useEffect(() => {
    if (!isMenuAsked) return;
    shell.setState({ menuAsked: false });
    openMenu();
  });

  return (
    // Keys reach the drawing first; what bubbles up here needs the product's own knowledge.
    <div
      ref={host}
      className={styles['host']}
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={onKeyDown}
      role="presentation"
    >
      <Canvas
        className={styles['drawing']}
        id={CANVAS_ID}
        store={store}
        picture={picture}
        scheme={scheme}
        nameScale={isPresenting ? PRESENTED : 1}
        label={t('region.canvas')}
        description={t('canvas.label', { nodes: nodes.length, links: lines.length })}
        onReady={onReady}
        on={on}
      />
      <CanvasOverlay />
      {isAfter ? <OverCanvas host={host} /> : null}
      <span
        ref={anchor}
        className={styles['anchor']}
        style={{ insetInlineStart: menu?.at.x ?? 0, insetBlockStart: menu?.at.y ?? 0 }}
      />
      {menu === null ? null : (
        <CanvasMenuPart key={keyOf(menu.target)} target={menu.target} anchor={anchor} onClose={() => setMenu(null)} />
      )}
    </div>
  );
}

/** Of a group its members are selected: what is told of them and done with them is of entities, folded or not. */
const idsOf = (id: string | null, { groups }: Picture): readonly string[] =>
  id === null ? [] : (groups.find((group) => group.id === id)?.members ?? [id]);

const toggled = (id: GroupId, { groups }: Picture) => ({
  id,
  isFolded: groups.find((group) => group.id === id)?.isFolded !== true,
});

const selectedNodes = ({ selection, nodes }: GraphState): readonly NodeId[] =>
  [...selection].map(nodeId).filter((id) => nodes.has(id));

/** One menu after the other begins anew. */
const keyOf = (target: MenuTarget): string =>
  target.kind === 'node' || target.kind === 'line' || target.kind === 'group'
    ? `${target.kind} ${target.id}`
    : target.kind;
