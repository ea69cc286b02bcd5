import { type EdgeId, edgeId, type NodeId } from '../graph/types.ts';
import type { Send } from './client.ts';
import { graphql } from './graphql.ts';
import type { Ask } from './orrery-api.ts';
import type { StoredNode, StoredRelationship } from './plain.ts';

/** The server's limit of one question. */
const AT_ONCE = 200;

const storedQuery = graphql(`
  query Stored($id: ID!) {
    entity(id: $id) { labels properties { key kind text isCut } }
  }
`);

const relationshipsQuery = graphql(`
  query Relationships($ids: [ID!]!) {
    relationships(ids: $ids) { id predicate source { name } target { name } properties { key kind text isCut } }
  }
`);

export async function askStored(send: Send, id: NodeId, ask?: Ask): Promise<StoredNode | null> {
  const { entity } = await send(storedQuery, { id }, ask);
  return entity === null ? null : { labels: entity.labels ?? [], properties: entity.properties ?? [] };
}

export async function askRelationships(
  send: Send,
  ids: readonly EdgeId[],
  ask?: Ask,
): Promise<readonly StoredRelationship[]> {
  const { relationships } = await send(relationshipsQuery, { ids: ids.slice(0, AT_ONCE) }, ask);
  return relationships.map(({ id, ...rest }) => ({ ...rest, id: edgeId(id) }));
}
