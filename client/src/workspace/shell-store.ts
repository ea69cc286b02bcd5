import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Subgraph } from '../api/orrery-api.ts';
import type { GroupId } from '../graph/groups.ts';
import type { EdgeId, NodeId } from '../graph/types.ts';
import type { View } from '../graph/view.ts';
import { isLocale, type Locale, preferredLocale } from '../i18n/locale.ts';
import type { MessageId } from '../i18n/messages.ts';
import type { Page } from './page-link.ts';
import type { Work } from './track-work.ts';

export type ThemeChoice = 'light' | 'dark';
export type DrawerTab = 'cypher' | 'graphql' | 'paths' | 'table' | 'analyst';
export const SIDE_PANELS = ['legend', 'filters', 'outline', 'views'] as const;
export type SidePanel = (typeof SIDE_PANELS)[number];
export type MobileSheet = 'legend' | 'details' | 'time' | 'queries' | 'views';
/** What the pointer draws on the canvas to select. */
export type AreaTool = 'lasso' | 'box';
export type Connection = 'up' | 'unreachable' | 'database-down';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** `quiet` is only read aloud: what happened is plain to see. */
  readonly tone: 'neutral' | 'danger' | 'quiet';
  readonly action?: ToastAction | undefined;
}

/** What can be done about what was said. */
export interface ToastAction {
  readonly label: MessageId;
  run(): void;
}

export interface Answer {
  readonly question: MessageId;
  /** What was filled into the blanks of the question. */
  readonly values?: Readonly<Record<string, string>>;
  /** Which starter question, with what in its blanks, under which view. */
  readonly asked: { readonly id: string; readonly parameters: Readonly<Record<string, string>>; readonly view: View };
  /** As it can be run by hand: with the view and the blanks in it. */
  readonly query: string;
  readonly nodes: readonly NodeId[];
  readonly edges: readonly EdgeId[];
  /** An answer that is a list of figures or names instead of links. */
  readonly table?: AnswerTable | undefined;
}

export interface AnswerTable {
  readonly columns: readonly MessageId[];
  /** One array per row, in column order; an entity is a node with a `$type`. */
  readonly rows: readonly (readonly unknown[])[];
  /** How many rows there are in all, when the view hides every one of them. */
  readonly hidden: number;
  /** Puts what it names on the canvas; null when nothing of it can be drawn. */
  readonly subgraph: Subgraph | null;
}

/** What the page itself remembers; the picture lives in the graph store. */
export interface ShellState {
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  readonly side: SidePanel;
  readonly drawer: DrawerTab | null;
  readonly sheet: MobileSheet | null;
  /** Keys that are a letter or a sign alone work: `F`, `?`. Those with Ctrl always do. */
  readonly plainKeys: boolean;
  readonly helpOpen: boolean;
  /** The key for the menu of the canvas was pressed; the canvas opens it and takes this back. */
  readonly menuAsked: boolean;
  /** The nodes whose expansion is being chosen. */
  readonly choosing: readonly NodeId[] | null;
  /** The group whose name is being asked for. */
  readonly naming: GroupId | null;
  readonly connection: Connection;
  /** Why the server's token is asked for; null while it is not. */
  readonly tokenAsked: 'missing' | 'wrong' | null;
  readonly toasts: readonly Toast[];
  /** Actions that take long enough to be shown, the latest last. */
  readonly works: readonly Work[];
  readonly pathEnds: { readonly from: NodeId | null; readonly to: NodeId | null };
  /** How far the picture that the address names has come. `waiting`: it failed for a reason that passes, and is asked again. */
  readonly opening: 'loading' | 'waiting' | 'failed' | 'done';
  /** What is read instead of the drawing; null shows the drawing. */
  readonly page: Page | null;
  /** The question whose blanks are being filled in. */
  readonly asking: string | null;
  /** A question that was asked, and the links that answer it. */
  readonly answer: Answer | null;
  /** A query handed to the drawer by a starter question or a "copy as" menu. */
  readonly cypherText: string | null;
  /** The question of the analyst's table, as the link has it; null while the table is not open. */
  readonly table: string | null;
  /** The part of the address after `#` that the page was opened or sent to with, until what it asks for was looked at. */
  readonly arrivedBy: string;
  /** The page for paper is being made ready. */
  readonly printing: boolean;
  /** The pointer draws an area instead of moving the camera. */
  readonly tool: AreaTool | null;
  /** The table holds the links of the selected nodes only. */
  readonly tableOfSelection: boolean;
  /** Nothing but the picture, with larger names. */
  readonly presenting: boolean;
  /** The small picture of the whole, on which the camera is moved. */
  readonly minimap: boolean;
}

/** What opens the analyst's table that a link names. */
export const tableOpened = (table: string): Partial<ShellState> => ({ table, drawer: 'analyst', sheet: 'queries' });

export type ShellStore = StoreApi<ShellState>;

const KEY = 'orrery.preferences';

/** What outlives the visit. Storage may be full or forbidden: then nothing is remembered. */
interface Remembered {
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  readonly side: SidePanel;
  readonly plainKeys: boolean;
}

const REMEMBERED: readonly (keyof Remembered)[] = ['locale', 'theme', 'side', 'plainKeys'];

export function createShellStore(storage: Storage = localStorage): ShellStore {
  const store = createStore<ShellState>(() => ({
    ...readPreferences(storage),
    drawer: null,
    sheet: null,
    helpOpen: false,
    menuAsked: false,
    choosing: null,
    naming: null,
    connection: 'up',
    tokenAsked: null,
    toasts: [],
    works: [],
    pathEnds: { from: null, to: null },
    opening: 'loading',
    page: null,
    asking: null,
    answer: null,
    cypherText: null,
    table: null,
    arrivedBy: location.hash,
    printing: false,
    tool: null,
    tableOfSelection: false,
    presenting: false,
    minimap: false,
  }));
  let isFollowing = false;
  // What was not chosen is not remembered: a change of the language must not fix the theme that the system has just now.
  store.subscribe((state, before) => {
    const changed = REMEMBERED.filter((key) => state[key] !== before[key] && !(key === 'theme' && isFollowing));
    if (changed.length > 0) remember(storage, Object.fromEntries(changed.map((key) => [key, state[key]])));
  });
  darkSystem().addEventListener('change', () => {
    if (isTheme(readSaved(storage)['theme'])) return;
    isFollowing = true;
    store.setState({ theme: systemTheme() });
    isFollowing = false;
  });
  return store;
}

function readPreferences(storage: Storage): Remembered {
  const saved = readSaved(storage);
  const { locale, theme, side } = saved;
  return {
    locale: isLocale(locale) ? locale : preferredLocale(navigator.languages),
    theme: isTheme(theme) ? theme : systemTheme(),
    side: SIDE_PANELS.find((each) => each === side) ?? 'legend',
    plainKeys: saved['plainKeys'] !== false,
  };
}

function readSaved(storage: Storage): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function remember(storage: Storage, changed: Partial<Remembered>): void {
  try {
    storage.setItem(KEY, JSON.stringify({ ...readSaved(storage), ...changed }));
  } catch {
    // Private windows refuse; the page works without a memory.
  }
}

const isTheme = (value: unknown): value is ThemeChoice => value === 'light' || value === 'dark';

const systemTheme = (): ThemeChoice => (darkSystem().matches ? 'dark' : 'light');

const darkSystem = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');
