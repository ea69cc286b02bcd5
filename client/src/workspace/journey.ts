import { putBack } from '../actions/put-back.ts';
import type { GraphState } from '../graph/state.ts';
import { viewOf } from '../graph/view-state.ts';
import type { Orrery } from './context.tsx';
import type { BrowserDatabase } from './database.ts';
import type { ShellState } from './shell-store.ts';
import { type KeptViews, writeLink } from './view-link.ts';
import { type Entry, entryOf, forgetOldVisits, isSameEntry, readVisit, writeVisit } from './visit.ts';

/** The address and the memory are written when the picture has rested so long. */
const REST_MS = 200;
/** A browser that does not go where it was told to (its history is cut at some 50 entries) is not waited for. */
const TRAVEL_MS = 1_500;
/** A browser with much to do arrives later than that: within this it is the same way, and not a person who goes back. */
const LATE_MS = 5_000;

export interface JourneyParts extends Pick<Orrery, 'store' | 'shell' | 'actionContext'> {
  /** Where the visit of the tab is kept. */
  readonly database: BrowserDatabase;
  /** Asks which database the pictures come from, by its id. */
  source(): Promise<string>;
  readonly keptViews: Pick<KeptViews, 'nameOf'>;
}

/** The picture on its way through the browser's history. */
export interface Journey {
  /** Brings back what this tab showed before it was loaded again. False when there is nothing: then the address decides. */
  resume(): Promise<boolean>;
  /**
   * Forgets what was brought back where another database answers at this address now, its address included: its pictures are not those of
   * that one. Returns whether it did; a database that can not be asked forgets nothing.
   */
  forgetIfForeign(): Promise<boolean>;
  /** Writes what has changed; called after each change of store or shell. */
  follow(before: GraphState, page: ShellState['page']): void;
  /** The browser went to another entry. Returns whether it was shown; otherwise the address decides. */
  arrive(): boolean;
  /** Writes at once what waits to be written. */
  flush(): void;
}

/**
 * Keeps the browser's history in step with undo. Each step makes one entry, moves of the camera and selections rewrite the present one, and
 * undo goes back to the entry that shows what it brings back. An entry holds the picture itself, so Back needs no answer of a server and
 * brings back the same to the last bit; nothing is written while it does.
 */
export function createJourney({ store, shell, actionContext, database, source, keptViews }: JourneyParts): Journey {
  let visit = newVisit();
  let at = placeInHistory() ?? 0;
  let entries = new Map<number, Entry>();
  /** As it was written or arrived at last: another one is on its way to be opened, and not to be written over. */
  let address = location.hash;
  /** Where the browser was sent, until it is there. */
  let sentTo: number | null = null;
  /** Until when a browser that was waited for too long may still arrive, in milliseconds since the page began. */
  let lateUntil = 0;
  let isShowing = false;
  /** The database that the visit is of. */
  let from: string | undefined;
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let travelTimer: ReturnType<typeof setTimeout> | undefined;

  const present = (): Entry => entryOf(store.getState(), shell.getState().page);
  const isResting = (): boolean => shell.getState().opening === 'done' && !isShowing && sentTo === null;

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(flush, REST_MS);
  };

  const flush = (): void => {
    clearTimeout(timer);
    if (!isResting()) return;
    entries.set(at, present());
    void writeVisit(database, { id: visit, at, entries, from, written: Date.now() });
    void writeAddress();
    if (from === undefined && !isAsked) void learnSource();
  };

  /** Once for a visit, when its first picture is there: until then there is nothing that a later one could mistake. */
  const learnSource = async (): Promise<void> => {
    isAsked = true;
    try {
      from = await source();
      later();
    } catch {
      // Asked again with the next picture.
      isAsked = false;
    }
  };

  /** Packing takes a moment: by then the page may show another picture, which writes its own address. */
  const writeAddress = async (): Promise<void> => {
    const { snapshot, labels, page } = present();
    const wrote = at;
    const { locale, table } = shell.getState();
    const hash = await writeLink({ view: viewOf(snapshot, labels), locale, page, table }, keptViews);
    const isStill = isResting() && at === wrote && store.getState().positions === snapshot.positions;
    if (!isStill || hash === location.hash || location.hash !== address) return;
    history.replaceState({ orrery: at }, '', hash);
    address = location.hash;
  };

  const step = (): void => {
    const next = present();
    const there = [...entries].find(([place, entry]) => place !== at && isSameEntry(entry, next))?.[0];
    // Undo and redo go to where the picture is; a new step has no entry yet.
    if (there !== undefined) return travel(there);
    for (const place of entries.keys()) if (place > at) entries.delete(place);
    at += 1;
    entries.set(at, next);
    history.pushState({ orrery: at }, '', location.href);
    later();
  };

  const travel = (place: number): void => {
    sentTo = place;
    travelTimer = setTimeout(() => {
      sentTo = null;
      lateUntil = performance.now() + LATE_MS;
      entries.delete(place);
      step();
    }, TRAVEL_MS);
    history.go(place - at);
  };

  const show = (entry: Entry): void => {
    isShowing = true;
    try {
      const { snapshot, labels, past, future, page } = entry;
      store.setState({ ...snapshot, labelLanguage: labels, past, future, emphasis: null });
      shell.setState({ page, answer: null });
      putBack(actionContext());
    } finally {
      isShowing = false;
    }
  };

  return {
    async resume() {
      const found = await readVisit(database);
      const entered = placeInHistory();
      // A step taken right before a reload may not have come to the browser's history: the visit knows better where it was. An address that
      // was typed has no place yet.
      const place = entered !== null && found !== null && isReload() ? found.at : entered;
      // A page that is loaded anew without an entry of its own begins where the tab was.
      const wanted = place ?? (location.hash === '' ? found?.at : undefined);
      const entry = wanted === undefined ? undefined : found?.entries.get(wanted);
      if (found === null || entry === undefined) return false;
      entries = new Map(found.entries);
      from = found.from;
      at = wanted ?? 0;
      // A tab that was duplicated goes its own way from here.
      visit = newVisit();
      history.replaceState({ orrery: at }, '', location.href);
      show(entry);
      void forgetOldVisits(database);
      return true;
    },
    async forgetIfForeign() {
      if (from === undefined) return false;
      const now = await source().catch(() => from);
      if (now === from) return false;
      entries = new Map();
      visit = newVisit();
      from = now;
      history.replaceState(null, '', location.pathname + location.search);
      address = location.hash;
      return true;
    },
    follow(before, page) {
      if (!isResting()) return;
      const was = entryOf(before, page);
      if (!entries.has(at)) {
        // Where the visit, or a link that was typed, begins.
        history.replaceState({ orrery: at }, '', location.href);
        entries.set(at, present());
        flush();
      } else if (isSameEntry(was, present())) later();
      else {
        entries.set(at, was);
        step();
      }
    },
    arrive() {
      address = location.hash;
      const place = placeInHistory();
      if (sentTo !== null && place === sentTo) {
        clearTimeout(travelTimer);
        sentTo = null;
        at = place;
        const shown = entries.get(at);
        // Something was done on the way.
        if (shown !== undefined && !isSameEntry(shown, present())) step();
        else flush();
        return true;
      }
      if (place !== null && performance.now() < lateUntil) {
        // What stands on the page was meant; the entry that the browser came to is of an earlier time.
        lateUntil = 0;
        at = place;
        for (const other of entries.keys()) if (other > at) entries.delete(other);
        entries.set(at, present());
        later();
        return true;
      }
      if (isResting()) entries.set(at, present());
      const entry = place === null ? undefined : entries.get(place);
      at = place ?? at + 1;
      if (entry === undefined) {
        for (const other of entries.keys()) if (other >= at) entries.delete(other);
        return false;
      }
      show(entry);
      later();
      return true;
    },
    flush,
  };
}

const newVisit = (): string => crypto.randomUUID();

/** Whether the page is there because the same one was loaded again. */
const isReload = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'reload');

/** Which entry of the browser's history this is; null for one that this page has not written. */
function placeInHistory(): number | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('orrery' in state)) return null;
  return typeof state.orrery === 'number' ? state.orrery : null;
}
