import { tell, type Wire, type WireNode, type WirePath, type WireRelationship } from '@orrery/cypher/values/wire.ts';
import { createContext, useContext } from 'react';
import { Button } from 'react-aria-components';
import { addSubgraph } from '../../actions/add-subgraph.ts';
import { selectElements } from '../../actions/select.ts';
import type { Subgraph } from '../../api/orrery-api.ts';
import { lineId } from '../../graph/line-id.ts';
import { edgeId, nodeId } from '../../graph/types.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph } from '../../workspace/hooks.ts';
import { useShowEntity } from '../../workspace/use-show-entity.ts';
import { toEntityRef } from '../shared/wire-entity.ts';
import styles from './cell-value.module.css';
import { useWords } from './use-words.ts';
import { labelOf, nodeName, pointText, valueText } from './value-text.ts';

/** So many items of a list stand in a cell; the others show in its detail. */
const ITEMS_IN_CELL = 5;
const LONGEST_IN_CELL = 120;

/** Whether a cell shows only part of its value. */
export function hasMore(value: Wire): boolean {
  const { kind } = tell(value);
  if (kind === 'string' || kind === 'bytes') return valueText(value).length > LONGEST_IN_CELL;
  return ['list', 'map', 'point', 'node', 'relationship', 'path'].includes(kind);
}

/** One value of a row in one line: every kind that Cypher has. */
export function CellValue({ value }: { readonly value: Wire }) {
  const w = useWords();
  const told = tell(value);
  switch (told.kind) {
    case 'null':
      return <span className={styles['null']}>null</span>;
    case 'string':
      return told.value === '' ? (
        <span className={styles['null']}>{w('cell.emptyText')}</span>
      ) : (
        told.value.slice(0, LONGEST_IN_CELL)
      );
    case 'boolean':
      return <span className={styles['figure']}>{String(told.value)}</span>;
    case 'integer':
    case 'float':
    case 'temporal':
      return <span className={styles['figure']}>{told.value}</span>;
    case 'bytes':
      return <span className={styles['json']}>{w('cell.bytes', { count: bytesOf(told.value) })}</span>;
    case 'list':
      return told.value.length <= ITEMS_IN_CELL ? (
        <Items items={told.value} />
      ) : (
        <>
          <Items items={told.value.slice(0, ITEMS_IN_CELL)} /> … {w('cell.items', { count: told.value.length })}
        </>
      );
    case 'map':
      return <code className={styles['json']}>{valueText(value).slice(0, LONGEST_IN_CELL)}</code>;
    case 'point':
      return <span className={styles['figure']}>{pointText(told.value)}</span>;
    case 'node':
      return <NodeChip node={told.value} />;
    case 'relationship':
      return <RelationshipChip relationship={told.value} />;
    case 'path':
      return <Path path={told.value} />;
    case 'unknown':
      return <code className={styles['json']}>{told.value.text}</code>;
  }
}

const bytesOf = (base64: string): number => (base64.length / 4) * 3 - (base64.match(/=*$/)?.[0].length ?? 0);

const Items = ({ items }: { readonly items: readonly Wire[] }) => (
  <ul className={styles['list']}>
    {items.map((item, index) => (
      <li key={index}>
        <CellValue value={item} />
      </li>
    ))}
  </ul>
);

/** The id under which the page knows a node: its own for an entity of ours, the one of a database of others where it is on the canvas. */
function useShownId(node: WireNode): string | null {
  const entity = toEntityRef(node);
  const plain = `e~${node.elementId}`;
  const isOnCanvas = useGraph((state) => state.nodes.has(nodeId(plain)));
  if (entity !== null) return entity.id;
  return isOnCanvas ? plain : null;
}

/** A node by its label and name; pressing it shows it in the inspector. */
export function NodeChip({ node }: { readonly node: WireNode }) {
  const w = useWords();
  const show = useShowEntity();
  const id = useShownId(node);
  const name = nodeName(node);
  const words = (
    <>
      <span className={styles['label']}>{labelOf(node)}</span> {name}
    </>
  );
  if (id === null) return <span className={styles['thing']}>{words}</span>;
  return (
    <Button className={styles['chip'] ?? ''} aria-label={w('cell.showNode', { name })} onPress={() => show(nodeId(id))}>
      {words}
    </Button>
  );
}

/** What of an answer can be drawn: a link that is not on the canvas is brought there from it. */
const AnswerContext = createContext<Subgraph | null>(null);
export const AnswerGraph = AnswerContext.Provider;

/** A relationship by its type; one that stands for a claim is a button, which shows it in the inspector. */
function RelationshipChip({
  relationship: { type, properties, elementId },
}: {
  readonly relationship: WireRelationship;
}) {
  const w = useWords();
  const { run } = useOrrery();
  const subgraph = useContext(AnswerContext);
  const claim = properties['claimId'];
  const id = typeof claim === 'string' ? claim : `e~${elementId}`;
  const known = useGraph((state) => state.edges.get(edgeId(id)));
  const edge = known ?? subgraph?.edges.find((one) => one.id === id);
  if (edge === undefined) return <span className={styles['type']}>{type}</span>;
  const show = async (): Promise<void> => {
    if (known === undefined && subgraph !== null) {
      const ends = subgraph.nodes.filter((node) => node.id === edge.source || node.id === edge.target);
      await run(addSubgraph, { subgraph: { nodes: ends, edges: [edge], total: ends.length } });
    }
    await run(selectElements, { ids: [lineId(edge.source, edge.target)] });
  };
  return (
    <Button
      className={`${styles['type'] ?? ''} ${styles['chip'] ?? ''}`}
      aria-label={w('cell.showLink', { type })}
      onPress={() => void show()}
    >
      {type}
    </Button>
  );
}

function Path({ path }: { readonly path: WirePath }) {
  return (
    <span className={styles['path']}>
      <NodeChip node={path.start} />
      {path.segments.map(({ start, relationship, end }, index) => (
        <span key={index}>
          {relationship.startNodeElementId === start.elementId ? ' –' : ' ←'}
          <RelationshipChip relationship={relationship} />
          {relationship.startNodeElementId === start.elementId ? '→ ' : '– '}
          <NodeChip node={end} />
        </span>
      ))}
    </span>
  );
}
