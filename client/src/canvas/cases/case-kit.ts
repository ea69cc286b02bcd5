import type { DrawnGroup } from '../../graph/drawn-group.ts';
import type { DrawnNode, GraphLine, GraphPatch } from '../../graph/types.ts';
import type { GraphCanvas } from '../graph-canvas.ts';
import type { HullLook, Look } from '../look.ts';

/** What a case draws with. */
export interface CaseKit {
  node(id: string, change?: Partial<Omit<DrawnNode, 'id'>>): DrawnNode;
  line(source: string, target: string, change?: Partial<GraphLine>): GraphLine;
  patch(change: Partial<GraphPatch>): GraphPatch;
  /** A group that is open, without places. */
  group(id: string, members: readonly string[], change?: Partial<Omit<DrawnGroup, 'id' | 'members'>>): DrawnGroup;
  hull(canvas: GraphCanvas, id: string): HullLook | null;
  /** Brands ids. */
  id(id: string): DrawnNode['id'];
  ids(...ids: string[]): ReadonlySet<DrawnNode['id']>;
  /** The words of an element, as soon as they hold these: on a page names are planned only when the hand rests. */
  says(canvas: GraphCanvas, id: string, words: string): Promise<string | undefined>;
  /** Some of what is drawn of an element; null without it. */
  see(canvas: GraphCanvas, id: string, facts: readonly string[]): Readonly<Record<string, unknown>> | null;
}

/**
 * One thing that every canvas must do: `act` works on an empty canvas and tells what can be seen then, `expected` is what it must
 * be. `act` uses its two arguments and nothing else around it: a browser test sends it to the page as text.
 */
export interface CanvasCase {
  readonly name: string;
  readonly act: (canvas: GraphCanvas, kit: CaseKit) => unknown;
  readonly expected: unknown;
}

/** Made in the page as well, so it is closed in itself too. */
export function createCaseKit(): CaseKit {
  const id = (text: string): DrawnNode['id'] => text as DrawnNode['id'];
  const period = {
    startEarliest: null,
    startLatest: null,
    endEarliest: null,
    endLatest: null,
    startPrecision: null,
    endPrecision: null,
    endOpen: false,
    lastObserved: null,
  };
  return {
    id,
    ids: (...ids) => new Set(ids.map((each) => id(each))),
    node: (text, change = {}) => ({
      id: id(text),
      type: 'Person',
      label: text,
      anonymous: false,
      hidden: 0,
      dimmed: false,
      standing: null,
      ...change,
    }),
    line: (source, target, change = {}) => ({
      id: `${source} ${target}`,
      source: id(source),
      target: id(target),
      edges: [
        {
          id: 'c_1' as GraphLine['edges'][number]['id'],
          predicate: 'WORKS_AT',
          source: id(source),
          target: id(target),
          certainty: 'ASSERTED',
          modality: 'ACTUAL',
          disputed: false,
          timeConflict: false,
          role: null,
          roleZh: null,
          value: null,
          figure: null,
          period,
          citations: 1,
          documents: 1,
        },
      ],
      standing: 'certain',
      disputed: false,
      dimmed: false,
      arrows: 'forward',
      label: 'works at',
      ...change,
    }),
    patch: (change) => ({
      addedNodes: [],
      updatedNodes: [],
      removedNodes: [],
      addedLines: [],
      updatedLines: [],
      removedLines: [],
      ...change,
    }),
    group: (text, members, change = {}) => ({
      id: text as DrawnGroup['id'],
      label: text,
      foldedLabel: text,
      members: members.map((each) => id(each)),
      isFolded: false,
      type: null,
      isDimmed: false,
      places: new Map(),
      at: null,
      ...change,
    }),
    hull: (canvas, text) => canvas.hull(text as DrawnGroup['id']),
    says: async (canvas, element, words) => {
      for (let look = 0; look < 40; look += 1) {
        const text = canvas.look(element)?.label?.text;
        if (text?.includes(words) === true) return text;
        // One look after the other.
        // oxlint-disable-next-line no-await-in-loop
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      return canvas.look(element)?.label?.text;
    },
    see: (canvas, element, facts) => {
      const look: Look | null = canvas.look(element);
      return look === null ? null : Object.fromEntries(Object.entries(look).filter(([fact]) => facts.includes(fact)));
    },
  };
}
