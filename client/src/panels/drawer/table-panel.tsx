import { factHeading, formOf, nameOf, wordValue } from '@orrery/cypher/sentence/index.ts';
import { Button } from 'react-aria-components';
import { selectElements } from '../../actions/select.ts';
import type { GraphEdge, GraphLine, NodeId, Standing } from '../../graph/types.ts';
import { inLocale, languageOf } from '../../i18n/locale.ts';
import { wordPeriod } from '../../i18n/period.ts';
import { dayOf, sentenceEdge } from '../../i18n/tell.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { useDistinctions } from '../../workspace/use-distinctions.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { Namesake } from '../shared/namesake.tsx';
import { StatusChips } from '../shared/status-chips.tsx';
import styles from './cypher-result.module.css';
import tableStyles from './table-panel.module.css';

const COLUMNS = ['subject', 'relation', 'object', 'role', 'when', 'certainty', 'documents'] as const;

/** The links on the canvas as rows; same set as the canvas and the outline. */
export function TablePanel() {
  const t = useT();
  const { lines, hidden, standings } = usePicture();
  const ids = useGraph((state) => state.nodes);
  const distinction = useDistinctions([...ids.keys()], { onlyNamesakes: true });
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

interface LinkRowProps {
  readonly line: GraphLine;
  readonly edge: GraphEdge;
  readonly standing: Standing;
  distinction(id: NodeId): string | null;
}

function LinkRow({ line, edge, standing, distinction }: LinkRowProps) {
  const { run } = useOrrery();
  const locale = useLocale();
  const language = languageOf(locale);
  const vocabulary = useVocabulary();
  const nodes = useGraph((state) => state.nodes);
  const asOf = useGraph((state) => state.view.asOf);
  const claim = sentenceEdge(edge, nodes);
  const form = formOf(claim, dayOf(asOf));
  const verb = factHeading({ ...claim, side: { kind: 'subject' }, form, teller: claim.subject }, language);
  const details = [inLocale(locale, edge.role, edge.roleZh), wordValue(claim, language)?.text ?? null];
  const { when } = wordPeriod(edge.period, vocabulary.kind(edge.predicate), { locale });
  return (
    <tr>
      <td>
        {nameOf(claim.subject, language)}
        <Namesake words={distinction(edge.source)} />
      </td>
      <td>
        <Button className={tableStyles['open'] ?? ''} onPress={() => void run(selectElements, { ids: [line.id] })}>
          {verb}
        </Button>
      </td>
      <td>
        {claim.object === null ? null : nameOf(claim.object, language)}
        <Namesake words={distinction(edge.target)} />
      </td>
      <td>{details.filter((detail) => detail !== null).join(locale === 'en' ? ', ' : '，')}</td>
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
