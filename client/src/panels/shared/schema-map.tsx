import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { addSubgraph } from '../../actions/add-subgraph.ts';
import type { SchemaPicture } from '../../api/plain.ts';
import { layOutSchema, type SchemaPlace } from '../../graph/schema-layout.ts';
import type { EntityType } from '../../graph/types.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph } from '../../workspace/hooks.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { useOpenPage } from '../../workspace/use-open-page.ts';
import { usePlainT } from '../../workspace/use-plain-t.ts';
import styles from './schema-map.module.css';
import { TypeMark } from './type-mark.tsx';

/** How many of a type come onto the canvas at once. */
const SOME = 12;
/** Kinds of relations that are named at one line; the others are counted. */
const NAMED = 2;
/** Lines that are named all at once; of more, only those of the type that is pointed at or has the focus. */
const NAMED_LINES = 12;

/** Brings some entities of a type onto the canvas, and shows it. */
export function useBringType(): (type: EntityType) => void {
  const { api, run, store } = useOrrery();
  const open = useOpenPage();
  return (type) => {
    open(null);
    const { view } = store.getState();
    void run(addSubgraph, { load: (signal) => api.someOf({ type, first: SOME, ...view }, { signal }) });
  };
}

export interface SchemaMapProps {
  readonly schema: SchemaPicture;
  /** How many types are drawn: the largest. */
  readonly most: number;
  /** Width to height. */
  readonly shape: number;
  /** Whether the lines are named. */
  readonly named: boolean;
}

/** The types of a graph as dots and what joins them as lines. Each dot brings some of its type onto the canvas. */
export function SchemaMap({ schema, most, shape, named }: SchemaMapProps) {
  const pt = usePlainT();
  const intl = useIntl();
  const vocabulary = useVocabulary();
  const bring = useBringType();
  // A type may look otherwise once the words of the graph have come.
  useGraph((state) => state.kindWords);
  const types = useMemo(() => drawnTypes(schema, most), [schema, most]);
  const lines = useMemo(() => linesOf(schema, types), [schema, types]);
  const places = useMemo(() => {
    const laid = layOutSchema(types, lines, shape);
    return new Map(laid.map((place) => [place.id, place]));
  }, [types, lines, shape]);
  const [pointed, point] = useState<EntityType>();
  const isNamed = ({ source, target }: MapLine): boolean =>
    named && (lines.length <= NAMED_LINES || pointed === source || pointed === target);
  return (
    <div className={styles['map']} style={{ aspectRatio: shape }} data-testid="schema-map">
      <svg className={styles['lines']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        {lines.map((line) => (
          <Line key={`${line.source} ${line.target}`} from={places.get(line.source)} to={places.get(line.target)} />
        ))}
      </svg>
      {lines.filter(isNamed).map((line) => {
        const [from, to] = [places.get(line.source), places.get(line.target)];
        if (from === undefined || to === undefined) return null;
        const [first, rest] = [line.kinds.slice(0, NAMED), line.kinds.length - NAMED];
        const isLoop = from === to;
        return (
          <span
            key={`${line.source} ${line.target}`}
            className={styles['words']}
            style={{ left: percent((from.x + to.x) / 2), top: percent((from.y + to.y) / 2 - (isLoop ? 0.085 : 0)) }}
            aria-hidden
          >
            {first
              .map(({ predicate, count }) => `${vocabulary.verb(predicate)} ${intl.formatNumber(count)}`)
              .join(', ')}
            {rest > 0 ? ` +${rest}` : ''}
          </span>
        );
      })}
      {types.map(({ id, count }) => {
        const place = places.get(id);
        const name = vocabulary.types(id);
        const figure = intl.formatNumber(count);
        return (
          <Button
            key={id}
            className={styles['type'] ?? ''}
            style={{ left: percent(place?.x ?? 0.5), top: percent(place?.y ?? 0.5) }}
            aria-label={pt('schema.bring', { name, count: figure })}
            onPress={() => bring(id)}
            onHoverChange={(isOver) => point(isOver ? id : undefined)}
            onFocusChange={(hasFocus) => point(hasFocus ? id : undefined)}
          >
            <TypeMark type={id} size={sizeOf(count, types[0]?.count ?? 1)} />
            <span>{name}</span>
            <span className={styles['count']}>{figure}</span>
          </Button>
        );
      })}
    </div>
  );
}

function Line({ from, to }: { readonly from: SchemaPlace | undefined; readonly to: SchemaPlace | undefined }) {
  if (from === undefined || to === undefined) return null;
  const [x, y] = [from.x * 100, from.y * 100];
  const path = from === to ? `M${x} ${y}c-6 -12 6 -12 0 0` : `M${x} ${y}L${to.x * 100} ${to.y * 100}`;
  return <path className={styles['line']} d={path} />;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const sizeOf = (count: number, most: number): number => 18 + Math.round(16 * Math.sqrt(count / Math.max(1, most)));

/** The largest types, those that nothing joins last. */
function drawnTypes({ types, relations }: SchemaPicture, most: number): SchemaPicture['types'] {
  const joined = new Set(relations.flatMap(({ source, target }) => [source, target]));
  return types
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => Number(joined.has(b.id)) - Number(joined.has(a.id)) || b.count - a.count)
    .slice(0, most)
    .toSorted((a, b) => b.count - a.count);
}

interface MapLine {
  readonly source: EntityType;
  readonly target: EntityType;
  readonly kinds: { readonly predicate: string; readonly count: number }[];
}

/** One line for all relations between two types, in whichever direction. */
function linesOf({ relations }: SchemaPicture, types: SchemaPicture['types']): readonly MapLine[] {
  const shown = new Set(types.map(({ id }) => id));
  const lines = new Map<string, MapLine>();
  for (const { source, target, predicate, count } of relations) {
    if (!shown.has(source) || !shown.has(target)) continue;
    const at = JSON.stringify([source, target].toSorted());
    const line = lines.get(at) ?? { source, target, kinds: [] };
    line.kinds.push({ predicate, count });
    lines.set(at, line);
  }
  return [...lines.values()];
}
