import type { CanvasCase } from './case-kit.ts';

/** Ids and names that a database may hold, however odd. */
export const HOSTILE_CASES: readonly CanvasCase[] = [
  {
    // As selectors some of these match everything and some nothing; as keys of a plain object some are taken.
    name: 'every id means that one element, whatever is written in it',
    act: (canvas, { node, line, patch, see, id, ids }) => {
      const all = [
        'a b',
        "o'neil",
        '#id',
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        'person:__proto__',
        '*',
        'x"]',
        ':a',
        '\\',
        '0',
        'ünïcode',
        '"',
        ',',
        '.5',
        'node',
        '趙晟佳',
        '👩‍🔬',
        '\u202Eabc',
      ];
      const next = (index: number): string => all[(index + 1) % all.length] ?? '';
      const lines = all.map((each, index) => line(each, next(index), index === 0 ? { id: 'valueOf' } : {}));
      canvas.apply(
        patch({
          addedNodes: all.map((each, index) => node(each, { position: { x: index * 100, y: 0 } })),
          addedLines: lines,
        }),
      );
      const elements = [...all, ...lines.map((each) => each.id)];
      const which = (fact: 'isSelected' | 'isLit'): string[] => elements.filter((each) => canvas.look(each)?.[fact]);
      const faults: string[] = [];
      const expectOne = (what: string, found: readonly unknown[], wanted: string): void => {
        if (found.length !== 1 || found[0] !== wanted) faults.push(`${what} ${wanted}: ${found.join(' | ')}`);
      };
      for (const each of elements) {
        canvas.select(ids(each));
        expectOne('selected', which('isSelected'), each);
        canvas.emphasise(ids(each));
        expectOne('lit', which('isLit'), each);
      }
      canvas.emphasise(null);
      for (const [index, each] of all.entries()) {
        canvas.place(new Map([[id(each), { x: index * 100, y: 50 }]]));
        canvas.apply(patch({ updatedNodes: [node(each, { hidden: index + 1 })] }));
        canvas.focus(id(each));
        const moved = all.filter((one) => canvas.positions().get(id(one))?.y === 50);
        if (moved.length !== index + 1) faults.push(`placed ${each}: ${moved.join(' | ')}`);
        if (see(canvas, each, ['hidden'])?.['hidden'] !== index + 1) faults.push(`not updated ${each}`);
        expectOne(
          'focused',
          all.filter((one) => see(canvas, one, ['isFocused'])?.['isFocused'] === true),
          each,
        );
      }
      canvas.apply(patch({ updatedLines: [line('a b', "o'neil", { id: 'valueOf', dimmed: true })] }));
      const dimmed = lines.filter((each) => canvas.look(each.id)?.isDimmed).map((each) => each.id);
      const ends = lines.filter((each) => {
        const look = canvas.look(each.id);
        return look?.kind !== 'line' || look.source !== each.source || look.target !== each.target;
      });
      const left = new Set(elements);
      for (const [index, each] of all.entries()) {
        canvas.apply(patch({ removedNodes: [id(each)] }));
        const before = lines[(index + lines.length - 1) % lines.length];
        for (const gone of [each, lines[index]?.id, before?.id]) if (gone !== undefined) left.delete(gone);
        const there = elements.filter((one) => canvas.look(one) !== null);
        if (there.join('\n') !== elements.filter((one) => left.has(one)).join('\n')) faults.push(`removed ${each}`);
      }
      return { faults, dimmed, ends, left: canvas.positions().size };
    },
    expected: { faults: [], dimmed: ['valueOf'], ends: [], left: 0 },
  },
  {
    name: 'a line from a node to itself is drawn, selected and goes with its node',
    act: (canvas, { node, line, patch, see, ids, id }) => {
      canvas.apply(
        patch({
          addedNodes: [node('a', { position: { x: 0, y: 0 } }), node('b', { position: { x: 200, y: 0 } })],
          addedLines: [line('a', 'a'), line('a', 'b')],
        }),
      );
      canvas.select(ids('a a'));
      const seen = see(canvas, 'a a', ['source', 'target', 'isSelected']);
      const other = see(canvas, 'a b', ['isSelected']);
      canvas.place(new Map([[id('a'), { x: 30, y: 40 }]]));
      const isWithItsNode = canvas.pointOf('a a') !== null;
      canvas.apply(patch({ removedNodes: [id('a')] }));
      return [seen, other, isWithItsNode, canvas.look('a a'), canvas.look('a b'), [...canvas.positions().keys()]];
    },
    expected: [{ source: 'a', target: 'a', isSelected: true }, { isSelected: false }, true, null, null, ['b']],
  },
  {
    name: 'names of any length and script leave the picture in order',
    act: async (canvas, { node, patch, says, see }) => {
      const names = {
        long: 'Lorem ipsum '.repeat(5_000),
        word: 'w'.repeat(60_000),
        rtl: 'דניאלה אמודיי',
        turned: '\u202Eevil\u202C name',
        emoji: '👩‍🔬 👨‍👩‍👧‍👦',
        zalgo: `z${'\u0301'.repeat(500)}algo`,
        lines: 'one\ntwo\nthree\nfour\nfive\nsix',
        nul: 'a\u0000b',
        markup: '<img src=x onerror=alert(1)>',
      };
      const entries = Object.entries(names);
      canvas.apply(
        patch({
          addedNodes: entries.map(([key, label], index) =>
            node(key, { label, position: { x: (index % 3) * 200, y: Math.floor(index / 3) * 100 } }),
          ),
        }),
      );
      canvas.setCamera({ zoom: 1, pan: { x: 500, y: 300 } });
      const faults: string[] = [];
      for (const [key] of entries) {
        // One look after the other: names are planned when the hand rests.
        // oxlint-disable-next-line no-await-in-loop
        const look = (await says(canvas, key, '')) === undefined ? null : canvas.look(key);
        const { text = '', box } = look?.label ?? {};
        if (text.length > 300 || (box?.width ?? 0) > 400) faults.push(`${key}: ${text.length} letters`);
        if ([...text].some((letter) => letter < ' ' && letter !== '\n')) faults.push(`${key} has controls`);
        if (text.includes('\u202E')) faults.push(`${key} turns what stands beside it`);
        if (see(canvas, key, ['place']) === null) faults.push(`${key} is not there`);
      }
      return faults;
    },
    expected: [],
  },
];
