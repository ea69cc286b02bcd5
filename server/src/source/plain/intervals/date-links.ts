import { type Plain, toPlain } from '@orrery/cypher/plain.ts';
import type { LinkRow } from '@orrery/cypher/rows.ts';
import { tellValue } from '@orrery/cypher/told-value.ts';
import type { AskPlain } from '../ask-plain.ts';
import type { KnownNode, LinkColumns } from '../node-rows.ts';
import { type ChosenIntervals } from './chosen-intervals.ts';
import { LONGEST_DATE, type Span, spanOf, together } from './days-of-value.ts';
import type { Carrier } from './find-intervals.ts';
import type { NamedPair } from './pair-names.ts';

/** A link with what it was made of. */
export interface FoundLink {
  readonly columns: LinkColumns;
  readonly source: KnownNode;
  readonly target: KnownNode;
  readonly row: LinkRow;
}

interface Wanted {
  readonly element: string;
  readonly pair: NamedPair;
}

interface ValueColumns {
  readonly element: string;
  readonly values: readonly { readonly kind: string; readonly text: string }[];
}

const MATCH: Readonly<Record<Carrier, string>> = {
  node: 'MATCH (x) WHERE elementId(x) = w.element',
  relationship: 'MATCH ()-[x]->() WHERE elementId(x) = w.element',
};

/** Reads the dates of links and of their ends, as they were chosen; a link is dated by all that it stands on. Two questions, whatever their number. */
export function linkDates(plain: AskPlain, chosen: ChosenIntervals) {
  const known = new Map<string, Span | null>();

  const read = async (carrier: Carrier, wanted: readonly Wanted[]): Promise<void> => {
    const missing = [...new Map(wanted.map((one) => [one.element, one])).values()].filter(
      ({ element }) => !known.has(element),
    );
    if (missing.length === 0) return;
    for (const { element } of missing) known.set(element, null);
    const rows = await plain<ValueColumns>(
      {
        name: `plain.dates-of-${carrier}s`,
        text: `UNWIND $wanted AS w
${MATCH[carrier]}
RETURN w.element AS element, [p IN [w.from, w.to] | CASE WHEN x[p] = toStringOrNull(x[p]) THEN left(x[p], $longest) ELSE x[p] END] AS values`,
        columns: ['element', 'values'],
        decode,
      },
      { wanted: missing.map(({ element, pair }) => ({ element, ...pair })), longest: LONGEST_DATE },
    );
    for (const { element, values } of rows) {
      const [from, to] = values;
      if (from !== undefined && to !== undefined) known.set(element, spanOf(from, to) ?? null);
    }
  };

  const ofNode = ({ element, labels }: KnownNode): readonly Wanted[] => {
    const pair = labels.map((label) => chosen.node.get(label)).find((one) => one !== undefined);
    return pair === undefined ? [] : [{ element, pair }];
  };
  const ofLink = ({ element, type }: LinkColumns): readonly Wanted[] => {
    const pair = chosen.relationship.get(type);
    return pair === undefined ? [] : [{ element, pair }];
  };

  return async (links: readonly FoundLink[]): Promise<readonly LinkRow[]> => {
    await Promise.all([
      read(
        'relationship',
        links.flatMap(({ columns }) => ofLink(columns)),
      ),
      read(
        'node',
        links.flatMap(({ source, target }) => [...ofNode(source), ...ofNode(target)]),
      ),
    ]);
    return links.map(({ columns, source, target, row }) => {
      const spans = [columns.element, source.element, target.element].flatMap((element) => known.get(element) ?? []);
      return spans.length === 0 ? row : { ...row, ...together(spans) };
    });
  };
}

/** Values are of any kind, so they become words before anything else may look at them. */
const decode = (value: unknown): Plain =>
  Array.isArray(value) ? value.map((one: unknown) => ({ ...tellValue(one) })) : toPlain(value);
