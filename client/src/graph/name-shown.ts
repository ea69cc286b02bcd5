import { textFor } from '@orrery/cypher/sentence/index.ts';
import type { PropertyId } from './columns.ts';
import { readerOf } from './sieve.ts';
import type { GraphState } from './state.ts';
import type { GraphEdge, GraphNode, NodeId } from './types.ts';
import { wordValue } from './value-words.ts';

/** What stands under the name of a dot, or in its place: a role (`role`), a year (`year`), nothing at all (`no-name`), or what the property of this id says. */
export type NameRule = PropertyId;

export interface NameSource {
  readonly state: Pick<GraphState, 'columns' | 'labelLanguage' | 'style'>;
  /** The links that hold under the view. */
  readonly holding: readonly GraphEdge[];
  readonly neighbours: ReadonlyMap<NodeId, number>;
}

/** Gives names what the rules of style write with them. What is not known is not written, and a rule on what is not there changes nothing. */
export function nameWriter({ state, holding, neighbours }: NameSource): (node: GraphNode, name: string) => string {
  const rules = Object.values(state.style.types).map((look) => look.name);
  const language = state.labelLanguage === 'zh' ? 'zh' : 'en';
  const roles = rules.includes('role') ? rolesOf(holding, language) : new Map<NodeId, string>();
  const years = rules.includes('year') ? firstYears(holding) : new Map<NodeId, string>();
  const said = (node: GraphNode, rule: NameRule): string | undefined => {
    if (rule === 'role') return roles.get(node.id);
    if (rule === 'year') return years.get(node.id);
    const value = readerOf(rule, { columns: state.columns, neighbours })?.(node)[0];
    if (value === undefined) return undefined;
    return wordValue(state.columns.properties.get(rule) ?? { predicate: null, unit: null }, value, language);
  };
  return (node, name) => {
    const rule = state.style.types[node.type]?.name;
    if (rule === undefined) return name;
    if (rule === 'no-name') return '';
    const words = said(node, rule);
    return words === undefined || words === '' ? name : `${name}\n${words}`;
  };
}

/** The role that most documents tell of. */
function rolesOf(holding: readonly GraphEdge[], language: string): ReadonlyMap<NodeId, string> {
  const best = new Map<NodeId, GraphEdge>();
  for (const edge of holding) {
    const known = best.get(edge.source);
    if (edge.role !== null && (known === undefined || edge.documents > known.documents)) best.set(edge.source, edge);
  }
  return new Map([...best].map(([id, edge]) => [id, textFor(edge, 'role', language) ?? '']));
}

/** The first year that is said of it in the links of the picture. */
function firstYears(holding: readonly GraphEdge[]): ReadonlyMap<NodeId, string> {
  const years = new Map<NodeId, string>();
  for (const { source, target, period } of holding) {
    const year = (period.startEarliest ?? period.startLatest)?.slice(0, 4);
    if (year === undefined) continue;
    for (const id of [source, target]) if (year < (years.get(id) ?? '9999')) years.set(id, year);
  }
  return years;
}
