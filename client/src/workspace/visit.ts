import { SNAPSHOT_FIELDS, snapshotOf } from '../graph/history.ts';
import type { GraphState, LabelLanguage, Snapshot, Stop } from '../graph/state.ts';
import type { Step } from '../graph/step.ts';
import type { BrowserDatabase } from './database.ts';
import { type Page, writePage } from './page-link.ts';

/** What an entry of the browser's history holds: the whole picture, and how undo stood. */
export interface Entry {
  readonly snapshot: Snapshot;
  readonly labels: LabelLanguage;
  readonly past: readonly Stop[];
  readonly future: readonly Stop[];
  readonly page: Page | null;
}

/** What one tab remembers: its entries by their place in the browser's history, and at which of them it is. */
export interface Visit {
  readonly id: string;
  readonly at: number;
  readonly entries: ReadonlyMap<number, Entry>;
  /** The id of the database it was made from; absent where that was not known yet. */
  readonly from?: string | undefined;
  /** When it was written, in milliseconds since 1970: old visits are forgotten. */
  readonly written: number;
}

export const entryOf = (state: GraphState, page: Page | null): Entry => ({
  snapshot: snapshotOf(state),
  labels: state.labelLanguage,
  past: state.past,
  future: state.future,
  page,
});

/** The step that made this picture. Moves of the camera make no entry of their own: a person who goes back means a picture. */
export const madeBy = ({ past }: Pick<Entry, 'past'>): Step | null =>
  past.findLast(({ step }) => step.kind !== 'camera')?.step ?? null;

/** Whether both stand in the same place of the browser's history. */
export const isSameEntry = (a: Entry, b: Entry): boolean => madeBy(a) === madeBy(b) && pageWord(a) === pageWord(b);

const pageWord = ({ page }: Entry): string => (page === null ? '' : writePage(page));

/** How many nodes, over all pictures, a visit keeps: more would make the page stop for a moment at each step. */
const MOST_KEPT = 40_000;
const LEAST_STEPS = 5;
const MOST_VISITS = 12;

/** The same visit with as many steps and entries as are kept. Those next to the present stay. */
export function bounded(visit: Visit): Visit {
  const present = visit.entries.get(visit.at);
  const most = Math.max(LEAST_STEPS, Math.floor(MOST_KEPT / Math.max(1, present?.snapshot.nodes.size ?? 1)));
  const near = [...visit.entries]
    .toSorted(([a], [b]) => Math.abs(a - visit.at) - Math.abs(b - visit.at))
    .slice(0, most);
  const entries = near.map(
    ([at, entry]) => [at, { ...entry, past: entry.past.slice(-most), future: entry.future.slice(0, most) }] as const,
  );
  return { ...visit, entries: new Map(entries) };
}

const TAB = 'orrery.visit';

/** How often, and with which pause in milliseconds, a writing is looked for that the page before began as it was left. */
const LOOKS = 10;
const PAUSE_MS = 50;

/**
 * The visit that this tab was in before it was loaded again; null for a new tab, and where the browser keeps nothing. What was written as the
 * page was left may come to the database after this page asks for it: it is waited for, half a second at most.
 */
export async function readVisit(database: BrowserDatabase, tab: Storage = sessionStorage): Promise<Visit | null> {
  try {
    const [id, written = '0'] = tab.getItem(TAB)?.split(' ') ?? [];
    if (id === undefined) return null;
    let found = await database.get('visits', id);
    const isOld = (): boolean => found === undefined || (isVisit(found) && found.written < Number(written));
    for (let look = 1; look < LOOKS && isOld(); look += 1) {
      // oxlint-disable-next-line no-await-in-loop -- looks follow one another
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      // oxlint-disable-next-line no-await-in-loop -- looks follow one another
      found = await database.get('visits', id);
    }
    return isVisit(found) ? found : null;
  } catch {
    return null;
  }
}

/** Full or forbidden storage costs the memory, not the page: the address still says the picture. */
export async function writeVisit(
  database: BrowserDatabase,
  visit: Visit,
  tab: Storage = sessionStorage,
): Promise<void> {
  try {
    tab.setItem(TAB, `${visit.id} ${visit.written}`);
    await database.put('visits', bounded(visit));
  } catch {
    forgetWriting(visit, tab);
  }
}

/** What could not be written is not waited for. */
function forgetWriting({ id }: Visit, tab: Storage): void {
  try {
    tab.setItem(TAB, id);
  } catch {
    // Nothing is kept, so nothing is waited for.
  }
}

/** Forgets all but the latest visits. */
export async function forgetOldVisits(database: BrowserDatabase): Promise<void> {
  try {
    const visits = (await database.all('visits')).filter(isVisit).toSorted((a, b) => b.written - a.written);
    await Promise.all(visits.slice(MOST_VISITS).map(({ id }) => database.remove('visits', id)));
  } catch {
    // Nothing is kept, so nothing has to be forgotten.
  }
}

/** Written by this page in this browser; another version may have written it otherwise. */
function isVisit(value: unknown): value is Visit {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, entries, written, from }: { readonly [key in keyof Visit]?: unknown } = value;
  return (
    typeof id === 'string' &&
    (from === undefined || typeof from === 'string') &&
    typeof at === 'number' &&
    typeof written === 'number' &&
    entries instanceof Map &&
    [...entries.values()].every(isEntry)
  );
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { snapshot, past, future }: { snapshot?: unknown; past?: unknown; future?: unknown } = value;
  return isSnapshot(snapshot) && Array.isArray(past) && Array.isArray(future);
}

/** Has each field that a picture has now. One of an earlier version lacks some, and is not opened. */
function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === 'object' && value !== null && SNAPSHOT_FIELDS.every((field) => Object.hasOwn(value, field));
}
