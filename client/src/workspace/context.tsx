import { createContext, useContext } from 'react';
import type { Action, ActionContext } from '../actions/action.ts';
import type { OrreryApi } from '../api/orrery-api.ts';
import type { ViewerToken } from '../api/viewer-token.ts';
import type { GraphCanvas } from '../canvas/graph-canvas.ts';
import type { GraphStore } from '../graph/store.ts';
import type { MessageId } from '../i18n/messages.ts';
import type { Values } from './announcer.ts';
import type { BrowserDatabase } from './database.ts';
import type { Journey } from './journey.ts';
import type { Page } from './page-link.ts';
import type { PictureStore } from './picture-store.ts';
import type { SavedViews } from './saved-views/create-saved-views.ts';
import type { ShellStore, ToastAction } from './shell-store.ts';
import type { KeptViews } from './view-link.ts';

/** What every panel may use. */
export interface Orrery {
  readonly store: GraphStore;
  /** What is drawn now, derived from the store. */
  readonly picture: PictureStore;
  readonly shell: ShellStore;
  readonly api: OrreryApi;
  readonly token: ViewerToken;
  /** Runs an action and words its failure; never rejects. */
  run<Args>(action: Action<Args>, args: Args): Promise<void>;
  /** For actions that need the whole context. */
  actionContext(): ActionContext;
  /** The canvas, once it is mounted. */
  setCanvas(canvas: GraphCanvas | null): void;
  /** The picture of the link or the last visit; else the starting picture. Asked again after a failure. */
  openFirstPicture(): void;
  /** The picture and the page of another address in the same visit, as a step of undo. One that fails while the database is away is asked again. */
  openLink(hash: string, page: Page | null): void;
  /** Drops a picture that is on its way to be opened: another one is shown already. */
  stopOpening(): void;
  /** The picture on its way through the browser's history. */
  readonly journey: Journey;
  /** Says something in the one polite live region and as a toast. */
  announce(id: MessageId, values?: Values, action?: ToastAction): void;
  /** The views that the server keeps for links. */
  readonly keptViews: KeptViews;
  /** The same for what went wrong: it stays longer. */
  complain(id: MessageId, values?: Values): void;
  /** What this browser keeps for the page. */
  readonly database: BrowserDatabase;
  /** The views that this browser keeps. */
  readonly savedViews: SavedViews;
}

export const OrreryContext = createContext<Orrery | null>(null);

/** Throws outside of the providers: that is a bug in the page. */
export function useOrrery(): Orrery {
  const orrery = useContext(OrreryContext);
  if (orrery === null) throw new Error('useOrrery() needs <Providers> above it.');
  return orrery;
}
