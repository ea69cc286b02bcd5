import { type EdgeId, type EntityType, edgeId, type NodeId, nodeId } from '../graph/types.ts';
import type { Send } from './client.ts';
import { graphql } from './graphql.ts';
import type { Ask } from './orrery-api.ts';
import type { Caption, Interval, SchemaPicture, StoredNode, StoredRelationship } from './plain.ts';

/** The server's limit of one question. */
const AT_ONCE = 200;

const storedQuery = graphql(`
  query Stored($id: ID!) {
    entity(id: $id) { labels propertyCount properties { key kind text isCut } }
  }
`);

const relationshipsQuery = graphql(`
  query Relationships($ids: [ID!]!) {
    relationships(ids: $ids) { id predicate source { name } target { name } propertyCount properties { key kind text isCut } }
  }
`);

const schemaQuery = graphql(`
  query Schema {
    model {
      types { id count }
      relations { source { id } predicate target { id } count isAbout }
      gaps { kind count }
    }
  }
`);

const captionsQuery = graphql(`
  query Captions { model { captions { type { id } byRule choices } } }
`);

const intervalsQuery = graphql(`
  query Intervals { model { intervals { carrier name from to sampled begun sure examples { from to } } } }
`);

const someOfQuery = graphql(`
  query SomeOf($types: [EntityTypeName!], $first: Int!) {
    entities(types: $types, first: $first) { edges { node { id } } }
  }
`);

export async function askSchema(send: Send, ask?: Ask): Promise<SchemaPicture> {
  const { model } = await send(schemaQuery, {}, ask);
  return {
    ...model,
    relations: model.relations.map(({ source, target, ...rest }) => ({
      ...rest,
      source: source.id,
      target: target.id,
    })),
  };
}

export async function askCaptions(send: Send, ask?: Ask): Promise<readonly Caption[]> {
  const { model } = await send(captionsQuery, {}, ask);
  return model.captions.map(({ type, ...rest }) => ({ ...rest, type: type.id }));
}

export async function askIntervals(send: Send, ask?: Ask): Promise<readonly Interval[]> {
  const { model } = await send(intervalsQuery, {}, ask);
  return model.intervals;
}

/** Ids; the picture is asked for like any other. */
export async function askSomeOf(
  send: Send,
  { type, first }: { readonly type: EntityType; readonly first: number },
  ask?: Ask,
): Promise<readonly NodeId[]> {
  const { entities } = await send(someOfQuery, { types: [type], first }, ask);
  return entities.edges.map(({ node }) => nodeId(node.id));
}

export async function askStored(send: Send, id: NodeId, ask?: Ask): Promise<StoredNode | null> {
  const { entity } = await send(storedQuery, { id }, ask);
  if (entity === null) return null;
  const { labels, properties, propertyCount } = entity;
  return { labels: labels ?? [], propertyCount: propertyCount ?? 0, properties: properties ?? [] };
}

export async function askRelationships(
  send: Send,
  ids: readonly EdgeId[],
  ask?: Ask,
): Promise<readonly StoredRelationship[]> {
  const found: StoredRelationship[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: a thick line must not crowd out other questions
    const { relationships } = await send(relationshipsQuery, { ids: ids.slice(at, at + AT_ONCE) }, ask);
    found.push(...relationships.map(({ id, ...rest }) => ({ ...rest, id: edgeId(id) })));
  }
  return found;
}
