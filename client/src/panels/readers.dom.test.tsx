import { act, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { exportView, shownLinks } from '../actions/export-view.ts';
import type { CypherAnswer } from '../api/answers.ts';
import type { Claim } from '../api/claim.ts';
import type { EntityDetail, PathsQuestion } from '../api/orrery-api.ts';
import { CanvasOverlay } from '../app/canvas-overlay.tsx';
import { sift } from '../graph/judge.ts';
import { lineId } from '../graph/line-id.ts';
import { edgeId, type GraphEdge, nodeId } from '../graph/types.ts';
import { FIRST_VIEW, type View } from '../graph/view.ts';
import { firstViewState } from '../graph/view-state.ts';
import { aCitation, aClaim, aRef } from '../testing/a-claim.ts';
import { aNode, anEdge, NO_PERIOD } from '../testing/a-graph.ts';
import { renderPanel } from '../testing/render-panel.tsx';
import type { Orrery } from '../workspace/context.tsx';
import { readLink, writeLink } from '../workspace/view-link.ts';
import { CypherResult } from './drawer/cypher-result.tsx';
import { PathsPanel } from './drawer/paths-panel.tsx';
import { TablePanel } from './drawer/table-panel.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { Legend } from './legend/legend.tsx';
import { Outline } from './outline/outline.tsx';
import { PrintPage } from './print/print-page.tsx';
import { entityAsCypher, entityAsGraphql } from './shared/copy-texts.ts';
import { TimeBar } from './time-bar/time-bar.tsx';

/**
 * Every reader of claims and links, under a lens and on a day: an opinion, and what begins in July 2025, between the same two
 * entities. A reader that does not ask `judge()` shows one of them where it must not, and fails here.
 */
const JULY = { ...NO_PERIOD, startEarliest: '2025-07-01', startLatest: '2025-07-31', endOpen: true };
const SINCE_2012 = { ...NO_PERIOD, startEarliest: '2012-01-01', startLatest: '2012-01-31', endOpen: true };
const UNTIL_2014 = { ...NO_PERIOD, startLatest: '2012-01-31', endEarliest: '2014-01-01', endLatest: '2014-01-31' };
const ENDS = ['person:zhao', 'org:msl'] as const;
const EDGES = [
  anEdge('c_fact', ENDS, { role: 'a-fact', period: SINCE_2012, predicate: 'WORKS_AT' }),
  anEdge('c_past', ENDS, { role: 'a-past', period: UNTIL_2014, predicate: 'MEMBER_OF' }),
  anEdge('c_opinion', ENDS, {
    role: 'an-opinion',
    certainty: 'OPINION',
    period: SINCE_2012,
    predicate: 'DISSATISFIED_WITH',
  }),
  anEdge('c_later', ENDS, { role: 'a-later', period: JULY, predicate: 'LEADS' }),
];
const NODES = [aNode(ENDS[0], { name: 'Zhao', degree: 1 }), aNode(ENDS[1], { name: 'MSL', type: 'Lab', degree: 1 })];
const LINE = lineId(nodeId(ENDS[0]), nodeId(ENDS[1]));
const toClaim = ({ id, certainty, period, role, predicate }: GraphEdge): Claim =>
  aClaim({
    id,
    certainty,
    period,
    role,
    predicate,
    subject: aRef('Zhao', { id: ENDS[0] }),
    object: aRef('MSL', { id: ENDS[1], type: 'Lab' }),
    citations: [aCitation({ id: `k_${id}`, paragraph: { index: 3 } })],
  });
const CLAIMS = EDGES.map(toClaim);
const DETAIL: EntityDetail = {
  ...aRef('Zhao', { id: ENDS[0] }),
  note: null,
  noteZh: null,
  count: null,
  wikidataId: null,
  degree: 1,
  aliases: [],
  factCounts: [],
  claims: CLAIMS,
  claimTotal: CLAIMS.length,
};
const SUBGRAPH = { nodes: NODES, edges: EDGES, total: 2 };
const ANSWER: CypherAnswer = {
  columns: ['r'],
  rows: [],
  rowCount: 0,
  truncated: false,
  stoppedBy: null,
  elapsedMs: 1,
  queuedMs: 0,
  plannedMs: 0,
  subgraph: SUBGRAPH,
  undrawable: 0,
  notifications: [],
  plan: null,
};
// The server looks for paths under the whole view.
const paths = vi.fn(({ lens, asOf = null, range = null }: PathsQuestion) =>
  Promise.resolve({
    subgraph: SUBGRAPH,
    paths: sift(EDGES, { view: { lens, asOf, range }, predicates: new Map() }).shown.map(({ id, certainty }) => ({
      nodes: ENDS.map(nodeId),
      steps: [[id]],
      weakest: certainty,
      disputed: false,
    })),
    maxHops: 6,
  }),
);
const search = vi.fn(() => Promise.resolve({ hits: [], total: 0, isLimited: false, isGuess: false, next: null }));
const API = {
  entity: () => Promise.resolve(DETAIL),
  allClaims: () => Promise.resolve(CLAIMS),
  evidence: (ids: readonly string[]) => Promise.resolve(CLAIMS.filter(({ id }) => ids.includes(id))),
  relationCounts: () => Promise.resolve([]),
  documents: () => Promise.resolve([]),
  paths,
  search,
};

interface Reader {
  readonly name: string;
  readonly panel: ReactNode;
  readonly selection?: readonly string[];
  /** What marks each of the four in the reader's text. */
  readonly marks?: Readonly<Record<'fact' | 'past' | 'opinion' | 'later', string | RegExp>>;
  /** It keeps what is not yet in its place and says so, as the canvas does. */
  readonly keepsLater?: boolean;
  /** Whether it counts what is hidden. */
  readonly counts?: boolean;
  prepare?(orrery: Orrery): void | Promise<void>;
}

const ROLES = { fact: 'a-fact', past: 'a-past', opinion: 'an-opinion', later: 'a-later' };
const VERBS = { fact: /works at/, past: /member of/, opinion: /dissatisfied with/, later: /leads|will lead/ };

const READERS: readonly Reader[] = [
  { name: 'the panel of an entity', panel: <Inspector />, selection: [ENDS[0]] },
  { name: 'the evidence of a line', panel: <Inspector />, selection: [LINE], keepsLater: true },
  { name: 'the panel of several entities', panel: <Inspector />, selection: ENDS, keepsLater: true, counts: false },
  {
    name: 'the answer to a question',
    panel: <Inspector />,
    prepare: ({ shell }) =>
      shell.setState({
        answer: {
          question: 'question.left',
          asked: { id: 'left', parameters: {}, view: FIRST_VIEW },
          query: '',
          nodes: ENDS.map(nodeId),
          edges: EDGES.map(({ id }) => id),
        },
      }),
  },
  { name: 'the table', panel: <TablePanel />, keepsLater: true },
  {
    name: 'the outline',
    panel: <Outline />,
    keepsLater: true,
    prepare: async () => {
      const row = await screen.findByRole('row', { name: /Zhao/ });
      act(() => row.focus());
      const { userEvent } = await import('@testing-library/user-event');
      await userEvent.click(row);
      await userEvent.keyboard('{ArrowRight}');
    },
  },
  { name: 'the legend', panel: <Legend />, marks: VERBS },
  {
    name: 'paths',
    panel: <PathsPanel />,
    marks: VERBS,
    // The server hides, and does not count.
    counts: false,
    prepare: async ({ shell }) => {
      act(() => shell.setState({ pathEnds: { from: nodeId(ENDS[0]), to: nodeId(ENDS[1]) } }));
      (await screen.findByRole('button', { name: 'Find paths' })).click();
    },
  },
  {
    name: 'print',
    panel: <PrintPage />,
    selection: [ENDS[0]],
    prepare: () =>
      act(() => {
        dispatchEvent(new Event('beforeprint'));
      }),
  },
];

const show = async ({ panel, selection = [], prepare }: Reader) => {
  const orrery = renderPanel(panel, {
    nodes: NODES,
    edges: EDGES,
    api: API,
    state: { selection: new Set(selection), view: { ...FIRST_VIEW, lens: 'ALL' } },
  });
  await prepare?.(orrery);
  return orrery;
};

const has = (mark: string | RegExp): boolean =>
  typeof mark === 'string' ? document.body.textContent.includes(mark) : mark.test(document.body.textContent);
const look = (orrery: Orrery, view: Partial<View>) =>
  act(() => orrery.store.setState({ view: { ...FIRST_VIEW, lens: 'ALL', ...view } }));

beforeEach(() => {
  paths.mockClear();
});

describe.each(READERS)('$name', (reader) => {
  test('obeys the lens and the day, and counts what they hide', async () => {
    const orrery = await show(reader);
    const { fact, past, opinion, later } = reader.marks ?? ROLES;
    await waitFor(() => expect([fact, past, opinion, later].map(has)).toEqual([true, true, true, true]), {
      timeout: 8_000,
    });
    look(orrery, { lens: 'FACTS' });
    await waitFor(() => expect([fact, past, opinion, later].map(has)).toEqual([true, true, false, true]), {
      timeout: 8_000,
    });
    if (reader.counts !== false) expect(has('1 opinion hidden by the lens')).toBe(true);
    look(orrery, { asOf: '2024-06-01' });
    if (reader.keepsLater === true) {
      await waitFor(() => expect(has('not yet')).toBe(true), { timeout: 8_000 });
      expect([fact, opinion, later].map(has)).toEqual([true, true, true]);
    } else {
      await waitFor(() => expect([fact, opinion, later].map(has)).toEqual([true, true, false]), { timeout: 8_000 });
      if (reader.counts !== false) expect(has('1 not yet on 1 Jun 2024')).toBe(true);
    }
    look(orrery, { range: { from: '2015-01-01', to: '2024-12-31' } });
    await waitFor(() => expect([fact, past, opinion, later].map(has)).toEqual([true, false, true, false]), {
      timeout: 8_000,
    });
    if (reader.counts !== false) expect(has('2 outside of 1 Jan 2015 – 31 Dec 2024')).toBe(true);
  }, 30_000);
});

test('the canvas draws what the view shows, marks what is not yet, and its count leaves that out', async () => {
  const orrery = renderPanel(<CanvasOverlay />, { nodes: NODES, edges: EDGES, api: API });
  const drawn = () =>
    orrery.picture
      .getState()
      .lines.flatMap((line) => line.edges.map(({ id }) => id))
      .toSorted();
  await screen.findByTestId('count');
  const count = () => screen.getByTestId('count').textContent;
  look(orrery, {});
  expect(drawn()).toEqual(['c_fact', 'c_later', 'c_opinion', 'c_past']);
  look(orrery, { lens: 'FACTS' });
  expect(drawn()).toEqual(['c_fact', 'c_later', 'c_past']);
  expect(count()).toContain('2 entities · 3 links');
  expect(count()).toContain('1 opinion hidden by the lens');
  look(orrery, { lens: 'FACTS', asOf: '2024-06-01' });
  expect(orrery.picture.getState().standings).toEqual(
    new Map([
      [edgeId('c_fact'), 'certain'],
      [edgeId('c_past'), 'ended'],
      [edgeId('c_later'), 'future'],
    ]),
  );
  expect(count()).toContain('2 entities · 2 links, 1 ended on 1 Jun 2024');
  expect(count()).toContain('1 not yet on 1 Jun 2024');
});

test('the answer of a Cypher query says how much of it the canvas will not show', async () => {
  renderPanel(<CypherResult state={{ kind: 'done', answer: ANSWER }} />, { api: API });
  expect(await screen.findByTestId('hidden')).toHaveTextContent('1 opinion hidden by the lens');
});

test('paths are asked for under lens and day, and anew when these change', async () => {
  const reader = READERS.find(({ name }) => name === 'paths');
  if (reader === undefined) throw new Error('The reader is gone.');
  const orrery = await show(reader);
  await waitFor(() => expect(paths).toHaveBeenCalledTimes(1));
  look(orrery, { lens: 'FACTS', asOf: '2024-06-01' });
  await waitFor(() =>
    expect(paths).toHaveBeenLastCalledWith(
      expect.objectContaining({ lens: 'FACTS', asOf: '2024-06-01' }),
      expect.anything(),
    ),
  );
});

test('the time bar counts what the lens shows, whatever the day', async () => {
  const orrery = renderPanel(<TimeBar />, { nodes: NODES, edges: EDGES, api: API });
  const barOf = () => document.querySelector('[data-month="2012-01"] title')?.textContent ?? '';
  await userPicksEverything();
  look(orrery, {});
  expect(barOf()).toContain('2 events');
  look(orrery, { lens: 'FACTS', asOf: '2024-06-01' });
  expect(barOf()).toContain('1 event');
});

async function userPicksEverything(): Promise<void> {
  const { userEvent } = await import('@testing-library/user-event');
  await userEvent.click(await screen.findByRole('radio', { name: 'Everything' }));
}

const AT_JUNE: View = { lens: 'FACTS', asOf: '2024-06-01', range: { from: '2015-01-01', to: '2024-12-31' } };

test('a file, a copied query and a link carry the view', async () => {
  const { store } = renderPanel(null, { nodes: NODES, edges: EDGES, state: { view: AT_JUNE } });
  expect(shownLinks(store.getState()).map(({ id }) => id)).toEqual(['c_fact']);
  expect(exportView(store.getState(), CLAIMS)).toMatchObject({ view: AT_JUNE, claims: [{ id: 'c_fact' }] });
  expect(entityAsGraphql(ENDS[0], { view: AT_JUNE, locale: 'en' })).toContain(
    'neighbours(lens: FACTS, asOf: "2024-06-01", first: 50)',
  );
  const cypher = entityAsCypher(ENDS[0], { view: AT_JUNE });
  expect(cypher).toContain('r.certainty IN ["asserted"]');
  expect(cypher).toContain('r.startEarliest <= date("2024-06-01")');
  expect(cypher).toContain('r.endLatest >= date("2015-01-01")');
  const view = { ...firstViewState(), view: AT_JUNE };
  const hash = await writeLink({ view, locale: 'en', page: null, table: null });
  expect(
    (await readLink(hash, { own: 'en', kept: { find: () => Promise.reject(new Error('Not asked for.')) } })).view.view,
  ).toEqual(AT_JUNE);
});
