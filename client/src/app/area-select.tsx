import { type RefObject, useEffect, useState } from 'react';
import { choose } from '../actions/choose.ts';
import { boxOf, isWithin } from '../graph/area.ts';
import type { Point } from '../graph/types.ts';
import { type Orrery, useOrrery } from '../workspace/context.tsx';
import { useShell, useT } from '../workspace/hooks.ts';
import type { AreaTool } from '../workspace/shell-store.ts';
import styles from './area-select.module.css';

/** A hand that moves less than this has clicked. In pixels of the page. */
const LEAST_STROKE = 6;
/** Corners closer than this add nothing to an outline. */
const LEAST_CORNER = 3;

interface Stroke {
  readonly tool: AreaTool;
  readonly isAdditive: boolean;
  /** In pixels of the page. */
  readonly points: readonly Point[];
}

/**
 * Selects what lies in an area drawn by hand: with Alt a lasso, with Shift or Ctrl from empty ground a box, and either of them with
 * the tool from the toolbar or the menu, by mouse, pen or finger. It sees the pointer before the drawing does.
 */
export function AreaSelect({ host }: { readonly host: RefObject<HTMLDivElement | null> }) {
  const orrery = useOrrery();
  const t = useT();
  const tool = useShell((state) => state.tool);
  const [stroke, setStroke] = useState<Stroke | null>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    return followStrokes(element, { orrery, onStroke: setStroke });
  }, [host, orrery]);
  const origin = host.current?.getBoundingClientRect();
  return (
    <>
      {tool === null ? null : (
        <div className={styles['cover']} data-testid="area-cover">
          <p className={styles['hint']} role="status">
            {t(tool === 'lasso' ? 'area.lassoHint' : 'area.boxHint')}
          </p>
        </div>
      )}
      {stroke === null || origin === undefined ? null : (
        <svg className={styles['stroke']} aria-hidden>
          <polygon
            points={outlineOf(stroke)
              .map(({ x, y }) => `${x - origin.left},${y - origin.top}`)
              .join(' ')}
          />
        </svg>
      )}
    </>
  );
}

function outlineOf({ tool, points }: Stroke): readonly Point[] {
  if (tool === 'lasso') return points;
  const [first, last] = [points[0], points.at(-1)];
  return first === undefined || last === undefined ? [] : boxOf(first, last);
}

interface Following {
  readonly orrery: Orrery;
  onStroke(stroke: Stroke | null): void;
}

function followStrokes(host: HTMLElement, { orrery, onStroke }: Following): () => void {
  let stroke: Stroke | null = null;
  let pointer: number | null = null;
  const draw = (next: Stroke | null): void => {
    stroke = next;
    onStroke(next !== null && lengthOf(next.points) >= LEAST_STROKE ? next : null);
  };
  const end = (isDone: boolean): void => {
    pointer = null;
    const drawn = stroke;
    draw(null);
    if (drawn === null || !isDone) return;
    if (lengthOf(drawn.points) >= LEAST_STROKE) selectWithin(orrery, drawn);
    orrery.shell.setState({ tool: null });
    // The keys of the drawing work on what was selected.
    host.querySelector<HTMLElement>('[role="application"]')?.focus({ preventScroll: true });
  };
  const onDown = (event: PointerEvent): void => {
    const tool = toolOf(event, orrery);
    if (tool === null || pointer !== null) return;
    event.preventDefault();
    event.stopPropagation();
    pointer = event.pointerId;
    host.setPointerCapture(event.pointerId);
    orrery.store.setState({ hovered: null });
    draw({ tool, isAdditive: event.shiftKey || event.ctrlKey || event.metaKey, points: [pointOf(event)] });
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== pointer || stroke === null) return;
    event.stopPropagation();
    const point = pointOf(event);
    const last = stroke.points.at(-1);
    if (last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < LEAST_CORNER) return;
    draw({ ...stroke, points: [...stroke.points, point] });
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    event.stopPropagation();
    end(true);
  };
  const onCancel = (event: PointerEvent): void => {
    if (event.pointerId === pointer) end(false);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || (stroke === null && orrery.shell.getState().tool === null)) return;
    event.preventDefault();
    event.stopPropagation();
    orrery.shell.setState({ tool: null });
    end(false);
  };
  const capture = { capture: true };
  host.addEventListener('pointerdown', onDown, capture);
  host.addEventListener('pointermove', onMove, capture);
  host.addEventListener('pointerup', onUp, capture);
  host.addEventListener('pointercancel', onCancel, capture);
  window.addEventListener('keydown', onKey, capture);
  return () => {
    host.removeEventListener('pointerdown', onDown, capture);
    host.removeEventListener('pointermove', onMove, capture);
    host.removeEventListener('pointerup', onUp, capture);
    host.removeEventListener('pointercancel', onCancel, capture);
    window.removeEventListener('keydown', onKey, capture);
  };
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

/** How far the hand went at most from where it began. */
function lengthOf(points: readonly Point[]): number {
  const [first] = points;
  if (first === undefined) return 0;
  return points.reduce((most, { x, y }) => Math.max(most, Math.hypot(x - first.x, y - first.y)), 0);
}

/** What this press begins to draw; null when it is for the drawing below. */
function toolOf(event: PointerEvent, { shell, store }: Orrery): AreaTool | null {
  const { target, button } = event;
  if (button !== 0 || !(target instanceof Element)) return null;
  const { tool } = shell.getState();
  if (tool !== null) return target.closest('[data-testid="area-cover"]') === null ? null : tool;
  if (target.closest('[role="application"]') === null) return null;
  if (event.altKey) return 'lasso';
  // On a node or a line these keys add it to the selection.
  const isOnGround = store.getState().hovered === null;
  return isOnGround && (event.shiftKey || event.ctrlKey || event.metaKey) ? 'box' : null;
}

/** A node lies in an area when its middle does: names reach far beyond what the eye takes for the node. */
function selectWithin({ store, run, actionContext }: Orrery, stroke: Stroke): void {
  const { canvas } = actionContext();
  if (canvas === null) return;
  const outline = outlineOf(stroke);
  const ids = [...store.getState().nodes.keys()].filter((id) => {
    const point = canvas.pointOf(id);
    return point !== null && isWithin(point, outline);
  });
  void run(choose, { kind: 'ids', ids, additive: stroke.isAdditive });
}
