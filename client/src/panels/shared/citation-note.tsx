import { ExternalLink } from 'lucide-react';
import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import type { Citation, EntityRef } from '../../api/claim.ts';
import { inLocale, type Locale, languageOf, punctuationOf } from '../../i18n/locale.ts';
import { formatDay } from '../../i18n/moment.ts';
import { type TimeKind, wordPeriod } from '../../i18n/period.ts';
import { estimateIn } from '../../i18n/tell.ts';
import { useLocale, useT } from '../../workspace/hooks.ts';
import styles from './citation-note.module.css';
import { nameIn } from './names.ts';
import { PageLink } from './page-link.tsx';
import { safeUrl } from './safe-url.ts';
import { CertaintyChip } from './status-chips.tsx';

export interface CitationNoteProps {
  readonly citation: Citation;
  readonly number: number;
  /** The claim's own kind of time, to word what this source says of the date. Null: do not say it. */
  readonly timeKind: TimeKind | null;
  /** Of the claim: the certainty of a figure is that of an estimate. */
  readonly predicate: string;
}

/** A footnote: on whose word, what the paragraph says, in which document, date and paragraph. */
export function CitationNote({ citation, number, timeKind, predicate }: CitationNoteProps) {
  const t = useT();
  const locale = useLocale();
  const estimate = estimateIn(locale, { ...citation, predicate });
  return (
    <li className={styles['note']} data-stance={citation.stance} data-testid="citation">
      <span className={styles['number']} aria-hidden>
        {number}
      </span>
      <div className={styles['body']}>
        <p className={styles['head']}>
          <Holder citation={citation} />
          <CertaintyChip certainty={citation.certainty} estimate={estimate} />
        </p>
        <Words citation={citation} />
        {citation.hedge === null || estimate !== null ? null : (
          <p className={styles['hedge']}>{t('evidence.hedged', { words: hedgeWords(citation, locale) })}</p>
        )}
        {timeKind === null ? null : <When citation={citation} kind={timeKind} />}
        <Place citation={citation} />
      </div>
    </li>
  );
}

/** As written; the English of it stands beside it only on the English page. */
function hedgeWords({ hedge, hedgeEn }: Citation, locale: Locale): string {
  const words = hedge ?? hedgeEn ?? '';
  const { quotes, brackets } = punctuationOf(locale);
  const quoted = quotes.join(words);
  const isAllSaid = languageOf(locale) !== 'en' || hedgeEn === null || hedgeEn === hedge;
  return isAllSaid ? quoted : quoted + brackets.join(hedgeEn);
}

/** By convention the article's own voice is the source group `#article` of its document. */
const isOwnVoice = ({ type, id }: EntityRef): boolean => type === 'SourceGroup' && id.endsWith('#article');

function Holder({ citation }: { readonly citation: Citation }) {
  const t = useT();
  const intl = useIntl();
  const locale = useLocale();
  if (citation.attributedTo.every(isOwnVoice))
    return <span className={styles['holder']}>{t('evidence.ownVoice')}</span>;
  const who = citation.attributedTo.map((entity, index) => (
    <Fragment key={entity.id}>
      {index === 0 ? null : punctuationOf(locale).list}
      <PageLink page={{ kind: 'voice', id: entity.id }}>{nameIn(locale, entity)}</PageLink>
    </Fragment>
  ));
  return <span className={styles['holder']}>{intl.formatMessage({ id: 'evidence.onWordOf' }, { who })}</span>;
}

/** The editor's words for this claim when there are any; the paraphrase of the whole paragraph is then one step away. */
function Words({ citation }: { readonly citation: Citation }) {
  const t = useT();
  const locale = useLocale();
  const { passage } = citation.paragraph;
  const paraphrase = inLocale(locale, citation.paragraph, 'summary');
  const note = inLocale(locale, citation, 'note');
  return (
    <>
      <p className={styles['paraphrase']}>{note ?? paraphrase ?? t('evidence.noParaphrase')}</p>
      {passage === null ? null : (
        <blockquote
          className={styles['passage']}
          lang={citation.document.lang ?? undefined}
          aria-label={t('evidence.passage')}
        >
          {passage}
        </blockquote>
      )}
      {note === null || paraphrase === null ? null : (
        <details className={styles['whole']}>
          <summary>{t('evidence.wholeParagraph')}</summary>
          <p>{paraphrase}</p>
        </details>
      )}
    </>
  );
}

function When({ citation, kind }: { readonly citation: Citation; readonly kind: TimeKind }) {
  const t = useT();
  const locale = useLocale();
  const { when } = wordPeriod(citation.period, kind, { locale });
  if (when === null) return null;
  const words = citation.timeText === null ? null : t('evidence.asWritten', { words: citation.timeText });
  const written = words === null ? '' : punctuationOf(locale).brackets.join(words);
  return <p className={styles['when']}>{t('evidence.saysWhen', { when }) + written}</p>;
}

function Place({ citation: { document, paragraph } }: { readonly citation: Citation }) {
  const t = useT();
  const locale = useLocale();
  const url = safeUrl(document.url);
  const section =
    paragraph.section === 'TITLE' || paragraph.section === 'CAPTION' || paragraph.section === 'META'
      ? ` (${t(`evidence.section.${paragraph.section}`)})`
      : '';
  return (
    <p className={styles['place']}>
      <span className={styles['paragraph']}>
        <PageLink
          page={{ kind: 'document', id: document.id, paragraph: paragraph.index }}
          label={t('evidence.paragraphLong', { number: paragraph.index })}
        >
          {t('evidence.paragraph', { number: paragraph.index })}
        </PageLink>
        {section}
      </span>
      <cite>{inLocale(locale, document, 'title')}</cite>
      {document.publishedAt === null ? null : (
        <time dateTime={document.publishedAt}>{formatDay(document.publishedAt.slice(0, 10), locale)}</time>
      )}
      <Licence document={document} />
      {document.status === 'RETRACTED' ? <strong>{t('evidence.retracted')}</strong> : null}
      {document.status === 'CORRECTED' ? <strong>{t('evidence.corrected')}</strong> : null}
      {url === null ? null : (
        <a href={url.href} target="_blank" rel="noopener noreferrer nofollow">
          {t('evidence.openSource', { host: url.host })} <ExternalLink size={11} aria-hidden />
        </a>
      )}
      {paragraph.refersTo.map((target) => (
        <Reference key={target.id} target={target} />
      ))}
    </p>
  );
}

/** What a source asks to have said where it is shown. The terms of one that asks for nothing stand on its page. */
function Licence({ document }: Pick<Citation, 'document'>) {
  const t = useT();
  if (document.credit === null) return null;
  return (
    <small title={document.credit} data-testid="licence">
      {document.license === null ? document.credit : t('credit.licence', { licence: document.license })}
    </small>
  );
}

/** What the paragraph itself points to; its title is its address. */
function Reference({ target }: { readonly target: Citation['paragraph']['refersTo'][number] }) {
  const t = useT();
  const url = safeUrl(target.url);
  if (url === null) return null;
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer nofollow" title={target.title}>
      {t('evidence.pointsTo', { host: url.host })} <ExternalLink size={11} aria-hidden />
    </a>
  );
}
