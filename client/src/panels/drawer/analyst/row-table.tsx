import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { selectElements } from '../../../actions/select.ts';
import { nodeId } from '../../../graph/types.ts';
import { languageOf, punctuationOf } from '../../../i18n/locale.ts';
import { wordPeriod } from '../../../i18n/period.ts';
import { useOrrery } from '../../../workspace/context.tsx';
import { useGraph, useLocale } from '../../../workspace/hooks.ts';
import { useIsPlain } from '../../../workspace/use-ground.ts';
import { useVocabulary } from '../../../workspace/use-model.ts';
import { useShowEntity } from '../../../workspace/use-show-entity.ts';
import { nameIn } from '../../shared/names.ts';
import { TypeMark } from '../../shared/type-mark.tsx';
import resultStyles from '../cypher-result.module.css';
import tableStyles from '../result-table.module.css';
import { RowGap } from '../row-gap.tsx';
import styles from './analyst.module.css';
import type { Analyst } from './analyst-store.ts';
import { cellWords, linksOf, nearOf, sortOf, valuesOf } from './cells.ts';
import { Heading, type SortState } from './heading.tsx';
import {
  type SortBy,
  type Sorting,
  sameValue,
  sortedBy,
  type TableColumn,
  type TableQuestion,
  toggled,
} from './question.ts';
import { type Line, useAnalystWords, useNames } from './use-analyst.ts';

/** All rows have one height, so that thousands need not be measured. In pixels, as in the style sheet. */
const ROW_HEIGHT = 32;
const OVERSCAN = 10;
/** More rows are asked for when so few are left below. */
const NEAR_END = 15;

interface RowTableProps {
  readonly store: StoreApi<Analyst>;
  readonly question: TableQuestion;
  readonly lines: readonly Line[];
  readonly change: (change: Partial<TableQuestion>) => void;
  /** Asks for more rows; null where there are no more, or they are on their way. */
  readonly onEnd: (() => void) | null;
}

/** The entities as rows; only those in sight are drawn. */
export function RowTable({ store, question, lines, change, onEnd }: RowTableProps) {
  const w = useAnalystWords();
  const names = useNames();
  const isPlain = useIsPlain();
  const { columns, sort } = question;
  const scroll = useRef<HTMLDivElement>(null);
  // Its functions are called while this is drawn and are not kept.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const inSight = virtual.getVirtualItems().map(({ index }) => index);
  const last = inSight.at(-1) ?? 0;
  useEffect(() => {
    if (last >= lines.length - NEAR_END) onEnd?.();
  }, [last, lines.length, onEnd]);
  const above = (inSight[0] ?? 0) * ROW_HEIGHT;
  const below = Math.max(0, lines.length - 1 - last) * ROW_HEIGHT;
  const maps = useMemo(() => [...new Set(lines.map(({ values }) => values))], [lines]);
  const headings = columns.map((column) => ({
    column,
    label: labelOf(column, w, names),
    by: sortOf(column, maps, isPlain),
  }));
  const onSort = (by: SortBy | null) =>
    by === null ? null : (isMore: boolean) => change({ sort: sortedBy(sort, by, isMore) });
  return (
    <div ref={scroll} className={styles['scroll']} role="region" aria-label={w('rows.label')}>
      <table
        className={`${resultStyles['table'] ?? ''} ${tableStyles['table'] ?? ''} ${styles['table'] ?? ''}`}
        aria-rowcount={lines.length + 1}
        data-testid="analyst-rows"
      >
        <thead>
          <tr>
            <th scope="col">
              <TickAll store={store} lines={lines} />
            </th>
            <Heading label={w('column.name')} {...stateOf(sort, { kind: 'name' })} onSort={onSort({ kind: 'name' })} />
            {headings.map(({ column, label, by }) => (
              <Heading
                key={JSON.stringify(column)}
                label={label}
                isFigure={column.kind === 'links' || column.kind === 'degree'}
                {...stateOf(sort, by)}
                onSort={onSort(by)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <RowGap height={above} columns={columns.length + 2} />
          {inSight.map((at) => {
            const line = lines[at];
            return line === undefined ? null : (
              <Row key={line.entity.id} store={store} line={line} columns={columns} at={at} />
            );
          })}
          <RowGap height={below} columns={columns.length + 2} />
        </tbody>
      </table>
    </div>
  );
}

export function labelOf(
  column: TableColumn,
  w: ReturnType<typeof useAnalystWords>,
  names: ReturnType<typeof useNames>,
): string {
  switch (column.kind) {
    case 'type':
      return w('column.type');
    case 'degree':
      return w('column.degree');
    case 'property':
      return names.property(column.name);
    case 'links':
      return w('column.count', { relation: names.relation(column) });
    case 'names':
      return names.relation(column);
    case 'when':
      return w('column.when', { relation: names.relation(column) });
  }
}

function stateOf(
  sort: readonly Sorting[],
  by: SortBy | null,
): { readonly state: SortState; readonly rank: number | null } {
  const at = by === null ? -1 : sort.findIndex(({ descending: _, ...key }) => sameValue(key, by));
  const found = sort[at];
  if (found === undefined) return { state: 'none', rank: null };
  return { state: found.descending ? 'descending' : 'ascending', rank: sort.length > 1 ? at + 1 : null };
}

interface RowProps {
  readonly store: StoreApi<Analyst>;
  readonly line: Line;
  readonly columns: readonly TableColumn[];
  readonly at: number;
}

function Row({ store, line, columns, at }: RowProps) {
  const { run } = useOrrery();
  const w = useAnalystWords();
  const locale = useLocale();
  const show = useShowEntity();
  const id = nodeId(line.entity.id);
  const isDrawn = useGraph((state) => state.nodes.has(id));
  const isSelected = useGraph((state) => state.selection.has(id));
  const isTicked = useStore(store, ({ ticked }) => ticked.has(id));
  const name = nameIn(locale, line.entity);
  const isMarked = isDrawn ? isSelected : isTicked;
  const tick = (): void => {
    if (isDrawn) void run(selectElements, { ids: [id], additive: true });
    else store.setState(({ ticked }) => ({ ticked: new Set(toggled([...ticked], String(id))) }));
  };
  return (
    <tr aria-rowindex={at + 2} data-marked={isMarked || undefined}>
      <td>
        <input type="checkbox" checked={isMarked} aria-label={w('rows.tick', { name })} onChange={tick} />
      </td>
      <th scope="row">
        <span className={styles['name']}>
          <TypeMark type={line.entity.type} size={16} />
          <Button className={styles['open'] ?? ''} aria-label={w('rows.show', { name })} onPress={() => show(id)}>
            {name}
          </Button>
          {isDrawn ? (
            <span className={styles['drawn']} role="img" aria-label={w('rows.onCanvas')} title={w('rows.onCanvas')} />
          ) : null}
        </span>
      </th>
      {columns.map((column) => (
        <Cell key={JSON.stringify(column)} line={line} column={column} />
      ))}
    </tr>
  );
}

function Cell({ line, column }: { readonly line: Line; readonly column: TableColumn }) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  switch (column.kind) {
    case 'type':
      return <td>{vocabulary.type(line.entity.type)}</td>;
    case 'degree':
      return <td data-figure>{line.degree}</td>;
    case 'links':
      return <td data-figure>{linksOf(line, column)}</td>;
    case 'names':
      return <Names line={line} column={column} />;
    case 'when':
      return <When line={line} column={column} />;
    case 'property': {
      const words = valuesOf(line, column.name).map((value) => cellWords(column.name, value, languageOf(locale)));
      const text = [...new Set(words)].join(punctuationOf(locale).list);
      return (
        <td title={text}>
          <span className={styles['cell']}>{text}</span>
        </td>
      );
    }
  }
}

interface NearCellProps {
  readonly line: Line;
  readonly column: Extract<TableColumn, { readonly kind: 'names' | 'when' }>;
}

/** Who stands at the other end; each name leads to the inspector. */
function Names({ line, column }: NearCellProps) {
  const w = useAnalystWords();
  const locale = useLocale();
  const show = useShowEntity();
  const { entities, total } = nearOf(line, column);
  const all = entities.map(({ entity }) => ({ id: entity.id, name: nameIn(locale, entity) }));
  return (
    <td title={all.map(({ name }) => name).join(punctuationOf(locale).list)}>
      <span className={styles['near']}>
        <span className={styles['names']}>
          {all.map(({ id, name }) => (
            <Button
              key={id}
              className={styles['open'] ?? ''}
              aria-label={w('rows.show', { name })}
              onPress={() => show(nodeId(id))}
            >
              {name}
            </Button>
          ))}
        </span>
        {total > entities.length ? <span>{w('rows.more', { count: total - entities.length })}</span> : null}
      </span>
    </td>
  );
}

function When({ line, column }: NearCellProps) {
  const w = useAnalystWords();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const { entities, total } = nearOf(line, column);
  const words = entities.flatMap(({ periods }) =>
    periods.map((one) => wordPeriod(one, vocabulary.kind(column.predicate), { locale }).when ?? ''),
  );
  const rest = total - entities.length;
  const text = [
    ...new Set(words.filter((word) => word !== '')),
    ...(rest > 0 ? [w('rows.more', { count: rest })] : []),
  ].join(punctuationOf(locale).list);
  return (
    <td title={text}>
      <span className={styles['cell']}>{text}</span>
    </td>
  );
}

/** Marks every row that is there, or none. */
function TickAll({ store, lines }: Pick<RowTableProps, 'store' | 'lines'>) {
  const { run } = useOrrery();
  const w = useAnalystWords();
  const nodes = useGraph((state) => state.nodes);
  const selection = useGraph((state) => state.selection);
  const ticked = useStore(store, (state) => state.ticked);
  const ids = lines.map(({ entity }) => nodeId(entity.id));
  const isAll = ids.length > 0 && ids.every((id) => (nodes.has(id) ? selection.has(id) : ticked.has(id)));
  const tick = (): void => {
    store.setState({ ticked: new Set(isAll ? [] : ids.filter((id) => !nodes.has(id))) });
    void run(selectElements, { ids: isAll ? [] : ids.filter((id) => nodes.has(id)) });
  };
  return <input type="checkbox" checked={isAll} aria-label={w('rows.tickAll')} onChange={tick} />;
}
