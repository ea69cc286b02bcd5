import { currentVocabulary } from '@orrery/cypher/sentence/index.ts';
import type { Action, ActionContext } from '../actions/action.ts';
import { openStartingView } from '../actions/open-starting-view.ts';
import { refreshPicture } from '../actions/refresh-picture.ts';
import { restoreView } from '../actions/restore-view.ts';
import { createOrreryApi } from '../api/create-orrery-api.ts';
import { ApiFailure, isPassing, isTokenNeeded } from '../api/failure.ts';
import type { OrreryApi } from '../api/orrery-api.ts';
import { createViewerToken } from '../api/viewer-token.ts';
import type { GraphCanvas } from '../canvas/graph-canvas.ts';
import { captionsIn } from '../graph/captions.ts';
import { snapshotOf } from '../graph/history.ts';
import { emptyState } from '../graph/state.ts';
import { createGraphStore } from '../graph/store.ts';
import { ViewRefused } from '../graph/view-refused.ts';
import { pictureWords } from '../graph/vocabulary-words.ts';
import { languageOf } from '../i18n/locale.ts';
import { createAnnouncer } from '../workspace/announcer.ts';
import type { Orrery } from '../workspace/context.tsx';
import { openBrowserDatabase } from '../workspace/database.ts';
import { createGraphWords } from '../workspace/graph-words.ts';
import { createJourney, type Journey } from '../workspace/journey.ts';
import { createKeptViews } from '../workspace/kept-views.ts';
import type { Page } from '../workspace/page-link.ts';
import { createPictureStore } from '../workspace/picture-store.ts';
import { problemWords } from '../workspace/problem-words.ts';
import { refusalWords } from '../workspace/refusal-words.ts';
import { createSavedViews } from '../workspace/saved-views/create-saved-views.ts';
import { createShellStore, tableOpened } from '../workspace/shell-store.ts';
import { trackWork } from '../workspace/track-work.ts';
import { type LinkReading, namesPicture, readLink, wordsOf } from '../workspace/view-link.ts';

/** Builds the parts and ties them together; React knows them by context only. */
export function createOrrery(given?: OrreryApi): Orrery {
  let canvas: GraphCanvas | null = null;
  const shell = createShellStore();
  const token = createViewerToken();
  const onTokenNeeded = (why: 'missing' | 'wrong'): void => shell.setState({ tokenAsked: why });
  const words = createGraphWords(() => {
    store.setState(pictureWords(currentVocabulary()));
    // What is drawn already may have another look now.
    canvas?.restyle(shell.getState().theme);
  });
  const store = createGraphStore(pictureWords(currentVocabulary()));
  const api =
    given ?? createOrreryApi({ token, onTokenNeeded, words, extensions: () => captionsIn(store.getState().style) });
  const picture = createPictureStore(store);
  const { announce, complain, word } = createAnnouncer(shell);
  const linked = wordsOf(location.hash);
  if (linked.locale !== null) shell.setState({ locale: linked.locale });
  shell.setState({ page: linked.page, ...(linked.table === null ? {} : tableOpened(linked.table)) });
  store.setState({ labelLanguage: languageOf(shell.getState().locale) });

  const actionContext = (): ActionContext => ({
    store,
    api,
    canvas,
    announce,
  });

  const fail = (error: unknown): void => {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    if (error instanceof ViewRefused) return complain(refusalWords(error.refusal, word));
    // The dialog says it.
    if (isTokenNeeded(error)) return;
    if (error instanceof ApiFailure) {
      const { kind } = error.problem;
      if (kind !== 'typed') shell.setState({ connection: kind === 'network' ? 'unreachable' : 'database-down' });
    } else reportError(error);
    complain(problemWords(error, word));
  };

  const run = async <Args>(action: Action<Args>, args: Args): Promise<void> => {
    const { signal, report, end } = trackWork(shell, action);
    try {
      await action.run({ ...actionContext(), signal, report }, args);
    } catch (error) {
      fail(error);
    } finally {
      end();
      if (signal.aborted) announce('work.cancelled');
    }
  };

  /** Only the latest is shown: one that was asked for before it and answers after it is dropped. */
  let latest: AbortController | undefined;
  const open = (work: Promise<void> | void, afterFailure: 'failed' | 'done'): void => {
    const isRepeated = shell.getState().opening === 'waiting';
    shell.setState({ opening: 'loading' });
    const own = latest;
    // What was asked for meanwhile is still on its way: it alone says how that ends.
    const isOver = (): boolean => own !== latest;
    Promise.resolve(work).then(
      () => (isOver() ? undefined : shell.setState({ opening: 'done' })),
      (error: unknown) => {
        if (isOver()) return;
        // Not a failure: there is no picture of a database of others, and the canvas says so.
        if (isNotOurs(error)) return shell.setState({ opening: 'done' });
        const passes = error instanceof ApiFailure && isPassing(error.problem);
        shell.setState({ opening: passes ? 'waiting' : afterFailure });
        // It was said when it failed first, and will be tried again and again.
        if (!passes || !isRepeated) fail(error);
      },
    );
  };
  const database = openBrowserDatabase();
  const keptViews = createKeptViews(api);
  const source = async (): Promise<string> => (await api.database()).id;
  const journey = createJourney({ store, shell, actionContext, database, source, keptViews });
  const reading = (): LinkReading => ({ own: shell.getState().locale, kept: keptViews });
  const alone = (): ActionContext => {
    latest?.abort(new DOMException('Another picture was asked for.', 'AbortError'));
    latest = new AbortController();
    return { ...actionContext(), signal: latest.signal };
  };
  const stopOpening = (): void => {
    if (latest === undefined) return;
    latest.abort(new DOMException('Another picture is shown.', 'AbortError'));
    latest = undefined;
    if (shell.getState().opening === 'loading') shell.setState({ opening: 'done' });
  };
  const openAndRefresh = async (context: ActionContext): Promise<void> => {
    await words.ready;
    const isRemembered = await openPicture(context, { journey, reading: reading() });
    if (!isRemembered) return;
    if (!(await journey.forgetIfForeign())) return void run(refreshPicture, undefined);
    // Of a database of others there is no picture: nothing of the old one must stand where that is said.
    store.setState({ ...snapshotOf(emptyState()), past: [], future: [], emphasis: null });
    shell.setState({ page: null });
    announce('announce.otherDatabase');
    await openFirst(context);
  };
  const openFirstPicture = (): void => open(openAndRefresh(alone()), 'failed');
  // One that fails for good leaves the picture before, and the address is rewritten to it.
  const openLink = (hash: string, page: Page | null): void => open(openAddress(alone(), { hash, page }), 'done');
  const openAddress = async (context: ActionContext, { hash, page }: Address): Promise<void> => {
    if (namesPicture(hash)) {
      const { view } = await readLink(hash, reading());
      await restoreView.run(context, { view, step: { kind: 'open' } });
    }
    shell.setState({ page });
  };

  return {
    store,
    picture,
    shell,
    api,
    token,
    run,
    actionContext,
    setCanvas: (next) => {
      canvas = next;
    },
    openFirstPicture,
    openLink,
    stopOpening,
    journey,
    keptViews,
    database,
    savedViews: createSavedViews(database),
    announce,
    complain: (id, values) => complain(word(id, values)),
  };
}

interface Address {
  readonly hash: string;
  readonly page: Page | null;
}

interface Opening {
  readonly journey: Journey;
  readonly reading: LinkReading;
}

/**
 * What this tab showed before it was loaded again; else what the address names; else the starting picture. Returns whether it came from
 * memory, and may be older than the data.
 */
async function openPicture(context: ActionContext, { journey, reading }: Opening): Promise<boolean> {
  if (await journey.resume()) return true;
  if (namesPicture(location.hash)) {
    const { view } = await readLink(location.hash, reading);
    await restoreView.run(context, { view, step: null });
    return false;
  }
  const { view } = await readLink(location.hash, reading);
  context.store.setState({ view: view.view });
  await openFirst(context);
  return false;
}

/** The starting picture. Where the visit begins is where undo ends. */
async function openFirst(context: ActionContext): Promise<void> {
  await openStartingView.run(context, undefined);
  context.store.setState({ past: [], future: [] });
}

const isNotOurs = (error: unknown): boolean =>
  error instanceof ApiFailure && error.problem.kind === 'typed' && error.problem.code === 'NOT_AN_ORRERY_GRAPH';
