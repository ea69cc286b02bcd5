import { styleOf } from '../../theme/entity-style.ts';
import type { CanvasCase } from './case-kit.ts';

/** What stands together: hulls around open groups, dots for folded ones. */
export const HULL_CASES: readonly CanvasCase[] = [
  {
    name: 'a hull with its name is drawn around its members, goes with them, and leaves a stranger out',
    act: async (canvas, { node, patch, group, hull, id }) => {
      const nodes = [
        node('a', { position: { x: 0, y: 0 } }),
        node('b', { position: { x: 200, y: 0 } }),
        node('s', { position: { x: 100, y: 200 } }),
      ];
      canvas.apply(patch({ addedNodes: nodes }));
      canvas.setCamera({ zoom: 1, pan: { x: 300, y: 300 } });
      canvas.encircle([group('g', ['a', 'b'], { label: 'Meta' })]);
      const covered = () =>
        [
          { x: 0, y: 0 },
          { x: 100, y: 0 },
          { x: 100, y: 200 },
        ].map((place) => hull(canvas, 'g')?.covers(place));
      const first = [hull(canvas, 'g')?.name?.text, hull(canvas, 'g')?.members, covered()];
      canvas.place(new Map([[id('s'), { x: 100, y: 10 }]]));
      const crossed = hull(canvas, 'g')?.covers({ x: 100, y: 10 });
      canvas.place(
        new Map([
          [id('b'), { x: 200, y: 400 }],
          [id('s'), { x: 600, y: 0 }],
        ]),
      );
      return [first, crossed, covered(), hull(canvas, 'h')];
    },
    expected: [['Meta · 2', ['a', 'b'], [true, true, false]], false, [true, false, true], null],
  },
  {
    name: 'a hull goes when it is folded, when all of it is grey, when its members go, and when it is taken away',
    act: (canvas, { node, patch, group, hull, id }) => {
      canvas.apply(patch({ addedNodes: [node('a'), node('b')] }));
      const seen = (change = {}) => {
        canvas.encircle([group('g', ['a', 'b'], change)]);
        return hull(canvas, 'g') !== null;
      };
      const shown = [seen(), seen({ isFolded: true }), seen({ isDimmed: true }), seen()];
      canvas.apply(patch({ removedNodes: [id('a'), id('b')] }));
      const without = hull(canvas, 'g') !== null;
      canvas.apply(patch({ addedNodes: [node('a')] }));
      const back = hull(canvas, 'g') !== null;
      canvas.encircle([]);
      return [shown, without, back, hull(canvas, 'g') !== null];
    },
    expected: [[true, false, false, true], false, true, false],
  },
  {
    name: 'a hull has the colour of its one type, the accent when all of it is selected, and steps back with the rest',
    act: (canvas, { node, patch, group, hull, id }) => {
      canvas.apply(patch({ addedNodes: [node('a'), node('b'), node('c')] }));
      const colour = (type: 'Lab' | null) => {
        canvas.encircle([group('g', ['a', 'b'], { type })]);
        return hull(canvas, 'g')?.colour;
      };
      const colours = [colour('Lab'), colour(null)];
      canvas.select(new Set([id('a')]));
      const some = hull(canvas, 'g')?.isSelected;
      canvas.select(new Set([id('a'), id('b')]));
      const all = [hull(canvas, 'g')?.isSelected, hull(canvas, 'g')?.colour];
      canvas.emphasise(new Set(['c']));
      const back = (hull(canvas, 'g')?.opacity ?? 1) < 0.5;
      canvas.emphasise(new Set(['a']));
      return [colours[0] === colours[1], some, all, back, hull(canvas, 'g')?.opacity];
    },
    expected: [false, false, [true, '#3549ad'], true, 1],
  },
  {
    name: 'the dot of a group tells how many it stands for, in a colour of its own where they differ, and is larger than one entity',
    act: async (canvas, { node, patch, see, says }) => {
      const style = { tone: { kind: 'hue', hue: 'grey' }, size: null, hasIcon: true, icon: null } as const;
      canvas.apply(
        patch({
          addedNodes: [
            node('a'),
            node('group~1', { label: 'Meta + 12', folded: 13, type: 'Lab' }),
            node('group~2', { folded: 2, type: 'Lab', style }),
          ],
        }),
      );
      return [
        see(canvas, 'a', ['count']),
        see(canvas, 'group~1', ['count', 'colour']),
        see(canvas, 'group~2', ['count', 'colour']),
        await says(canvas, 'group~1', 'Meta'),
      ];
    },
    expected: [
      { count: 1 },
      { count: 13, colour: styleOf('Lab').colour.light },
      { count: 2, colour: '#5f6b7a' },
      'Meta + 12',
    ],
  },
];
