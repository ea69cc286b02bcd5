import { currentVocabulary, IN_TWO, labelsOf, type TextItem } from '@orrery/cypher/sentence/index.ts';
import type { CypherAnswer } from '../../api/answers.ts';
import type { GraphEdge, GraphNode, IsoDate, Period, Precision } from '../../graph/types.ts';

type Line = Readonly<Record<string, unknown>>;

/** A text by the tag of its language, or plain where its language is not told. */
type Tagged = string | Readonly<Record<string, string>> | undefined;

/** Whether an answer holds entities and links of ours: those of another database have no words that an import knows. */
export const hasClaims = ({ subgraph }: Pick<CypherAnswer, 'subgraph'>): boolean =>
  subgraph.nodes.length > 0 && currentVocabulary().plain === undefined;

/**
 * What of an answer can be drawn, as a claims file: its entities, and each link as a claim with the dates and the certainty that the graph has
 * for it. What the sources say of it stays behind. All claims cite one paragraph of one document, which says that a person has to put the
 * source in its place; until then they are told as what was added to a graph, and name and word nothing that another source does.
 * @param found the query, and when it was answered
 */
export function toClaimsFile(
  { subgraph }: Pick<CypherAnswer, 'subgraph'>,
  { query, at }: { readonly query: string; readonly at: Date },
): string {
  const day = at.toISOString().slice(0, 10);
  const stamp = at.toISOString().replaceAll(/\D/gu, '').slice(0, 14);
  const lines: readonly Line[] = [
    { type: 'meta', format: 'claims/2', origin: 'added:answer' },
    {
      type: 'document',
      id: `doc:answer-${stamp}`,
      title: `The answer to a query of ${day}. Write here which source says this.`,
      lang: 'en',
      publishedAt: day,
      anchorDate: day,
      paragraphs: 1,
    },
    {
      type: 'paragraph',
      n: 1,
      section: 'body',
      summary: `Stands for the source. Put its paragraphs in this place, and let each claim cite its own. Found by: ${query}`,
    },
    ...subgraph.nodes.map(entityLine),
    ...withKeys(subgraph.edges).map(claimLine),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

const entityLine = ({ id, type, name, nameZh, texts, anonymous }: GraphNode): Line => ({
  type: 'entity',
  id,
  labels: labelsOf(type),
  name: tagged('name', { main: name, zh: nameZh, texts }),
  ...(anonymous ? { anonymous } : {}),
});

interface Keyed {
  readonly edge: GraphEdge;
  /** Tells it from an earlier one that says the same. */
  readonly key: string | undefined;
}

function withKeys(edges: readonly GraphEdge[]): readonly Keyed[] {
  const seen = new Set<string>();
  return edges.map((edge) => {
    const { predicate, source, target, role, period, value, figure } = edge;
    const isMeasure = kindOf(predicate) === 'measure';
    const said = JSON.stringify([predicate, source, target, role, ...(isMeasure ? [value, figure, period] : [])]);
    const key = seen.has(said) ? String(edge.id) : undefined;
    seen.add(said);
    return { edge, key };
  });
}

const kindOf = (predicate: string): string | undefined => currentVocabulary().predicates.get(predicate)?.kind;

function claimLine({ edge, key }: Keyed, index: number): Line {
  const { predicate, source, target, role, roleZh, figure, texts, certainty, modality } = edge;
  return {
    type: 'claim',
    ref: `c${index + 1}`,
    p: predicate,
    s: source,
    o: target,
    role: tagged('role', { main: role, zh: roleZh, texts }),
    ...known({
      valueNumber: figure?.valueNumber,
      valueMin: figure?.valueMin,
      valueMax: figure?.valueMax,
      unit: figure?.unit,
    }),
    key,
    ...datesOf(edge),
    cite: [{ par: 1, certainty: certainty.toLowerCase(), modality: modality.toLowerCase() }],
  };
}

const known = (fields: Line): Line => Object.fromEntries(Object.entries(fields).filter(([, one]) => one !== null));

function datesOf({ predicate, period }: GraphEdge): Line {
  const start = dateOf(period.startEarliest, period.startLatest, period.startPrecision);
  const kind = kindOf(predicate);
  if (kind === 'point' || kind === 'measure') return { at: start };
  return { start, end: period.endOpen ? '..' : endOf(period) };
}

const endOf = ({ endEarliest, endLatest, endPrecision }: Period): string | undefined =>
  dateOf(endEarliest, endLatest, endPrecision);

/** A date as the claims format writes it; undefined where neither end is known. */
function dateOf(earliest: IsoDate | null, latest: IsoDate | null, precision: Precision | null): string | undefined {
  if (earliest === null && latest === null) return undefined;
  if (earliest === latest && earliest !== null) return earliest;
  if (precision === 'MONTH' && earliest !== null) return earliest.slice(0, 7);
  if (precision === 'YEAR' && earliest !== null) return earliest.slice(0, 4);
  return `[${earliest ?? ''}..${latest ?? ''}]`;
}

interface Texts {
  readonly main: string | null | undefined;
  readonly zh: string | null | undefined;
  readonly texts: readonly TextItem[] | null | undefined;
}

function tagged(field: string, { main, zh, texts }: Texts): Tagged {
  const others = (texts ?? []).filter((one) => one.field === field).map(({ tag, value }) => [tag, value] as const);
  const chinese = zh === null || zh === undefined ? [] : [[IN_TWO.second.tag, zh] as const];
  const all = [...chinese, ...others];
  if (all.length === 0) return main ?? undefined;
  const isTold = main === null || main === undefined || all.some(([, value]) => value === main);
  return Object.fromEntries(isTold ? all : [[IN_TWO.main, main] as const, ...all]);
}
