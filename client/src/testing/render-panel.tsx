import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { OrreryApi } from '../api/orrery-api.ts';
import { createOrrery } from '../app/create-orrery.ts';
import { Providers } from '../app/providers.tsx';
import type { GraphState } from '../graph/store.ts';
import type { GraphEdge, GraphNode } from '../graph/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Orrery } from '../workspace/context.tsx';
import { MODEL } from './a-model.ts';

/** Every question it was not told about fails loudly. */
const unexpected = (name: string) => () => Promise.reject(new Error(`The test did not expect api.${name}().`));

/** An API that knows the model and what the test tells it. */
export const anApi = (answers: Partial<OrreryApi> = {}): OrreryApi => ({
  startingView: unexpected('startingView'),
  columns: unexpected('columns'),
  search: unexpected('search'),
  // What tells namesakes apart comes after, and no panel waits for it.
  distinctions: () => Promise.resolve(new Map()),
  neighbourhood: unexpected('neighbourhood'),
  subgraph: unexpected('subgraph'),
  relationCounts: unexpected('relationCounts'),
  sharedNeighbours: unexpected('sharedNeighbours'),
  neighbourIds: unexpected('neighbourIds'),
  keepLink: unexpected('keepLink'),
  findLink: unexpected('findLink'),
  expansionCounts: unexpected('expansionCounts'),
  entity: unexpected('entity'),
  allClaims: unexpected('allClaims'),
  factCounts: unexpected('factCounts'),
  facts: unexpected('facts'),
  evidence: unexpected('evidence'),
  schema: unexpected('schema'),
  someOf: unexpected('someOf'),
  table: unexpected('table'),
  captions: unexpected('captions'),
  intervals: unexpected('intervals'),
  editorSchema: unexpected('editorSchema'),
  stored: unexpected('stored'),
  relationships: unexpected('relationships'),
  paths: unexpected('paths'),
  cypher: unexpected('cypher'),
  rowsRead: () => Promise.resolve(null),
  graphql: unexpected('graphql'),
  liveSchema: unexpected('liveSchema'),
  statistics: unexpected('statistics'),
  documents: unexpected('documents'),
  passages: unexpected('passages'),
  claims: unexpected('claims'),
  timeline: unexpected('timeline'),
  voices: () => Promise.resolve([]),
  entityNote: unexpected('entityNote'),
  contradictions: unexpected('contradictions'),
  event: unexpected('event'),
  paragraphs: unexpected('paragraphs'),
  paragraph: unexpected('paragraph'),
  documentGraph: unexpected('documentGraph'),
  database: () =>
    Promise.resolve({
      id: 'neo4j@1',
      name: 'neo4j',
      ownership: 'OURS',
      nodes: 1,
      relationships: 1,
      labels: [],
      importing: null,
    }),
  model: () => Promise.resolve(MODEL),
  health: () => Promise.resolve({ state: 'up' }),
  ...answers,
});

export interface PanelOptions {
  readonly api?: Partial<OrreryApi>;
  readonly nodes?: readonly GraphNode[];
  readonly edges?: readonly GraphEdge[];
  readonly state?: Partial<GraphState>;
  readonly locale?: Locale;
}

/** Renders a panel within the product's own providers, on a graph that the test lays out. */
export function renderPanel(panel: ReactNode, options: PanelOptions = {}): Orrery {
  const orrery = createOrrery(anApi(options.api));
  orrery.shell.setState({ locale: options.locale ?? 'en', opening: 'done' });
  orrery.store.setState({
    nodes: new Map((options.nodes ?? []).map((node) => [node.id, node])),
    edges: new Map((options.edges ?? []).map((edge) => [edge.id, edge])),
    ...options.state,
  });
  render(<Providers orrery={orrery}>{panel}</Providers>);
  return orrery;
}
