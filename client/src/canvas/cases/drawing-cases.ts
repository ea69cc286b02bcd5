import type { CanvasCase } from './case-kit.ts';

/** What patches draw, change and take away. */
export const DRAWING_CASES: readonly CanvasCase[] = [
  {
    name: 'a patch adds and takes away, lines with their ends',
    act: (canvas, { node, line, patch, id }) => {
      canvas.apply(
        patch({ addedNodes: [node('a'), node('b'), node('c')], addedLines: [line('a', 'b'), line('a', 'c')] }),
      );
      const before = [...canvas.positions().keys()];
      canvas.apply(patch({ removedNodes: [id('b')], removedLines: ['a c'] }));
      return [
        before,
        [...canvas.positions().keys()],
        ['a', 'b', 'a b', 'a c'].map((each) => canvas.look(each) === null),
        canvas.pointOf('a b'),
      ];
    },
    expected: [['a', 'b', 'c'], ['a', 'c'], [false, true, true, true], null],
  },
  {
    name: 'newcomers start where they are told, and an update moves none',
    act: async (canvas, { node, patch, see, says }) => {
      canvas.apply(patch({ addedNodes: [node('a', { position: { x: 30, y: -40 } })] }));
      const before = see(canvas, 'a', ['place', 'hidden']);
      canvas.apply(patch({ updatedNodes: [node('a', { label: 'new', hidden: 3, position: { x: 99, y: 99 } })] }));
      return [before, see(canvas, 'a', ['place', 'hidden']), await says(canvas, 'a', 'new')];
    },
    expected: [{ place: { x: 30, y: -40 }, hidden: 0 }, { place: { x: 30, y: -40 }, hidden: 3 }, 'new'],
  },
  {
    name: 'a ghost stands beside its hub, is no element, and goes with the words',
    act: async (canvas, { node, patch }) => {
      const said = async (words: string | undefined): Promise<string | undefined> => {
        // On a page ghosts are planned only when the hand rests.
        for (let look = 0; look < 40 && canvas.look('a')?.kind === 'node'; look += 1) {
          const seen = canvas.look('a');
          const text = seen?.kind === 'node' ? seen.ghost?.text : undefined;
          if (text === words) return text;
          // One look after the other.
          // oxlint-disable-next-line no-await-in-loop
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
        return 'never';
      };
      canvas.setCamera({ zoom: 1, pan: { x: 300, y: 300 } });
      canvas.apply(
        patch({ addedNodes: [node('a', { hidden: 204, ghost: '+204 more', position: { x: 0, y: 0 } }), node('b')] }),
      );
      const first = await said('+204 more');
      const ids = [...canvas.positions().keys()];
      canvas.apply(patch({ updatedNodes: [node('a', { hidden: 12, ghost: '+12 more labs' })] }));
      const second = await said('+12 more labs');
      canvas.apply(patch({ updatedNodes: [node('a')] }));
      return [first, ids, second, (await said(undefined)) ?? 'gone'];
    },
    expected: ['+204 more', ['a', 'b'], '+12 more labs', 'gone'],
  },
  {
    name: 'names are as large as they are asked to be',
    act: async (canvas, { node, patch, says }) => {
      canvas.setCamera({ zoom: 1, pan: { x: 300, y: 300 } });
      canvas.apply(patch({ addedNodes: [node('a', { position: { x: 0, y: 0 } })] }));
      await says(canvas, 'a', 'a');
      const before = canvas.look('a')?.label?.letters ?? 0;
      canvas.enlargeNames(2);
      let after = before;
      for (let look = 0; look < 40 && after === before; look += 1) {
        // One look after the other: on a page names are set when the hand rests.
        // oxlint-disable-next-line no-await-in-loop
        await new Promise((resolve) => setTimeout(resolve, 25));
        after = canvas.look('a')?.label?.letters ?? before;
      }
      canvas.enlargeNames(1);
      return after / before;
    },
    expected: 2,
  },
  {
    name: 'adding what is there is an update',
    act: async (canvas, { node, line, patch, see, says }) => {
      canvas.apply(
        patch({ addedNodes: [node('a', { position: { x: 5, y: 6 } }), node('b')], addedLines: [line('a', 'b')] }),
      );
      canvas.apply(
        patch({ addedNodes: [node('a', { label: 'new' })], addedLines: [line('a', 'b', { label: 'led' })] }),
      );
      return [
        [...canvas.positions().keys()],
        see(canvas, 'a', ['place']),
        await says(canvas, 'a', 'new'),
        canvas.look('a b')?.kind,
      ];
    },
    expected: [['a', 'b'], { place: { x: 5, y: 6 } }, 'new', 'line'],
  },
  {
    name: 'a line to nowhere is refused by name',
    act: (canvas, { node, line, patch }) => {
      canvas.apply(patch({ addedNodes: [node('a')] }));
      try {
        canvas.apply(patch({ addedLines: [line('a', 'ghost')] }));
        return 'accepted';
      } catch (error) {
        return error instanceof Error ? error.name : 'no error';
      }
    },
    expected: 'UnknownEndError',
  },
  {
    name: 'a line turns round, changes its words, its stroke, its marks and its colour',
    act: async (canvas, { node, line, patch, see, says }) => {
      const facts = ['source', 'target', 'stroke', 'marks', 'colour'];
      canvas.apply(
        patch({
          addedNodes: [node('a', { position: { x: -200, y: 0 } }), node('b', { position: { x: 200, y: 0 } })],
          addedLines: [line('a', 'b')],
        }),
      );
      canvas.setCamera({ zoom: 1, pan: { x: 150, y: 150 } });
      const before = [see(canvas, 'a b', facts), await says(canvas, 'a b', 'works at')];
      const turned = line('b', 'a', { id: 'a b', label: 'leads', arrows: 'both', disputed: true });
      const edges = turned.edges.map((edge) => ({ ...edge, certainty: 'INSIDERS' as const }));
      canvas.apply(patch({ updatedLines: [{ ...turned, edges }] }));
      const look = canvas.look('a b');
      const [from, to] = look?.kind === 'line' ? look.ends : [];
      return [
        before,
        [see(canvas, 'a b', facts), (await says(canvas, 'a b', 'leads'))?.includes('leads')],
        (from?.x ?? 0) > (to?.x ?? 0),
      ];
    },
    expected: [
      [
        {
          source: 'a',
          target: 'b',
          stroke: 'solid',
          marks: { source: false, target: true },
          colour: '#7d8698',
        },
        'works at',
      ],
      [{ source: 'b', target: 'a', stroke: 'dashed', marks: { source: true, target: true }, colour: '#b3203c' }, true],
      true,
    ],
  },
  {
    name: 'what is dimmed is pale, nodes and lines, and comes back',
    act: (canvas, { node, line, patch, see }) => {
      const seen = () =>
        ['a', 'b', 'c', 'a b', 'b c'].map((id) => {
          const look = canvas.look(id);
          return look === null ? null : `${look.isDimmed} ${look.opacity < 0.5}`;
        });
      canvas.apply(
        patch({
          addedNodes: [node('a', { dimmed: true }), node('b'), node('c')],
          addedLines: [line('a', 'b', { dimmed: true }), line('b', 'c')],
        }),
      );
      const first = seen();
      canvas.apply(
        patch({
          updatedNodes: [node('a'), node('c', { dimmed: true })],
          updatedLines: [line('a', 'b'), line('b', 'c', { dimmed: true })],
        }),
      );
      const second = seen();
      // What a selection brings out is not paler than what it lets recede.
      canvas.emphasise(new Set(['b', 'c', 'b c']), { isSoft: true });
      const filtered = canvas.look('c')?.opacity ?? 0;
      const stranger = canvas.look('a')?.opacity ?? 1;
      return [first, second, filtered >= stranger, see(canvas, 'c', ['fade', 'isLit'])];
    },
    expected: [
      ['true true', 'false false', 'false false', 'true true', 'false false'],
      ['false false', 'false false', 'true true', 'false false', 'true true'],
      true,
      { fade: 'none', isLit: true },
    ],
  },
  {
    name: 'nodes are placed, and their lines go with them',
    act: (canvas, { node, line, patch, see, id }) => {
      canvas.apply(
        patch({
          addedNodes: [node('a', { position: { x: 0, y: 0 } }), node('b', { position: { x: 100, y: 0 } })],
          addedLines: [line('a', 'b')],
        }),
      );
      canvas.setCamera({ zoom: 1, pan: { x: 0, y: 0 } });
      const before = canvas.pointOf('a b');
      canvas.place(
        new Map([
          [id('b'), { x: 100, y: 300 }],
          [id('ghost'), { x: 1, y: 1 }],
        ]),
      );
      const line2 = canvas.look('a b');
      const ends = line2?.kind === 'line' ? line2.ends : null;
      const b = canvas.look('b');
      return [
        see(canvas, 'b', ['place']),
        canvas.look('ghost'),
        b?.kind === 'node' && ends !== null ? [b.at.x - ends[1].x, b.at.y - ends[1].y] : null,
        before === null ? null : before.y < (ends?.[1].y ?? 0),
      ];
    },
    expected: [{ place: { x: 100, y: 300 } }, null, [0, 0], true],
  },
];
