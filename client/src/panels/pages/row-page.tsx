import { wordValue } from '@orrery/cypher/sentence/index.ts';
import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import type { EntityRef } from '../../api/claim.ts';
import type { ClaimOfPage, DocumentDetail, ParagraphCitation, ParagraphDetail } from '../../api/reading.ts';
import { inLocale, languageOf, punctuationOf } from '../../i18n/locale.ts';
import { wordPeriod } from '../../i18n/period.ts';
import { estimateIn, sentenceClaim } from '../../i18n/tell.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { useOpenPage } from '../../workspace/use-open-page.ts';
import { EntityLink } from '../shared/entity-link.tsx';
import { nameIn } from '../shared/names.ts';
import { PageLink } from '../shared/page-link.tsx';
import profile from '../shared/profile.module.css';
import { safeUrl } from '../shared/safe-url.ts';
import { PageFrame, PageState } from './page-frame.tsx';
import styles from './pages.module.css';

export interface RowPageProps {
  readonly document: DocumentDetail;
  readonly number: number;
}

/** One row of a table: what it is about, its cells, and the paper it was taken from. */
export function RowPage({ document, number }: RowPageProps) {
  const { api } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const open = useOpenPage();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['paragraph', document.id, number],
    queryFn: ({ signal }) => api.paragraph(`${document.id}#p${number}`, { signal }),
  });
  const paragraph = data?.paragraph ?? null;
  const about = paragraph === null ? null : topicOf(paragraph);
  const go = (to: number) => open({ kind: 'document', id: document.id, paragraph: to });
  return (
    <PageFrame
      kicker={t('document.row', { number })}
      title={about === null ? t('document.row', { number }) : nameIn(locale, about)}
      subtitle={
        <p className={styles['facts']}>
          <PageLink page={{ kind: 'document', id: document.id, paragraph: null }}>
            {inLocale(locale, document, 'title')}
          </PageLink>
          {document.credit === null ? null : <span>{document.credit}</span>}
        </p>
      }
      actions={
        <>
          <Button isDisabled={number <= 1} onPress={() => go(number - 1)}>
            {t('document.previous')}
          </Button>
          <Button isDisabled={number >= document.paragraphCount} onPress={() => go(number + 1)}>
            {t('document.next')}
          </Button>
        </>
      }
    >
      <PageState isPending={isPending} error={error} isMissing={data === null} retry={() => void refetch()} />
      {paragraph === null ? null : <Cells paragraph={paragraph} about={about} />}
      {paragraph === null ? null : <Papers paragraph={paragraph} />}
    </PageFrame>
  );
}

/** What most of the row's claims have in common. */
function topicOf({ citations }: ParagraphDetail): EntityRef | null {
  const counts = new Map<string, { entity: EntityRef; count: number }>();
  for (const { claim } of citations) {
    for (const entity of [claim.subject, claim.object]) {
      if (entity === null) continue;
      const known = counts.get(entity.id) ?? { entity, count: 0 };
      counts.set(entity.id, { ...known, count: known.count + 1 });
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.entity ?? null;
}

interface CellsProps {
  readonly paragraph: ParagraphDetail;
  readonly about: EntityRef | null;
}

function Cells({ paragraph, about }: CellsProps) {
  const t = useT();
  const vocabulary = useVocabulary();
  const cells = cellsOf(paragraph, about);
  return (
    <section>
      <h3 className={styles['section']}>{t('document.cells')}</h3>
      <dl className={styles['cells']} data-testid="cells">
        {cells.map(({ key, predicate, backwards, cited }) => (
          <div key={key}>
            <dt>{vocabulary.verb(predicate, { backwards })}</dt>
            <dd>
              {cited.map((citation) => (
                <span key={citation.id}>
                  <CellWords claim={citation.claim} about={about} />
                  <Aside citation={citation} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Cell {
  readonly key: string;
  readonly predicate: string;
  readonly backwards: boolean;
  readonly cited: readonly ParagraphCitation[];
}

function cellsOf({ citations }: ParagraphDetail, about: EntityRef | null): readonly Cell[] {
  const cells = new Map<string, Cell & { cited: ParagraphCitation[] }>();
  for (const citation of citations) {
    const { claim } = citation;
    const backwards = claim.object?.id === about?.id;
    const key = `${claim.predicate} ${backwards}`;
    const cell = cells.get(key) ?? { key, predicate: claim.predicate, backwards, cited: [] };
    cell.cited.push(citation);
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/** The other end, the figure or the words; with the subject where the row speaks of something else than its topic. */
function CellWords({ claim, about }: { readonly claim: ClaimOfPage; readonly about: EntityRef | null }) {
  const { subject, object } = claim;
  if (object !== null && object.id === about?.id) return <EntityLink entity={subject} />;
  const isAside = subject.id !== about?.id;
  return (
    <>
      {isAside ? (
        <>
          <EntityLink entity={subject} />
          {' → '}
        </>
      ) : null}
      {object === null ? <Figure claim={claim} /> : null}
      {object === null ? null : <EntityLink entity={object} />}
    </>
  );
}

/** A figure, whose exact value is told on request, or the words of the cell. */
function Figure({ claim }: { readonly claim: ClaimOfPage }) {
  const value = wordValue(sentenceClaim(claim), languageOf(useLocale()));
  return <span title={value?.exact ?? undefined}>{value?.text ?? ''}</span>;
}

/** When, and how sure an estimate is. */
function Aside({ citation: { claim, hedge } }: { readonly citation: ParagraphCitation }) {
  const locale = useLocale();
  const kind = useVocabulary().kind(claim.predicate);
  const { when } = wordPeriod(claim.period, kind, { locale });
  const words = [when, estimateIn(locale, { ...claim, hedge }) ?? hedge].filter((part) => part !== null);
  if (words.length === 0) return null;
  return <small className={profile['note']}> {words.join(punctuationOf(locale).comma)}</small>;
}

function Papers({ paragraph }: { readonly paragraph: ParagraphDetail }) {
  const t = useT();
  const papers = paragraph.refersTo.flatMap(({ id, url }) => {
    const safe = safeUrl(url);
    return safe === null ? [] : [{ id, href: safe.href }];
  });
  if (papers.length === 0) return null;
  return (
    <section>
      <h3 className={styles['section']}>{t('document.paper')}</h3>
      <ul className={styles['papers']}>
        {papers.map(({ id, href }) => (
          <li key={id}>
            <a href={href} target="_blank" rel="noopener noreferrer nofollow">
              {href} <ExternalLink size={12} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
