import { expect, test } from 'vitest';
import {
  activeTab,
  changeTab,
  closeTab,
  emptyBench,
  handOver,
  MOST_TABS,
  openTab,
  remember,
  renameTab,
  reopenTab,
  type Workbench,
} from './bench-state.ts';

const write = (bench: Workbench, text: string): Workbench => changeTab(bench, bench.active, { text, isHanded: false });
const texts = ({ tabs }: Workbench): readonly (string | null)[] => tabs.map(({ text }) => text);

test('a tab that is closed can be opened again with what was written in it; the last gives way to an empty one', () => {
  const two = write(openTab(write(emptyBench(), 'A')), 'B');
  const named = renameTab(two, two.active, '  my \n query ');
  expect(activeTab(named).name).toBe('my query');
  const one = closeTab(named, named.active);
  expect(texts(one)).toEqual(['A']);
  expect(activeTab(one).text).toBe('A');
  const none = closeTab(one, one.active);
  expect(texts(none)).toEqual([null]);
  expect(none.closed).toHaveLength(2);
  const again = reopenTab(reopenTab(none));
  expect(texts(again)).toEqual([null, 'A', 'B']);
  expect(activeTab(again)).toMatchObject({ text: 'B', name: 'my query' });
  expect(reopenTab(again)).toBe(again);
});

test('numbers of closed tabs are given again', () => {
  const three = openTab(openTab(emptyBench()));
  const [, second] = three.tabs;
  const next = openTab(closeTab(three, second?.id ?? ''));
  expect(next.tabs.map(({ number }) => number)).toEqual([1, 3, 2]);
});

test('a query of the page never takes the place of one that the reader wrote', () => {
  const written = write(emptyBench(), 'mine');
  const handed = handOver(written, { text: 'theirs' });
  expect(texts(handed)).toEqual(['mine', 'theirs']);
  const next = handOver(handed, { text: 'another' });
  expect(texts(next)).toEqual(['mine', 'another']);
  const own = handOver(write(next, 'another, changed'), { text: 'third' });
  expect(texts(own)).toEqual(['mine', 'another, changed', 'third']);
  const back = handOver(own, { text: 'mine' });
  expect(texts(back)).toEqual(texts(own));
  expect(activeTab(back).text).toBe('mine');
});

test('a bench that is full closes its oldest tab for a query of the page, and keeps what stands there', () => {
  let bench = write(emptyBench(), '0');
  for (let at = 1; at < MOST_TABS; at += 1) bench = write(openTab(bench), String(at));
  expect(openTab(bench)).toBe(bench);
  const handed = handOver(bench, { text: 'theirs' });
  expect(handed.tabs).toHaveLength(MOST_TABS);
  expect(handed.closed.map(({ text }) => text)).toEqual(['0']);
  expect(activeTab(handed).text).toBe('theirs');
});

test('a query comes with the parameters it was run with last', () => {
  const typed = { who: { type: 'text', text: 'Ada' } } as const;
  const bench = remember(emptyBench(), 'RETURN $who', typed);
  expect(activeTab(handOver(bench, { text: 'RETURN $who' })).typed).toEqual(typed);
  let many = bench;
  for (let at = 0; at < 60; at += 1) many = remember(many, `RETURN ${at}`, {});
  expect(Object.keys(many.remembered)).toHaveLength(50);
  expect(Object.hasOwn(many.remembered, 'RETURN $who')).toBe(false);
});
