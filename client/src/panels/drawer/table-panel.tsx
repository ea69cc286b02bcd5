import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { selectElements } from '../../actions/select.ts';
import { useOrrery } from '../../app/context.tsx';
import { useGraph, useLocale, useT } from '../../app/hooks.ts';
import type { GraphEdge, GraphLine, Standing } from '../../graph/types.ts';
import { inLocale } from '../../i18n/locale.ts';
import { wordPeriod } from '../../i18n/period.ts';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { linkWords } from '../shared/link-words.ts';
import { StatusChips } from '../shared/status-chips.tsx';
import { useVocabulary } from '../shared/use-model.ts';
import { usePicture } from '../shared/use-picture.ts';
import styles from './cypher-result.module.css';
import tableStyles from './table-panel.module.css';

const COLUMNS = ['subject', 'relation', 'object', 'role', 'when', 'certainty', 'documents'] as const;

/** The links on the canvas as rows; same set as the canvas and the outline. */
export function TablePanel() {
  const t = useT();
  const { lines, hidden, standings } = usePicture();
  const rows = lines.flatMap((line) => line.edges.map((edge) => ({ line, edge })));
  // What is not yet stands in the table as on the canvas, marked as such: only what is left out is counted below.
  const leftOut = { ...hidden, notYet: 0 };
  if (rows.length === 0) {
    return (
      <>
        <p className={styles['quiet']}>{t('table.empty')}</p>
        <HiddenNote hidden={leftOut} />
      </>
    );
  }
  return (
    <>
      <table className={styles['table']} aria-label={t('table.label')} data-testid="link-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, edge }) => (
            <LinkRow key={edge.id} line={line} edge={edge} standing={standings.get(edge.id) ?? 'certain'} />
          ))}
        </tbody>
      </table>
      <HiddenNote hidden={leftOut} />
    </>
  );
}

interface LinkRowProps {
  readonly line: GraphLine;
  readonly edge: GraphEdge;
  readonly standing: Standing;
}

function LinkRow({ line, edge, standing }: LinkRowProps) {
  const { run } = useOrrery();
  const intl = useIntl();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const nodes = useGraph((state) => state.nodes);
  const asOf = useGraph((state) => state.view.asOf);
  const words = linkWords(edge, { nodes, intl, locale, vocabulary, asOf });
  const { when } = wordPeriod(edge.period, vocabulary.kind(edge.predicate), { intl, locale });
  return (
    <tr>
      <td>{words.subject}</td>
      <td>
        <Button className={tableStyles['open'] ?? ''} onPress={() => void run(selectElements, { ids: [line.id] })}>
          {words.verb}
        </Button>
      </td>
      <td>{words.object}</td>
      <td>{inLocale(locale, edge.role, edge.roleZh) ?? edge.value}</td>
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
    </tr>
  );
}
