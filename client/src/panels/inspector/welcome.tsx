import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { DatabaseInfo, DocumentInfo, Statistics } from '../../api/answers.ts';
import { creditOf } from '../../graph/credits.ts';
import { inLocale } from '../../i18n/locale.ts';
import { formatDay } from '../../i18n/moment.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { useDatabase } from '../../workspace/use-database.ts';
import { useDocuments } from '../../workspace/use-documents.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { useOpenPage } from '../../workspace/use-open-page.ts';
import { usePlainT } from '../../workspace/use-plain-t.ts';
import { PageLink } from '../shared/page-link.tsx';
import { SchemaMap } from '../shared/schema-map.tsx';
import { Questions } from './questions.tsx';
import styles from './welcome.module.css';

/** Nothing selected: what this is, what one can ask, and where it comes from. */
export function Welcome() {
  const t = useT();
  const database = useDatabase();
  if (database !== undefined && database.ownership !== 'OURS') {
    return database.ownership === 'EMPTY' ? <NoGraph /> : <Theirs {...database} />;
  }
  return (
    <div className={styles['welcome']} data-testid="welcome">
      <h2 className={styles['title']}>{t('welcome.title')}</h2>
      <p className={styles['lead']}>{t('welcome.lead')}</p>
      <Questions />
      <Figures />
      <Sources />
      <ul className={styles['tips']}>
        <li>{t('welcome.tip.click')}</li>
        <li>{t('welcome.tip.expand')}</li>
        <li>
          <Help />
        </li>
      </ul>
    </div>
  );
}

/** A database of others: how much is in it, and what one can do. Questions and sources would be ours. */
function Theirs({ name, nodes, relationships, labels }: DatabaseInfo) {
  const t = useT();
  const pt = usePlainT();
  const intl = useIntl();
  const told = { name, nodes: intl.formatNumber(nodes), relationships: intl.formatNumber(relationships) };
  return (
    <div className={styles['welcome']} data-testid="welcome">
      <h2 className={styles['title']}>{pt(nodes === 0 ? 'database.foreign' : 'plain.title')}</h2>
      <p className={styles['lead']}>
        {pt('database.holds', told)} {pt('database.untouched')}
      </p>
      <Schema />
      <dl className={styles['figures']} aria-label={pt('database.labels')}>
        {labels.map(({ label, nodes: count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{intl.formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles['tips']}>
        <li>{pt('plain.tip')}</li>
        <li>{t('welcome.tip.expand')}</li>
        <li>
          <Help />
        </li>
      </ul>
    </div>
  );
}

/** The types of a database of others in small: the first thing to know of it. */
function Schema() {
  const { api } = useOrrery();
  const pt = usePlainT();
  const open = useOpenPage();
  const { data } = useQuery({ queryKey: ['schema'], queryFn: ({ signal }) => api.schema({ signal }) });
  if (data === undefined || data.types.length === 0) return null;
  return (
    <section className={styles['schema']} aria-label={pt('schema.kicker')}>
      <SchemaMap schema={data} most={10} shape={1.15} named={false} />
      {data.gaps.map(({ kind, count }) => (
        <p key={kind} className={styles['gap']}>
          {pt(`plain.gap.${kind}`, { count: count ?? 0 })}
        </p>
      ))}
      <Button onPress={() => open({ kind: 'schema' })}>{pt('schema.open')}</Button>
    </section>
  );
}

/** No questions, figures and sources: there is nothing of ours to ask. */
function NoGraph() {
  const pt = usePlainT();
  return (
    <div className={styles['welcome']} data-testid="welcome">
      <h2 className={styles['title']}>{pt('database.empty')}</h2>
      <p className={styles['lead']}>{pt('database.emptyWaits')}</p>
      <ul className={styles['tips']}>
        <li>
          <Help />
        </li>
      </ul>
    </div>
  );
}

function Help() {
  const intl = useIntl();
  return intl.formatMessage({ id: 'welcome.tip.help' }, { key: <Kbd key="key">?</Kbd> });
}

const FIGURES = ['claims', 'documents'] as const satisfies readonly (keyof Statistics)[];
/** The commonest types stand for the graph: people and films here, people and products there. */
const TYPES_SHOWN = 3;

function Figures() {
  const { api } = useOrrery();
  const t = useT();
  const intl = useIntl();
  const words = useVocabulary();
  const { data, isPending } = useQuery({
    queryKey: ['statistics'],
    queryFn: ({ signal }) => api.statistics({ signal }),
  });
  if (isPending) return <Skeleton lines={2} label={t('common.loading')} />;
  if (data === undefined) return null;
  return (
    <dl className={styles['figures']}>
      {data.byType.slice(0, TYPES_SHOWN).map(({ type, count }) => (
        <div key={type.id}>
          <dt>{count === 1 ? words.type(type.id) : words.types(type.id)}</dt>
          <dd>{intl.formatNumber(count)}</dd>
        </div>
      ))}
      {FIGURES.map((figure) => (
        <div key={figure}>
          <dt>{t(`welcome.${figure}`, { count: data[figure] })}</dt>
          <dd>{intl.formatNumber(data[figure])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sources() {
  const t = useT();
  const locale = useLocale();
  const data = useDocuments();
  if (data === undefined || data.length === 0) return null;
  return (
    <section>
      <h3 className={styles['heading']}>{t('welcome.sources')}</h3>
      <ul className={styles['sources']}>
        {data.map((document) => (
          <li key={document.id}>
            <cite>
              <PageLink page={{ kind: 'document', id: document.id, paragraph: null }}>
                {inLocale(locale, document, 'title')}
              </PageLink>
            </cite>
            <span>
              {document.publishedAt === null ? null : `${formatDay(document.publishedAt.slice(0, 10), locale)} · `}
              {t('welcome.paragraphs', { count: document.paragraphCount })}
            </span>
            <Credit document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The credit that its data asks for, and its licence. */
function Credit({ document }: { readonly document: DocumentInfo }) {
  const t = useT();
  const { credit, license } = document;
  if (credit !== null) return <span>{creditOf(document)}</span>;
  return license === null ? null : <span>{t('credit.licence', { licence: license })}</span>;
}
