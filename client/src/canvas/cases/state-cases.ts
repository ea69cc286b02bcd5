import { styleOf } from '../../theme/entity-style.ts';
import type { CanvasCase } from './case-kit.ts';

/** What is selected, lit, ringed; and in which colours. */
export const STATE_CASES: readonly CanvasCase[] = [
  {
    name: 'what is selected has the accent, also when it is drawn later, until something else is',
    act: (canvas, { node, line, patch, see }) => {
      const seen = () => ['a', 'b', 'a b'].map((id) => canvas.look(id)?.isSelected ?? null);
      canvas.apply(patch({ addedNodes: [node('a')] }));
      canvas.select(new Set(['a', 'b', 'a b', 'ghost']));
      const first = seen();
      canvas.apply(patch({ addedNodes: [node('b')], addedLines: [line('a', 'b')] }));
      const second = seen();
      const colours = [see(canvas, 'b', ['rim']), see(canvas, 'a b', ['colour'])];
      canvas.select(new Set(['b']));
      return [first, second, colours, seen(), see(canvas, 'a b', ['colour']), see(canvas, 'a', ['rim'])];
    },
    expected: [
      [true, null, null],
      [true, true, true],
      [{ rim: '#3549ad' }, { colour: '#3549ad' }],
      [false, true, false],
      { colour: '#7d8698' },
      { rim: '#f6f7fa' },
    ],
  },
  {
    name: 'what stands out is lit, the rest fades or recedes, and all comes back',
    act: (canvas, { node, line, patch }) => {
      canvas.apply(
        patch({
          addedNodes: [node('a'), node('b'), node('c')],
          addedLines: [line('a', 'b'), line('b', 'c')],
        }),
      );
      const seen = () =>
        ['a', 'a b', 'c', 'b c'].map((id) => {
          const look = canvas.look(id);
          return look === null ? null : `${look.isLit} ${look.fade}`;
        });
      const opacity = () => canvas.look('c')?.opacity ?? 1;
      const all = [opacity() === 1];
      canvas.emphasise(new Set(['a', 'b', 'a b', 'ghost']));
      const hard = seen();
      const faded = opacity();
      canvas.emphasise(new Set(['a', 'b', 'a b']), { isSoft: true });
      const soft = seen();
      const receded = opacity();
      canvas.emphasise(null);
      return [all, hard, soft, seen(), faded < receded, receded < 1, opacity()];
    },
    expected: [
      [true],
      ['true none', 'true none', 'false faded', 'false faded'],
      ['true none', 'true none', 'false receded', 'false receded'],
      ['false none', 'false none', 'false none', 'false none'],
      true,
      true,
      1,
    ],
  },
  {
    name: 'a newcomer steps back too while something stands out',
    act: (canvas, { node, line, patch, see }) => {
      canvas.apply(patch({ addedNodes: [node('a')] }));
      canvas.emphasise(new Set(['a', 'c']));
      canvas.apply(patch({ addedNodes: [node('b'), node('c')], addedLines: [line('a', 'b')] }));
      return ['a', 'b', 'c', 'a b'].map((id) => see(canvas, id, ['isLit', 'fade']));
    },
    expected: [
      { isLit: true, fade: 'none' },
      { isLit: false, fade: 'faded' },
      { isLit: true, fade: 'none' },
      { isLit: false, fade: 'faded' },
    ],
  },
  {
    name: 'one node at a time is ringed for the keyboard',
    act: (canvas, { node, patch, id }) => {
      canvas.apply(patch({ addedNodes: [node('a'), node('b')] }));
      const seen = () =>
        ['a', 'b'].map((each) => {
          const look = canvas.look(each);
          return look?.kind === 'node' ? look.isFocused : null;
        });
      canvas.focus(id('a'));
      const first = seen();
      canvas.focus(id('b'));
      const second = seen();
      canvas.focus(id('ghost'));
      const ghost = seen();
      canvas.focus(id('a'));
      canvas.focus(null);
      return [first, second, ghost, seen()];
    },
    expected: [
      [true, false],
      [false, true],
      [false, false],
      [false, false],
    ],
  },
  {
    name: 'other colours are for all, and keep what is chosen and lit',
    act: async (canvas, { node, line, patch, see, says }) => {
      const seen = () => [
        see(canvas, 'a', ['colour', 'rim', 'isSelected', 'isLit']),
        see(canvas, 'b', ['colour', 'rim', 'isDimmed']),
        see(canvas, 'a b', ['colour']),
        canvas.look('a')?.label?.colour,
      ];
      canvas.apply(
        patch({ addedNodes: [node('a'), node('b', { type: 'Lab', dimmed: true })], addedLines: [line('a', 'b')] }),
      );
      canvas.select(new Set(['a']));
      canvas.emphasise(new Set(['a']), { isSoft: true });
      await says(canvas, 'a', 'a');
      const light = seen();
      canvas.restyle('dark');
      const dark = seen();
      canvas.restyle('light');
      return [light, dark, JSON.stringify(seen()) === JSON.stringify(light)];
    },
    expected: [
      [
        { colour: styleOf('Person').colour.light, rim: '#3549ad', isSelected: true, isLit: true },
        { colour: styleOf('Lab').colour.light, rim: '#f6f7fa', isDimmed: true },
        { colour: '#7d8698' },
        '#1a1e29',
      ],
      [
        { colour: styleOf('Person').colour.dark, rim: '#93a5ff', isSelected: true, isLit: true },
        { colour: styleOf('Lab').colour.dark, rim: '#101217', isDimmed: true },
        { colour: '#727c90' },
        '#e9ebf1',
      ],
      true,
    ],
  },
];
