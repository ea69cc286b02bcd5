import { propertiesToFilterBy } from './filter-properties.ts';
import { isInternalLabel, NO_LABEL } from './names.ts';

/** What is known of a property from a sample of the nodes that carry it. */
export interface PropertyFound {
  readonly name: string;
  /** Of how many nodes of the sample. */
  readonly seen: number;
  readonly kind: PropertyKind;
  /** The average length of its texts in the sample; 0 for other kinds. */
  readonly length: number;
}

/** `mixed` where the nodes of the sample do not agree. */
export type PropertyKind = 'text' | 'number' | 'truth' | 'time' | 'other' | 'mixed';

export interface LabelFound {
  readonly name: string;
  /** From the count store: exact. */
  readonly count: number;
  readonly properties: readonly PropertyFound[];
  /** The properties that make its caption: one, or first and last name. Empty where none is fit for it. */
  readonly caption: readonly string[];
  /** A property that a constraint keeps unique. */
  readonly key: string | null;
  /** Properties with an index that finds a text by its beginning. */
  readonly indexed: readonly string[];
}

export interface RelationshipFound {
  readonly name: string;
  readonly count: number;
}

/** Without them a search goes through names, and ids are good for one session only. */
export const UNSEEN = ['indexes', 'constraints'] as const;
export type Unseen = (typeof UNSEEN)[number];

/** What of it is not seen, in words. */
export const GAPS = ['labels', 'types', 'bare', 'filters', ...UNSEEN, 'full_text'] as const;
export interface SchemaGap {
  readonly kind: (typeof GAPS)[number];
  readonly count: number | null;
  readonly remedy: string;
}

/** Nodes without a label are looked for among so many nodes: no count store tells of them. */
export const BARE_AMONG = 20_000;

/** From so many nodes on, names are looked through in part only. */
const LARGE = 100_000;

export function gapsOf(schema: PlainSchema): readonly SchemaGap[] {
  const { beyond, unseen, fullText, nodes } = schema;
  const more = (kind: 'labels' | 'types', what: string): readonly SchemaGap[] =>
    beyond[kind] === 0
      ? []
      : [
          {
            kind,
            count: beyond[kind],
            remedy: `${beyond[kind]} more ${what} were not looked at. Ask for them with Cypher.`,
          },
        ];
  const unlabelled = bareIn(schema);
  const bare: readonly SchemaGap[] =
    nodes <= BARE_AMONG || unlabelled === 0
      ? []
      : [
          {
            kind: 'bare',
            count: unlabelled,
            remedy: `At least ${unlabelled} nodes have no label; they were looked for among the first ${BARE_AMONG.toLocaleString('en')} nodes only. \`MATCH (n) WHERE size(labels(n)) = 0 RETURN count(n)\` counts them.`,
          },
        ];
  const filters = propertiesToFilterBy(schema).beyond;
  const unfiltered: readonly SchemaGap[] =
    filters === 0
      ? []
      : [
          {
            kind: 'filters',
            count: filters,
            remedy: `${filters} more properties are not among those that a picture is filtered and coloured by: the most frequent are. Ask for them with \`entities(where: { property: … })\` or Cypher.`,
          },
        ];
  const hidden = unseen.map((kind) => ({
    kind,
    count: null,
    remedy:
      kind === 'indexes'
        ? 'The user may not see the indexes, so a search goes through names. An administrator can run `GRANT SHOW INDEX ON DATABASE … TO …`.'
        : 'The user may not see the constraints, so links and saved views are good for this database only as long as it is not loaded anew. An administrator can run `GRANT SHOW CONSTRAINT ON DATABASE … TO …`.',
  }));
  const slow: readonly SchemaGap[] =
    nodes <= LARGE || fullText.length > 0 || unseen.includes('indexes')
      ? []
      : [
          {
            kind: 'full_text',
            count: null,
            remedy:
              'No full-text index covers the nodes, so a search looks through a part of the names. An administrator can run `CREATE FULLTEXT INDEX names FOR (n:Label) ON EACH [n.name]`.',
          },
        ];
  return [
    ...more('labels', 'labels'),
    ...more('types', 'types of relationships'),
    ...bare,
    ...unfiltered,
    ...hidden,
    ...slow,
  ];
}

/** At least so many nodes have no label: those that were found, or what the counts of all labels leave over. */
function bareIn({ labels, nodes }: PlainSchema): number {
  const found = labels.find(({ name }) => name === NO_LABEL)?.count ?? 0;
  const labelled = labels.reduce((sum, { name, count }) => (name === NO_LABEL ? sum : sum + count), 0);
  return Math.max(found, nodes - labelled);
}

/** What a database of others holds, as far as it was looked at. */
export interface PlainSchema {
  /** Those with the most nodes first. */
  readonly labels: readonly LabelFound[];
  readonly relationships: readonly RelationshipFound[];
  /** Full-text indexes over nodes, by name, with the labels they cover. */
  readonly fullText: readonly { readonly name: string; readonly labels: readonly string[] }[];
  readonly nodes: number;
  /** Tells this database from others of its name; null where it holds no node. */
  readonly identity: string | null;
  /** How many labels and types of relationships there are beside those that were looked at. */
  readonly beyond: { readonly labels: number; readonly types: number };
  /** What the user of the database may not see. */
  readonly unseen: readonly Unseen[];
  /** Labels, the most specific first: the one with fewest nodes; those that tools keep for themselves last. */
  readonly byRarity: readonly string[];
}

/** The type of a node: its most specific label, and what a node without one is called where it has none. */
export function typeOfLabels(labels: readonly string[], { byRarity }: Pick<PlainSchema, 'byRarity'>): string {
  if (labels.length === 0) return NO_LABEL;
  const [only, ...more] = labels;
  if (only !== undefined && more.length === 0) return only;
  const carried = new Set(labels);
  return byRarity.find((label) => carried.has(label)) ?? labels.toSorted()[0] ?? NO_LABEL;
}

/** See `byRarity`. */
export function orderByRarity(labels: readonly Pick<LabelFound, 'name' | 'count'>[]): readonly string[] {
  return labels
    .toSorted(
      (a, b) =>
        Number(isInternalLabel(a.name)) - Number(isInternalLabel(b.name)) ||
        a.count - b.count ||
        (a.name < b.name ? -1 : 1),
    )
    .map(({ name }) => name);
}
