import { factHeading, formOf, wordValue } from '@orrery/cypher/sentence/index.ts';
import { useMemo, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { choose } from '../../actions/choose.ts';
import { selectElements } from '../../actions/select.ts';
import type { GraphEdge, GraphLine, NodeId, Standing } from '../../graph/types.ts';
import { inLocale, languageOf, punctuationOf } from '../../i18n/locale.ts';
import { wordPeriod } from '../../i18n/period.ts';
import { dayOf, sentenceEdge } from '../../i18n/tell.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useShell, useT } from '../../workspace/hooks.ts';
import { useDistinctions } from '../../workspace/use-distinctions.ts';
import { useIsPlain } from '../../workspace/use-ground.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { Namesake } from '../shared/namesake.tsx';
import { hasWords, RowFilter } from '../shared/row-filter.tsx';
import { StatusChips } from '../shared/status-chips.tsx';
import styles from './cypher-result.module.css';
import tableStyles from './table-panel.module.css';

const COLUMNS = ['subject', 'relation', 'object', 'role', 'when', 'certainty', 'documents'] as const;
/** What there is to say of a relationship of a database of others. */
const PLAIN_COLUMNS = COLUMNS.slice(0, 3);

/** The links on the canvas as rows; same set as the canvas and the outline. */
export function TablePanel() {
  const t = useT();
  const isPlain = useIsPlain();
  const { lines, hidden, standings } = usePicture();
  const ids = useGraph((state) => state.nodes);
  const distinction = useDistinctions([...ids.keys()], { onlyNamesakes: true });
  const { run } = useOrrery();
  const [text, setText] = useState('');
  const all = useRows(lines);
  const rows = useFiltered(all, text);
  // What is not yet stands in the table as on the canvas, marked as such: only what is left out is counted below.
  const leftOut = { ...hidden, notYet: 0 };
  if (all.length === 0) {
    return (
      <>
        <SelectionOnly />
        <p className={styles['quiet']}>{t('table.empty')}</p>
        <HiddenNote hidden={leftOut} />
      </>
    );
  }
  return (
    <>
      <RowFilter
        text={text}
        shown={rows.length}
        total={all.length}
        onChange={setText}
        onSelect={() => void run(choose, { kind: 'ids', ids: rows.flatMap(({ line }) => [line.source, line.target]) })}
      />
      <SelectionOnly />
      <table className={styles['table']} aria-label={t('table.label')} data-testid="link-table">
        <thead>
          <tr>
            {(isPlain ? PLAIN_COLUMNS : COLUMNS).map((column) => (
              <th key={column} scope="col">
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, edge }) => (
            <LinkRow
              key={edge.id}
              line={line}
              edge={edge}
              standing={standings.get(edge.id) ?? 'certain'}
              distinction={distinction}
            />
          ))}
        </tbody>
      </table>
      <HiddenNote hidden={leftOut} />
    </>
  );
}

interface Row {
  readonly line: GraphLine;
  readonly edge: GraphEdge;
}

/** The links on the canvas; only those among the selected nodes when the table was opened for them. */
function useRows(lines: readonly GraphLine[]): readonly Row[] {
  const isOfSelection = useShell((state) => state.tableOfSelection);
  const selection = useGraph((state) => state.selection);
  return useMemo(() => {
    const isIn = ({ id, source, target }: GraphLine): boolean =>
      !isOfSelection || selection.has(id) || (selection.has(source) && selection.has(target));
    return lines.filter(isIn).flatMap((line) => line.edges.map((edge) => ({ line, edge })));
  }, [lines, isOfSelection, selection]);
}

function useFiltered(rows: readonly Row[], text: string): readonly Row[] {
  const nodes = useGraph((state) => state.nodes);
  const vocabulary = useVocabulary();
  return useMemo(
    () =>
      rows.filter(({ edge }) => {
        const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
        const names = [source, target].flatMap((node) => [node?.name ?? null, node?.nameZh ?? null]);
        return hasWords(text, [...names, vocabulary.verb(edge.predicate), edge.role, edge.roleZh]);
      }),
    [rows, text, nodes, vocabulary],
  );
}

/** "Open as table" shows the links of the selection; this goes back to all of them. */
function SelectionOnly() {
  const { shell } = useOrrery();
  const t = useT();
  const isOfSelection = useShell((state) => state.tableOfSelection);
  if (!isOfSelection) return null;
  return (
    <Checkbox
      className={tableStyles['only'] ?? ''}
      isSelected
      onChange={(isOn) => shell.setState({ tableOfSelection: isOn })}
    >
      <span aria-hidden>☑</span>
      {t('table.selectionOnly')}
    </Checkbox>
  );
}

interface LinkRowProps {
  readonly line: GraphLine;
  readonly edge: GraphEdge;
  readonly standing: Standing;
  distinction(id: NodeId): string | null;
}

function LinkRow({ line, edge, standing, distinction }: LinkRowProps) {
  const { run } = useOrrery();
  const isPlain = useIsPlain();
  const locale = useLocale();
  const language = languageOf(locale);
  const vocabulary = useVocabulary();
  const nodes = useGraph((state) => state.nodes);
  const asOf = useGraph((state) => state.view.asOf);
  const claim = sentenceEdge(edge, nodes);
  const form = formOf(claim, dayOf(asOf));
  const verb = factHeading({ ...claim, side: { kind: 'subject' }, form, teller: claim.subject }, language);
  const details = [inLocale(locale, edge, 'role'), wordValue(claim, language)?.text ?? null];
  const { when } = wordPeriod(edge.period, vocabulary.kind(edge.predicate), { locale });
  return (
    <tr>
      <td>
        {inLocale(locale, claim.subject, 'name')}
        <Namesake words={distinction(edge.source)} />
      </td>
      <td>
        <Button className={tableStyles['open'] ?? ''} onPress={() => void run(selectElements, { ids: [line.id] })}>
          {verb}
        </Button>
      </td>
      <td>
        {claim.object === null ? null : inLocale(locale, claim.object, 'name')}
        <Namesake words={distinction(edge.target)} />
      </td>
      {isPlain ? null : (
        <>
          <td>{details.filter((detail) => detail !== null).join(punctuationOf(locale).comma)}</td>
          <td>{when}</td>
          <td>
            <span className={tableStyles['chips']}>
              <StatusChips
                certainty={edge.certainty}
                modality={edge.modality}
                disputed={edge.disputed}
                timeConflict={edge.timeConflict}
                standing={standing}
              />
            </span>
          </td>
          <td className={tableStyles['figure']}>{edge.documents}</td>
        </>
      )}
    </tr>
  );
}
