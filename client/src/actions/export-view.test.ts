import { expect, test } from 'vitest';
import { addSubgraph } from '../graph/add-subgraph.ts';
import { emptyState, type GraphState } from '../graph/state.ts';
import { FIRST_VIEW, type View } from '../graph/view.ts';
import { aCitation, aClaim, aRef } from '../testing/a-claim.ts';
import { aNode, anEdge, NO_PERIOD } from '../testing/a-graph.ts';
import { exportView, shownLinks } from './export-view.ts';

const LATER = { ...NO_PERIOD, startEarliest: '2025-07-01' };
const STATE = addSubgraph({
  nodes: [aNode('a'), aNode('b')],
  edges: [
    anEdge('c_fact', ['a', 'b']),
    anEdge('c_rumour', ['a', 'b'], { certainty: 'RUMOUR' }),
    anEdge('c_later', ['a', 'b'], { period: LATER }),
  ],
})(emptyState());
const under = (view: Partial<View>): GraphState => ({ ...STATE, view: { ...FIRST_VIEW, ...view } });

const CITATION = aCitation({
  stance: 'DENIES',
  certainty: 'INSIDERS',
  hedge: '可能',
  hedgeEn: 'perhaps',
  attributedTo: [aRef('two insiders', { type: 'SourceGroup' })],
  paragraph: { index: 34, summary: 'Our words.', passage: 'The words of the article.' },
  document: { id: 'doc:table', credit: 'Data by the Harbour Office, CC BY 4.0', license: 'CC BY 4.0' },
});
const CLAIMS = [
  aClaim({ id: 'c_fact', citations: [CITATION] }),
  aClaim({ id: 'c_rumour', certainty: 'RUMOUR' }),
  aClaim({ id: 'c_later', period: LATER }),
];

test('a rumour leaves in a file only when it is on show, and the file counts what it leaves out', () => {
  const ids = (state: GraphState) => exportView(state, CLAIMS).claims.map(({ id }) => id);
  expect(ids(under({}))).toEqual(['c_fact', 'c_later']);
  expect(ids(under({ lens: 'ALL' }))).toEqual(['c_fact', 'c_rumour', 'c_later']);
  expect(exportView(under({}), CLAIMS).hidden).toEqual({ byLens: { RUMOUR: 1 }, notYet: 0, outOfRange: 0 });
});

test('what had not begun by the day is neither asked for nor written', () => {
  const state = under({ asOf: '2025-01-01' });
  expect(shownLinks(state).map(({ id }) => id)).toEqual(['c_fact']);
  expect(exportView(state, CLAIMS)).toMatchObject({
    view: { lens: 'REPORTED', asOf: '2025-01-01', range: null },
    hidden: { notYet: 1 },
    claims: [{ id: 'c_fact', standing: 'possible' }],
  });
});

test('every citation carries its paragraph, voice, stance and hedge, and its document the credit', () => {
  const file = exportView(under({}), CLAIMS);
  expect(file.claims[0]?.citations).toMatchObject([
    {
      document: 'doc:table',
      paragraph: 34,
      voice: [{ name: 'two insiders' }],
      stance: 'DENIES',
      certainty: 'INSIDERS',
      hedge: '可能',
      hedgeEn: 'perhaps',
      paraphrase: 'Our words.',
    },
  ]);
  expect(file.credits).toEqual(['Data by the Harbour Office, CC BY 4.0']);
  expect(file.documents.map(({ id, license }) => [id, license])).toContainEqual(['doc:table', 'CC BY 4.0']);
});

test('the attached text of a source never leaves in a file', () => {
  expect(JSON.stringify(exportView(under({ lens: 'ALL' }), CLAIMS))).not.toContain('The words of the article.');
});
