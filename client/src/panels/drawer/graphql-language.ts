import type { Extension } from '@codemirror/state';
import { graphql } from 'cm6-graphql';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import type { OrreryApi } from '../../api/orrery-api.ts';

/** GraphQL for CodeMirror: its tree, what may stand at the cursor, and what the schema does not know. Without a schema the tree alone. */
export const graphqlLanguage = (schema: GraphQLSchema | undefined): Extension => graphql(schema);

/** The schema as the server tells it; undefined where it cannot be had: the editor then only colours. */
export async function askSchema(api: OrreryApi, signal: AbortSignal): Promise<GraphQLSchema | undefined> {
  const { data } = await api.graphql({ text: getIntrospectionQuery(), variables: {} }, { signal });
  return data === null ? undefined : buildClientSchema(data as IntrospectionQuery);
}
