import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { selectElements } from '../../actions/select.ts';
import { useOrrery } from '../../app/context.tsx';
import { useGraph, useLocale, useT } from '../../app/hooks.ts';
import type { GraphEdge, GraphLine, NodeId } from '../../graph/types.ts';
import { inLocale } from '../../i18n/locale.ts';
import { wordPeriod } from '../../i18n/period.ts';
import { linkWords } from '../shared/link-words.ts';
import { StatusChips } from '../shared/status-chips.tsx';
import { Namesake } from '../shared/namesake.tsx';
import { useDistinctions } from '../shared/use-distinctions.ts';
import { useVocabulary } from '../shared/use-model.ts';
import { usePicture } from '../shared/use-picture.ts';
import styles from './cypher-result.module.css';
import tableStyles from './table-panel.module.css';

const COLUMNS = ['subject', 'relation', 'object', 'role', 'when', 'certainty', 'documents'] as const;

/** The links on the canvas as rows; same set as the canvas and the outline. */
export function TablePanel() {
  const t = useT();
  const { lines } = usePicture();
  const ids = useGraph((state) => state.nodes);
  const distinction = useDistinctions([...ids.keys()], { onlyNamesakes: true });
  const rows = lines.flatMap((line) => line.edges.map((edge) => ({ line, edge })));
  if (rows.length === 0) return <p className={styles['quiet']}>{t('table.empty')}</p>;
  return (
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
          <LinkRow key={edge.id} line={line} edge={edge} distinction={distinction} />
        ))}
      </tbody>
    </table>
  );
}

interface LinkRowProps {
  readonly line: GraphLine;
  readonly edge: GraphEdge;
  distinction(id: NodeId): string | null;
}

function LinkRow({ line, edge, distinction }: LinkRowProps) {
  const { run } = useOrrery();
  const intl = useIntl();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const nodes = useGraph((state) => state.nodes);
  const words = linkWords(edge, { nodes, intl, locale, vocabulary });
  const { when } = wordPeriod(edge.period, vocabulary.kind(edge.predicate), { intl, locale });
  return (
    <tr>
      <td>
        {words.subject}
        <Namesake words={distinction(edge.source)} />
      </td>
      <td>
        <Button className={tableStyles['open'] ?? ''} onPress={() => void run(selectElements, { ids: [line.id] })}>
          {words.verb}
        </Button>
      </td>
      <td>
        {words.object}
        <Namesake words={distinction(edge.target)} />
      </td>
      <td>{inLocale(locale, edge.role, edge.roleZh) ?? edge.value}</td>
      <td>{when}</td>
      <td>
        <span className={tableStyles['chips']}>
          <StatusChips
            certainty={edge.certainty}
            modality={edge.modality}
            disputed={edge.disputed}
            timeConflict={edge.timeConflict}
          />
        </span>
      </td>
      <td className={tableStyles['figure']}>{edge.documents}</td>
    </tr>
  );
}
