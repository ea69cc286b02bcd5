import type { CitationRow, ClaimRow, DocumentRow, EntityRow, ParagraphRow } from '@orrery/cypher/rows.ts';
import { atMost } from '../bounds.ts';
import { reads } from '../execute/reads.ts';
import type { Loaders } from '../loaders/loaders.ts';
import { builder } from './builder.ts';
import { type IdKind, kindOfId } from './ids.ts';
import { NodeRef } from './refs.ts';

const MAX_NODES = 500;

type AnyRow = EntityRow | ClaimRow | CitationRow | ParagraphRow | DocumentRow;

const OBJECT_TYPES: Readonly<Record<IdKind, string>> = {
  claim: 'Claim',
  citation: 'Citation',
  paragraph: 'Paragraph',
  document: 'Document',
  entity: 'Entity',
};

NodeRef.implement({
  description: 'Anything with an id. The id is the one it is stored under; nothing is encoded in it.',
  fields: (t) => ({ id: t.exposeID('id', reads([])) }),
  resolveType: ({ id }) => OBJECT_TYPES[kindOfId(id)],
});

function load(loaders: Loaders, id: string): Promise<AnyRow | null> {
  const kind = kindOfId(id);
  switch (kind) {
    case 'claim':
      return loaders.claim.load(id);
    case 'citation':
      return loaders.citation.load(id);
    case 'paragraph':
      return loaders.paragraph.load(id);
    case 'document':
      return loaders.document.load(id);
    case 'entity':
      return loaders.entity.load(id);
  }
}

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    nullable: true,
    description: 'An entity, claim, citation, paragraph or document by its id; null when there is none.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { loaders }) => load(loaders, id),
  }),
  nodes: t.field({
    type: [NodeRef],
    nullable: { list: false, items: true },
    description: `The same for up to ${MAX_NODES} ids, in their order.`,
    args: { ids: t.arg.idList({ required: true }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    resolve: (_, { ids }, { loaders }) => {
      atMost('ids', ids, MAX_NODES);
      return ids.map((id) => load(loaders, id));
    },
  }),
}));
