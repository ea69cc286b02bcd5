import { type RefObject, useEffect, useRef } from 'react';
import { undo } from '../../actions/undo.ts';
import { type NodeId, nodeId } from '../../graph/types.ts';
import { useOrrery } from '../../workspace/context.tsx';

/** The drawing tells of the end of a drag a moment after the pointer is let go. */
const SETTLED_MS = 60;

/**
 * An entity that is dragged from the drawing and let go over this element is handed over, and goes back to its place in the drawing. The
 * drawing is a canvas, which has no dragging of the browser's own.
 */
export function useCanvasDrop(target: RefObject<HTMLElement | null>, onDrop: (id: NodeId) => void): void {
  const { store, run } = useOrrery();
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    let dragged: NodeId | null = null;
    const take = ({ target: from }: PointerEvent): void => {
      const { hovered, nodes } = store.getState();
      const isOnDrawing = from instanceof Element && from.closest('[role="application"]') !== null;
      dragged = isOnDrawing && hovered !== null && nodes.has(nodeId(hovered)) ? nodeId(hovered) : null;
    };
    const leave = ({ clientX, clientY }: PointerEvent): void => {
      const id = dragged;
      dragged = null;
      const under = id === null ? null : document.elementFromPoint(clientX, clientY);
      if (id === null || under === null || target.current?.contains(under) !== true) return;
      const before = store.getState().past.at(-1);
      latest.current(id);
      setTimeout(() => {
        const last = store.getState().past.at(-1);
        if (last !== before && last?.step.kind === 'drag') void run(undo, undefined);
      }, SETTLED_MS);
    };
    addEventListener('pointerdown', take, { capture: true });
    addEventListener('pointerup', leave, { capture: true });
    return () => {
      removeEventListener('pointerdown', take, { capture: true });
      removeEventListener('pointerup', leave, { capture: true });
    };
  }, [store, run, target]);
}
