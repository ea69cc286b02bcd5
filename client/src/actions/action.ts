import type { OrreryApi } from '../api/orrery-api.ts';
import type { GraphCanvas } from '../canvas/graph-canvas.ts';
import type { GraphStore } from '../graph/store.ts';
import type { MessageId } from '../i18n/messages.ts';

/** What an action may use; handed in, so that a test can hand in its own. */
export interface ActionContext {
  readonly store: GraphStore;
  readonly api: OrreryApi;
  /** Null before the canvas is on the page. */
  readonly canvas: GraphCanvas | null;
  /** Says something politely, to eyes and to screen readers. */
  announce(id: MessageId, values?: Readonly<Record<string, string | number>>): void;
  readonly signal?: AbortSignal | undefined;
  /** Tells how far it is, where that can be known. */
  report?(progress: Progress): void;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** One intent of the user. Button, key, menu entry and search box all run the same object. Only actions are asynchronous. */
export interface Action<Args> {
  readonly id: string;
  /** The page asks for it by itself: it is not shown as work, and no key of the reader's takes it back. */
  readonly inBackground?: true;
  run(context: ActionContext, args: Args): Promise<void> | void;
}

export const defineAction = <Args>(action: Action<Args>): Action<Args> => action;
