import { Button } from 'react-aria-components';
import type { GroupSort, Measures, TableGroups, TableKey } from '../../../api/table.ts';
import { nodeId } from '../../../graph/types.ts';
import { languageOf } from '../../../i18n/locale.ts';
import { useLocale } from '../../../workspace/hooks.ts';
import { useVocabulary } from '../../../workspace/use-model.ts';
import { useShowEntity } from '../../../workspace/use-show-entity.ts';
import { nameIn } from '../../shared/names.ts';
import { TypeMark } from '../../shared/type-mark.tsx';
import resultStyles from '../cypher-result.module.css';
import tableStyles from '../result-table.module.css';
import styles from './analyst.module.css';
import { cellWords } from './cells.ts';
import { figureWords, useGroupWords } from './chip-words.ts';
import { Heading, type SortState } from './heading.tsx';
import { filterOf } from './open-group.ts';
import type { GroupBy, TableFilter, TableQuestion } from './question.ts';
import { toGroupOrder } from './to-arguments.ts';
import { useAnalystWords } from './use-analyst.ts';

const MEASURES = ['SUM', 'AVERAGE', 'MIN', 'MEDIAN', 'MAX'] as const;
const VALUE = { SUM: 'sum', AVERAGE: 'average', MIN: 'min', MEDIAN: 'median', MAX: 'max' } as const satisfies Record<
  (typeof MEASURES)[number],
  keyof Measures
>;

interface GroupTableProps {
  readonly question: TableQuestion;
  readonly answer: TableGroups;
  readonly change: (change: Partial<TableQuestion>) => void;
}

/** Groups with their counts and what their figures come to. A count leads to the rows that stand in it. */
export function GroupTable({ question, answer, change }: GroupTableProps) {
  const w = useAnalystWords();
  const words = useGroupWords();
  const { groups: keys, figure } = question;
  const [order] = toGroupOrder(question);
  const sorting = (by: GroupSort['by'], at = 0) => {
    const isIt = order?.by === by && (by === 'KEY' ? order.at === at : true);
    const state: SortState = isIt ? (order.direction === 'DESC' ? 'descending' : 'ascending') : 'none';
    const first = by === 'KEY' ? 'ASC' : 'DESC';
    const turned = isIt && order.direction === first ? (first === 'ASC' ? 'DESC' : 'ASC') : first;
    return { state, onSort: () => change({ groupSort: { by, at, direction: turned } }) };
  };
  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['scroll']} role="region" aria-label={w('groups.label')} tabIndex={0}>
      <table
        className={`${resultStyles['table'] ?? ''} ${tableStyles['table'] ?? ''} ${styles['table'] ?? ''}`}
        data-testid="analyst-groups"
      >
        <thead>
          <tr>
            {keys.map((key, at) => (
              <Heading key={JSON.stringify(key)} label={words(key)} {...sorting('KEY', at)} />
            ))}
            <Heading label={w('measure.COUNT')} isFigure {...sorting('COUNT')} />
            {figure === null ? null : (
              <>
                <Heading label={w('measure.known')} isFigure state="none" onSort={null} />
                {MEASURES.map((measure) => (
                  <Heading key={measure} label={w(`measure.${measure}`)} isFigure {...sorting(measure)} />
                ))}
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {answer.groups.map((group, index) => (
            <tr key={index}>
              {group.keys.map((key, at) => (
                <td key={at}>
                  <Key group={keys[at]} value={key} />
                </td>
              ))}
              <td data-figure>
                <Count question={question} keys={group.keys} count={group.count} change={change} />
              </td>
              {figure === null ? null : <Figures measures={group.figures[0]} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CountProps {
  readonly question: TableQuestion;
  readonly keys: readonly TableKey[];
  readonly count: number;
  readonly change: (change: Partial<TableQuestion>) => void;
}

function Count({ question, keys, count, change }: CountProps) {
  const w = useAnalystWords();
  const locale = useLocale();
  const filters = keys.map((key, at) => {
    const group = question.groups[at];
    return group === undefined ? null : filterOf(group, key, key.entity === null ? '' : nameIn(locale, key.entity));
  });
  const known = filters.filter((filter): filter is TableFilter => filter !== null);
  if (known.length < filters.length) return count;
  const columns = question.figure === null ? [] : [{ kind: 'property' as const, name: question.figure.property }];
  return (
    <Button
      className={styles['open'] ?? ''}
      aria-label={w('key.open', { count })}
      onPress={() => change({ groups: [], groupSort: null, columns, filters: [...question.filters, ...known] })}
    >
      {count}
    </Button>
  );
}

function Figures({ measures }: { readonly measures: Measures | undefined }) {
  const locale = useLocale();
  return (
    <>
      <td data-figure>{measures?.count ?? 0}</td>
      {MEASURES.map((measure) => {
        const value = measures?.[VALUE[measure]] ?? null;
        return (
          <td key={measure} data-figure>
            {value === null ? '' : figureWords(value, measures?.unit ?? null, locale)}
          </td>
        );
      })}
    </>
  );
}

/** One key of a group: an entity can be shown, all else is words. */
function Key({ group, value }: { readonly group: GroupBy | undefined; readonly value: TableKey }) {
  const w = useAnalystWords();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const show = useShowEntity();
  const { entity, type, year, from, to, word } = value;
  if (entity !== null) {
    const name = nameIn(locale, entity);
    return (
      <span className={styles['name']}>
        <TypeMark type={entity.type} size={16} />
        <Button
          className={styles['open'] ?? ''}
          aria-label={w('rows.show', { name })}
          onPress={() => show(nodeId(entity.id))}
        >
          {name}
        </Button>
      </span>
    );
  }
  if (type !== null) return vocabulary.types(type);
  if (year !== null) return year;
  if (from !== null) {
    const unit = group?.kind === 'decades' ? group.unit : null;
    return `${figureWords(from, null, locale)} – ${figureWords(to ?? from, unit, locale)}`;
  }
  if (word === null) return <span className={styles['unknown']}>{w('key.none')}</span>;
  return group?.kind === 'words' ? cellWords(group.property, { value: word, unit: null }, languageOf(locale)) : word;
}
