import { expect, onTestFinished, test, vi } from 'vitest';
import { collapse } from '../actions/collapse.ts';
import { expand } from '../actions/expand.ts';
import * as filter from '../actions/filter.ts';
import * as groups from '../actions/group.ts';
import { moveCamera } from '../actions/move-camera.ts';
import { openStartingView } from '../actions/open-starting-view.ts';
import { dropNodes, pinNodes, unpinNodes } from '../actions/pin.ts';
import { redo } from '../actions/redo.ts';
import { remove } from '../actions/remove.ts';
import { runLayout } from '../actions/run-layout.ts';
import { selectElements } from '../actions/select.ts';
import { setAsOf } from '../actions/set-as-of.ts';
import { setLens } from '../actions/set-lens.ts';
import { setRange } from '../actions/set-range.ts';
import { setStyle } from '../actions/set-style.ts';
import { undo } from '../actions/undo.ts';
import { createOrrery } from '../app/create-orrery.ts';
import { createFakeCanvas } from '../canvas/create-fake-canvas.ts';
import { foldCanvas } from '../canvas/fold-canvas.ts';
import { diff } from '../graph/diff.ts';
import type { Group } from '../graph/groups.ts';
import { SNAPSHOT_FIELDS } from '../graph/history.ts';
import { EMPTY_PICTURE } from '../graph/picture.ts';
import { NO_FILTERS } from '../graph/sieve.ts';
import type { GraphState, Snapshot } from '../graph/state.ts';
import { HUES } from '../graph/style-rules.ts';
import { type GraphNode, type NodeId } from '../graph/types.ts';
import { encodeView } from '../graph/view-codec.ts';
import { viewOf } from '../graph/view-state.ts';
import { aGraph, NO_PERIOD } from '../testing/a-graph.ts';
import { stubApi } from '../testing/stub-api.ts';

const ACTIONS = 200;
/** Changed only where a walk has emptied the canvas: the softly lit link belongs to the first picture. */
const SOMETIMES: keyof Snapshot = 'lit';

/** The whole picture as one text: to the last bit, and in the order in which it is drawn. */
const exactly = (state: Snapshot): string =>
  `${encodeView(viewOf(state, 'en'))}\n${JSON.stringify([[...state.nodes], [...state.edges]])}`;

/** A linear congruential generator: the same walk each time, and another for each seed. */
function chanceOf(seed: number) {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  const one = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new RangeError('Nothing to choose from.');
    return found;
  };
  const some = <T>(list: readonly T[], most: number): readonly T[] =>
    list.length === 0 ? [] : Array.from({ length: 1 + below(most) }, () => one(list));
  return { below, one, some };
}

/** The page without its pixels: store, journey and history as they are, a canvas that remembers all it is told. */
async function openPage(seed: number) {
  const { nodes, edges } = aGraph(260);
  const dated = edges.map((edge, at) => ({
    ...edge,
    period: { ...NO_PERIOD, startEarliest: `20${10 + (at % 15)}-01-01`, startLatest: `20${10 + (at % 15)}-12-31` },
  }));
  const orrery = createOrrery(stubApi({ nodes, edges: dated }));
  // As the page has it: who asks it knows of entities only, folded or not.
  const canvas = foldCanvas(createFakeCanvas());
  const { store, picture, shell, journey } = orrery;
  let shown = EMPTY_PICTURE;
  picture.subscribe((next) => {
    if (shown.groups.length > 0 || next.groups.length > 0) canvas.encircle(next.groups);
    canvas.apply(diff(shown.drawing, next.drawing));
    shown = next;
  });
  canvas.on('camera', (event) => void orrery.run(moveCamera, event));
  orrery.setCanvas(canvas);
  store.subscribe((_, before) => journey.follow(before, shell.getState().page));
  const arrive = () => void journey.arrive();
  addEventListener('popstate', arrive);
  // One that fails must not answer to the next one's history.
  onTestFinished(() => removeEventListener('popstate', arrive));
  orrery.openFirstPicture();
  await vi.waitFor(() => expect(shell.getState().opening).toBe('done'));
  journey.follow(store.getState(), null);
  return { ...orrery, canvas, chance: chanceOf(seed) };
}

type Page = Awaited<ReturnType<typeof openPage>>;

/** One thing that a person does. */
const DEEDS: Readonly<Record<string, (page: Page) => Promise<void> | void>> = {
  start: ({ run }) => run(openStartingView, undefined),
  expand: ({ run, chance, ...page }) => run(expand, { id: chance.one(idsOf(page)), first: 1 + chance.below(12) }),
  collapse: ({ run, chance, ...page }) => run(collapse, { id: chance.one(idsOf(page)) }),
  remove: ({ run, chance, ...page }) => run(remove, { ids: chance.some(idsOf(page), 4) }),
  drag: ({ run, chance, canvas, picture, ...page }) => {
    // Of a folded group a hand has the dot alone.
    const folded = new Set(picture.getState().groups.flatMap(({ isFolded, members }) => (isFolded ? members : [])));
    const open = idsOf(page).filter((id) => !folded.has(id));
    const ids = chance.some(open, 3);
    const places = ids.map((id) => [id, { x: chance.below(9_000) / 16, y: -chance.below(9_000) / 16 }] as const);
    canvas.place(new Map(places));
    return run(dropNodes, { ids });
  },
  pin: ({ run, chance, ...page }) => run(pinNodes, { ids: chance.some(idsOf(page), 3) }),
  unpin: ({ run, chance, ...page }) => run(unpinNodes, { ids: chance.some(idsOf(page), 9) }),
  arrange: ({ run, chance }) =>
    run(runLayout, { name: chance.one(['force', 'time', 'hierarchy', 'concentric'] as const) }),
  type: ({ run, chance, ...page }) => run(filter.toggleType, { type: chance.one(nodesOf(page)).type }),
  isolate: ({ run, chance, ...page }) => run(filter.isolateType, { type: chance.one(nodesOf(page)).type }),
  predicate: ({ run }) => run(filter.togglePredicate, { predicate: 'WORKS_AT' }),
  filters: ({ run, chance }) =>
    run(filter.setFilters, {
      filters: {
        ...NO_FILTERS,
        properties: [{ property: 'degree', least: chance.below(5), most: null, terms: [], keepsMissing: true }],
      },
    }),
  showAll: ({ run }) => run(filter.showAll, undefined),
  style: ({ run, chance }) =>
    run(setStyle, {
      change: chance.one([
        { icons: 'none' },
        { icons: 'type' },
        { sizeBy: 'same' },
        { types: { Person: { hue: chance.one(HUES) } } },
      ] as const),
    }),
  lens: ({ run, chance }) => run(setLens, { lens: chance.one(['FACTS', 'REPORTED', 'ALL'] as const) }),
  day: ({ run, chance }) => run(setAsOf, { asOf: chance.one([null, '2015-05-05', '2024-06-01']) }),
  range: ({ run, chance }) =>
    run(setRange, { range: chance.one([null, { from: '2012-01-01', to: `20${20 + chance.below(5)}-01-01` }]) }),
  group: ({ run, chance, ...page }) => run(groups.group, { ids: chance.some(idsOf(page), 6) }),
  groupBy: ({ run, chance }) => run(groups.groupByFeature, chance.one([{ kind: 'type' }, { kind: 'part' }] as const)),
  fold: (page) => onGroup(page, ({ id, isFolded }) => page.run(groups.fold, { id, isFolded: !isFolded })),
  foldAll: ({ run, chance }) => run(groups.foldEvery, { isFolded: chance.one([true, false]) }),
  rename: (page) =>
    onGroup(page, ({ id }) => page.run(groups.rename, { id, name: page.chance.one(['', 'Ours', 'Theirs']) })),
  dissolve: (page) => onGroup(page, ({ id }) => page.run(groups.dissolve, { ids: [id] })),
  removeGroup: (page) =>
    onGroup(page, ({ id }) => {
      const { members = [] } = page.picture.getState().groups.find((each) => each.id === id) ?? {};
      // A walk goes on with what is left.
      if (members.length < idsOf(page).length / 3) return page.run(groups.removeGroup, { id });
    }),
  zoom: ({ canvas, chance }) => canvas.zoomBy(chance.one([1.3, 1 / 1.3, 1.07])),
  select: ({ run, chance, ...page }) => run(selectElements, { ids: chance.some(idsOf(page), 4) }),
};

/** Does something with one of the groups, if there are any. */
function onGroup(page: Page, deed: (group: Group) => Promise<void> | void): Promise<void> | void {
  const all = page.store.getState().groups;
  if (all.length > 0) return deed(page.chance.one(all));
}

const nodesOf = ({ store }: Pick<Page, 'store'>): readonly GraphNode[] => [...store.getState().nodes.values()];
const idsOf = (page: Pick<Page, 'store'>): readonly NodeId[] => nodesOf(page).map(({ id }) => id);

interface Walk {
  readonly page: Page;
  /** The picture before each step that undo takes back; the first is where the walk began. */
  readonly beforeSteps: readonly string[];
  /** The picture when each entry of the browser's history was left. */
  readonly atLeaving: readonly string[];
  readonly last: string;
  readonly changed: ReadonlySet<keyof Snapshot>;
}

const pictureSteps = ({ past }: GraphState): number => past.filter(({ step }) => step.kind !== 'camera').length;

async function walk(seed: number): Promise<Walk> {
  const page = await openPage(seed);
  const { store, chance } = page;
  const beforeSteps: string[] = [];
  const atLeaving: string[] = [];
  const changed = new Set<keyof Snapshot>();
  const names = Object.keys(DEEDS);
  for (let done = 0; done < ACTIONS; done += 1) {
    const before = store.getState();
    const text = exactly(before);
    // The first one is a step: to select is none, and belongs to the picture that the first step finds.
    const name = done === 0 ? 'expand' : before.nodes.size === 0 ? 'start' : chance.one(names);
    // oxlint-disable-next-line no-await-in-loop -- a walk
    await DEEDS[name]?.(page);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await breath();
    const after = store.getState();
    if (after.past.length > before.past.length) beforeSteps.push(text);
    if (pictureSteps(after) > pictureSteps(before)) atLeaving.push(text);
    for (const field of SNAPSHOT_FIELDS) if (after[field] !== before[field]) changed.add(field);
  }
  await settled(page);
  return { page, beforeSteps, atLeaving, last: exactly(store.getState()), changed };
}

const LOOKS = 4;
const LOOK_MS = 20;

/** The browser goes to another entry in a task of its own: it is there when its place has been the same for a few looks. */
async function settled({ journey }: Page): Promise<void> {
  for (let before = -1, same = 0; same < LOOKS; ) {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const now = placeInHistory();
    same = now === before ? same + 1 : 0;
    before = now;
  }
  journey.flush();
}

/** A hand leaves the browser time between two keys; on a busy machine two hundred steps without any would look like a browser that hangs. */
const breath = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

const gone = (): Promise<unknown> => new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));

test.for([1, 42, 2026])(
  '200 things done at random (seed %i) are undone and done again, each exactly',
  { timeout: 30_000 },
  async (seed) => {
    history.replaceState(null, '', '/');
    const { page, beforeSteps, atLeaving, last, changed } = await walk(seed);
    const { store, run, canvas } = page;
    expect(SNAPSHOT_FIELDS.filter((field) => !changed.has(field) && field !== SOMETIMES)).toEqual([]);
    expect(beforeSteps.length).toBeGreaterThan(100);
    // Moves of the camera are steps of undo and no entries of the history.
    expect(beforeSteps.length).toBeGreaterThan(atLeaving.length);

    for (const expected of beforeSteps.toReversed()) {
      // oxlint-disable-next-line no-await-in-loop -- step by step
      await run(undo, undefined);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await breath();
      expect(exactly(store.getState())).toBe(expected);
    }
    expect(store.getState().past).toEqual([]);
    expect(canvas.positions()).toEqual(store.getState().positions);
    while (store.getState().future.length > 0) {
      // oxlint-disable-next-line no-await-in-loop -- step by step
      await run(redo, undefined);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await breath();
    }
    expect(exactly(store.getState())).toBe(last);
    expect(canvas.positions()).toEqual(store.getState().positions);

    // The same through the history of the browser: an entry for each step, but for moves of the camera.
    await settled(page);
    const end = placeInHistory();
    for (const expected of atLeaving.toReversed()) {
      const isBack = gone();
      history.back();
      // oxlint-disable-next-line no-await-in-loop -- entry by entry
      await isBack;
      expect(exactly(store.getState())).toBe(expected);
    }
    expect(placeInHistory()).toBe(end - atLeaving.length);
    expect(canvas.positions()).toEqual(store.getState().positions);
    for (let place = placeInHistory(); place < end; place += 1) {
      const isForward = gone();
      history.forward();
      // oxlint-disable-next-line no-await-in-loop -- entry by entry
      await isForward;
    }
    expect(exactly(store.getState())).toBe(last);
    expect(canvas.positions()).toEqual(store.getState().positions);
  },
);

function placeInHistory(): number {
  const { orrery }: { readonly orrery: number } = history.state;
  return orrery;
}
