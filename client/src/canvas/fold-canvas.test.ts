import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createCaseKit } from './cases/case-kit.ts';
import { createFakeCanvas, type FakeCanvas } from './create-fake-canvas.ts';
import { foldCanvas } from './fold-canvas.ts';
import type { GraphCanvas } from './graph-canvas.ts';

const kit = createCaseKit();
const { node, line, patch, id, ids } = kit;
const DOT = 'group~1';
const places = new Map([
  [id('a'), { x: 0, y: 0 }],
  [id('b'), { x: 100, y: 0 }],
]);
const group = (change = {}) => kit.group(DOT, ['a', 'b'], { isFolded: true, places, at: { x: 50, y: 0 }, ...change });

let inner: FakeCanvas;
let canvas: GraphCanvas;

/** a and b are one dot; c stands beside it. */
beforeEach(() => {
  inner = createFakeCanvas();
  canvas = foldCanvas(inner);
  canvas.encircle([group()]);
  canvas.apply(
    patch({
      addedNodes: [node(DOT, { position: { x: 50, y: 0 }, folded: 2 }), node('c', { position: { x: 300, y: 0 } })],
      addedLines: [line(DOT, 'c', { id: 'c group~1' })],
    }),
  );
});

const placed = () => Object.fromEntries(canvas.positions());

describe('those who ask for entities', () => {
  test('find the members where they stood, and no dot', () => {
    expect(placed()).toEqual({ a: { x: 0, y: 0 }, b: { x: 100, y: 0 }, c: { x: 300, y: 0 } });
  });

  test('find them moved when the dot was moved', () => {
    inner.place(new Map([[id(DOT), { x: 60, y: -20 }]]));
    expect(placed()).toMatchObject({ a: { x: 10, y: -20 }, b: { x: 110, y: -20 } });
  });

  test('put them elsewhere, and the dot goes along', () => {
    canvas.place(
      new Map([
        [id('a'), { x: 10, y: 40 }],
        [id('b'), { x: 110, y: 40 }],
        [id('c'), { x: 1, y: 1 }],
      ]),
    );
    expect(Object.fromEntries(inner.positions())).toEqual({ [DOT]: { x: 60, y: 40 }, c: { x: 1, y: 1 } });
  });

  test('see the dot where a member is asked for, and one line for those that end in it', () => {
    expect(canvas.look('a')?.id).toBe(DOT);
    expect(canvas.look('a c')?.id).toBe('c group~1');
    expect(canvas.look('a b')).toBeNull();
    expect(canvas.pointOf('b')).toEqual(inner.pointOf(DOT));
    expect(canvas.look('c')?.id).toBe('c');
  });

  test('select and light members: their dot stands out', () => {
    canvas.select(new Set(['a']));
    expect(inner.look(DOT)?.isSelected).toBe(true);
    canvas.emphasise(new Set(['a', 'c', 'a c']));
    expect([...(inner.emphasised() ?? [])]).toEqual([DOT, 'c', 'c group~1']);
    canvas.focus(id('b'));
    expect(inner.focused()).toBe(DOT);
  });

  test('what was selected is selected when the group opens', () => {
    canvas.select(new Set(['a']));
    canvas.encircle([group({ isFolded: false })]);
    canvas.apply(patch({ removedNodes: [id(DOT)], addedNodes: [node('a'), node('b')] }));
    expect([...inner.selected()]).toEqual(['a']);
    expect(canvas.hull(group().id)?.members).toEqual(['a', 'b']);
  });

  test('a member that comes while it is folded moves the dot to the new middle, and no member', () => {
    const more = new Map([...places, [id('d'), { x: 200, y: 0 }]]);
    canvas.encircle([kit.group(DOT, ['a', 'b', 'd'], { isFolded: true, places: more, at: { x: 100, y: 0 } })]);
    expect(placed()).toEqual({ a: { x: 0, y: 0 }, b: { x: 100, y: 0 }, d: { x: 200, y: 0 }, c: { x: 300, y: 0 } });
  });
});

describe('what the drawing reports', () => {
  test('of a dot is of its group', () => {
    const heard = vi.fn();
    for (const event of ['tap', 'hover', 'menu'] as const)
      canvas.on(event, ({ kind, id: of }) => heard(event, kind, of));
    canvas.on('activate', ({ kind, id: of }) => heard('activate', kind, of));
    const at = { x: 0, y: 0 };
    inner.emit('tap', { kind: 'node', id: id(DOT), additive: false, at });
    inner.emit('hover', { kind: 'node', id: id('c'), at });
    inner.emit('menu', { kind: 'node', id: id(DOT), at });
    inner.emit('activate', { kind: 'node', id: id(DOT) });
    expect(heard.mock.calls).toEqual([
      ['tap', 'group', DOT],
      ['hover', 'node', 'c'],
      ['menu', 'group', DOT],
      ['activate', 'group', DOT],
    ]);
  });

  test('of a drag of the dot is of its members', () => {
    const moved = vi.fn();
    canvas.on('moved', moved);
    inner.emit('moved', { ids: [id(DOT), id('c')] });
    expect(moved).toHaveBeenCalledWith({ ids: ['a', 'b', 'c'] });
  });
});

describe('a layout', () => {
  const asked = async (options: Parameters<GraphCanvas['layout']>[1]) => {
    const layout = vi.spyOn(inner, 'layout');
    await canvas.layout('hierarchy', options);
    return layout.mock.calls[0]?.[1];
  };

  test('holds the dot where one of its members is held, and takes it along only as a whole', async () => {
    expect(await asked({ fixed: ids('a') })).toEqual({ fixed: ids(DOT) });
    vi.restoreAllMocks();
    expect(await asked({ block: ids('a', 'c') })).toEqual({ block: ids('c') });
    vi.restoreAllMocks();
    expect(await asked({ block: ids('a', 'b') })).toEqual({ block: ids(DOT) });
  });

  test('sees no circle where the dot stands both above and below another', async () => {
    const parents = new Map([
      [id('a'), id('c')],
      [id('c'), id('b')],
      [id('a'), id('b')],
    ]);
    // `a` stands under `b`, which is the same dot, and `c` under it.
    expect(await asked({ parents })).toEqual({ parents: new Map([[id('c'), id(DOT)]]) });
  });
});
