import type { EdgeId, EntityType, GraphEdge, GraphNode, NodeId } from './types.ts';

/** An entity as it was called when a view was saved. */
export interface RememberedEntity {
  readonly id: NodeId;
  readonly type: EntityType;
  readonly name: string;
  readonly nameZh: string | null;
}

/** What can change of a link that stays the same claim. */
export const LINK_PARTS = ['dates', 'evidence', 'wording'] as const;
export type LinkPart = (typeof LINK_PARTS)[number];

export interface RememberedLink {
  readonly id: EdgeId;
  readonly predicate: string;
  readonly source: NodeId;
  readonly target: NodeId;
  /** One short print for each of LINK_PARTS: they tell that something changed, not what it was. */
  readonly prints: readonly [dates: string, evidence: string, wording: string];
}

/** What the data said of a picture when it was saved. */
export interface Memory {
  readonly entities: readonly RememberedEntity[];
  readonly links: readonly RememberedLink[];
  /** Prints of the ids of all that was linked with the picture from outside of it; null where that is not known. */
  readonly neighbours: readonly number[] | null;
}

/** The entities and links of a picture, as the data has them. */
export interface PictureData {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export const rememberData = ({ nodes, edges }: PictureData, neighbours: readonly NodeId[] | null): Memory => ({
  entities: nodes.map(({ id, type, name, nameZh }) => ({ id, type, name, nameZh })),
  links: edges.map((edge) => {
    const { id, predicate, source, target } = edge;
    return { id, predicate, source, target, prints: printsOf(edge) };
  }),
  neighbours: neighbours === null ? null : neighbours.map(printOfId),
});

/** What has come, gone and changed of a picture since it was saved. */
export interface Changes {
  readonly gone: readonly RememberedEntity[];
  /** Entities that answer in place of others, merged meanwhile. */
  readonly came: readonly GraphNode[];
  readonly renamed: readonly { readonly was: RememberedEntity; readonly now: GraphNode }[];
  readonly linksCame: readonly GraphEdge[];
  readonly linksWent: readonly RememberedLink[];
  readonly linksChanged: readonly { readonly edge: GraphEdge; readonly parts: readonly LinkPart[] }[];
}

export function changesSince(memory: Memory, { nodes, edges }: PictureData): Changes {
  const now = new Map(nodes.map((node) => [node.id, node] as const));
  const was = new Set(memory.entities.map(({ id }) => id));
  const linksNow = new Map(edges.map((edge) => [edge.id, edge] as const));
  const linksWere = new Set(memory.links.map(({ id }) => id));
  return {
    gone: memory.entities.filter(({ id }) => !now.has(id)),
    came: nodes.filter(({ id }) => !was.has(id)),
    renamed: memory.entities.flatMap((each) => {
      const node = now.get(each.id);
      const isSame =
        node === undefined || (node.name === each.name && node.nameZh === each.nameZh && node.type === each.type);
      return isSame ? [] : [{ was: each, now: node }];
    }),
    linksCame: edges.filter(({ id }) => !linksWere.has(id)),
    linksWent: memory.links.filter(({ id }) => !linksNow.has(id)),
    linksChanged: memory.links.flatMap((link) => {
      const edge = linksNow.get(link.id);
      if (edge === undefined) return [];
      const prints = printsOf(edge);
      const parts = LINK_PARTS.filter((_, index) => prints[index] !== link.prints[index]);
      return parts.length === 0 ? [] : [{ edge, parts }];
    }),
  };
}

/** How many things have changed. */
export const countChanges = (changes: Changes): number =>
  changes.gone.length +
  changes.came.length +
  changes.renamed.length +
  changes.linksCame.length +
  changes.linksWent.length +
  changes.linksChanged.length;

/** Those of these neighbours that were none when the memory was made; none where that is not known. */
export function newNeighbours({ neighbours }: Memory, now: readonly NodeId[]): readonly NodeId[] {
  if (neighbours === null) return [];
  const known = new Set(neighbours);
  return now.filter((id) => !known.has(printOfId(id)));
}

function printsOf(edge: GraphEdge): RememberedLink['prints'] {
  const { period, certainty, modality, disputed, timeConflict, citations, documents } = edge;
  const { role, roleZh, value, figure = null } = edge;
  const print = (parts: readonly unknown[]): string => printOf(JSON.stringify(parts)).toString(36);
  return [
    print([
      period.startEarliest,
      period.startLatest,
      period.endEarliest,
      period.endLatest,
      period.startPrecision,
      period.endPrecision,
      period.endOpen,
      period.lastObserved,
    ]),
    print([certainty, modality, disputed, timeConflict, citations, documents]),
    print([
      role,
      roleZh,
      value,
      figure === null
        ? null
        : [figure.value, figure.valueZh, figure.valueNumber, figure.valueMin, figure.valueMax, figure.unit],
    ]),
  ];
}

const printOfId = (id: NodeId): number => printOf(id);

/** FNV-1a, 32 bits: short, and one newcomer of 400,000 has the print of one of 10,000 neighbours and stays unnoticed. */
function printOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
