import type { Drawing } from '../graph/picture.ts';
import type { NodeId } from '../graph/types.ts';
import type { GraphCanvas } from './graph-canvas.ts';
import { type Way, walk } from './walk.ts';

/** What a key means on the drawing. */
export type KeyCommand =
  | { readonly kind: 'walk'; readonly to: NodeId; readonly isAdding: boolean }
  /** There is no line that way. */
  | { readonly kind: 'stay' }
  | { readonly kind: 'select'; readonly id: NodeId; readonly isAdditive: boolean }
  | { readonly kind: 'activate'; readonly id: NodeId }
  | { readonly kind: 'menu'; readonly id: NodeId }
  | { readonly kind: 'let-go' }
  | { readonly kind: 'zoom'; readonly factor: number };

export interface KeySituation {
  /** Where the keyboard is: the node last walked to, else the one selected last. */
  readonly current: NodeId | null;
  readonly isCurrentSelected: boolean;
  /** Something is selected or walked to, so that Escape has something to let go. */
  readonly isHolding: boolean;
  readonly picture: Drawing;
  readonly positions: ReturnType<GraphCanvas['positions']>;
}

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * Arrows walk along lines (with Shift: selecting on the way), Enter expands, Space selects (with Shift: adds; again: takes out), Escape lets go, plus and minus zoom.
 * Null when the key is not ours: the page may want it. Data in, command out.
 */
export function handleKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { current, isCurrentSelected, isHolding, picture, positions }: KeySituation,
): KeyCommand | null {
  const way = WAYS[key];
  if (way !== undefined) {
    const to = walk(current, way, { positions, lines: picture.lines });
    return to === null ? { kind: 'stay' } : { kind: 'walk', to, isAdding: shiftKey };
  }
  switch (key) {
    case 'Enter':
      return current === null ? null : { kind: 'activate', id: current };
    case ' ':
      return current === null ? null : { kind: 'select', id: current, isAdditive: shiftKey || isCurrentSelected };
    case 'ContextMenu':
      return current === null ? null : { kind: 'menu', id: current };
    case 'Escape':
      return isHolding ? { kind: 'let-go' } : null;
    case '+':
    case '=':
      return { kind: 'zoom', factor: 1.25 };
    case '-':
      return { kind: 'zoom', factor: 0.8 };
    default:
      return null;
  }
}
