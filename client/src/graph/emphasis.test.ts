import { expect, test } from 'vitest';
import { aNode, anEdge } from '../testing/a-graph.ts';
import { addSubgraph } from './add-subgraph.ts';
import { emphasisOf } from './emphasis.ts';
import { picture } from './picture.ts';
import { emptyState } from './state.ts';
import { edgeId } from './types.ts';

const STATE = addSubgraph({
  nodes: ['a', 'b', 'c', 'd'].map((id) => aNode(id)),
  edges: [anEdge('c_1', ['a', 'b']), anEdge('c_2', ['b', 'c'])],
})(emptyState());
const PICTURE = picture(STATE);
const of = (change: {
  hovered?: string;
  selection?: readonly string[];
  emphasis?: readonly string[];
  lit?: string;
}) => {
  const found = emphasisOf(
    {
      hovered: change.hovered ?? null,
      selection: new Set(change.selection),
      lit: change.lit === undefined ? null : edgeId(change.lit),
      emphasis: change.emphasis === undefined ? null : new Set(change.emphasis),
    },
    PICTURE,
  );
  return found === null ? null : { ids: [...found.ids].toSorted(), isSoft: found.isSoft };
};

test('nothing stands out while nothing is pointed at', () => {
  expect(of({})).toBeNull();
});

test('a node under the pointer brings out its lines and neighbours', () => {
  expect(of({ hovered: 'a' })).toEqual({ ids: ['a', 'a b', 'b'], isSoft: false });
});

test('a line under the pointer brings out its two ends', () => {
  expect(of({ hovered: 'b c' })).toEqual({ ids: ['b', 'b c', 'c'], isSoft: false });
});

test('a node without lines stands out alone', () => {
  expect(of({ hovered: 'd' })).toEqual({ ids: ['d'], isSoft: false });
});

test('a selection lets the rest recede only', () => {
  expect(of({ selection: ['c'] })).toEqual({ ids: ['b', 'b c', 'c'], isSoft: true });
});

test('what the pointer is on comes before what is selected, and an answer before both', () => {
  expect(of({ hovered: 'd', selection: ['a'] })?.ids).toEqual(['d']);
  expect(of({ hovered: 'd', selection: ['a'], emphasis: ['c'] })).toEqual({ ids: ['c'], isSoft: false });
});

test('what is gone brings nothing out', () => {
  expect(of({ hovered: 'gone', selection: ['gone too'] })).toBeNull();
});

test('a lit line stands out softly, with its ends only, until something else does', () => {
  expect(of({ lit: 'c_1' })).toEqual({ ids: ['a', 'a b', 'b'], isSoft: true });
  expect(of({ lit: 'c_1', selection: ['c'] })?.ids).toContain('c');
  expect(of({ lit: 'gone' })).toBeNull();
});
