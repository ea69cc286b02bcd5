import type { EntityRef } from '../../api/claim.ts';
import type { ParagraphCitation, ParagraphDetail } from '../../api/reading.ts';
import { inLocale, punctuationOf } from '../../i18n/locale.ts';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { claimOf, useSift } from '../../workspace/use-sift.ts';
import { ClaimLine } from '../shared/claim-line.tsx';
import { Entities } from '../shared/event-facts.tsx';
import { nameIn } from '../shared/names.ts';
import { PageLink } from '../shared/page-link.tsx';
import profile from '../shared/profile.module.css';
import styles from './pages.module.css';

export interface ParagraphProps {
  readonly paragraph: ParagraphDetail;
  /** The language of its text, as a tag. */
  readonly lang: string | undefined;
  /** The one a link led to. */
  readonly isChosen: boolean;
}

/** One paragraph: its number, what it says in our words, its text when it is attached, and what is taken from it. */
export function Paragraph({ paragraph, lang, isChosen }: ParagraphProps) {
  const t = useT();
  const locale = useLocale();
  const { shown } = useSift(paragraph.citations, claimOf);
  const entities = entitiesOf(shown);
  const names = shown.filter(({ claim }) => claim.predicate === 'ALSO_KNOWN_AS');
  const claims = shown.filter(({ claim }) => claim.predicate !== 'ALSO_KNOWN_AS');
  return (
    <li
      className={styles['paragraph']}
      data-paragraph={paragraph.index}
      data-chosen={isChosen || undefined}
      tabIndex={-1}
      aria-label={t('evidence.paragraphLong', { number: paragraph.index })}
    >
      <p className={styles['number']} aria-hidden>
        {t('evidence.paragraph', { number: paragraph.index })}
      </p>
      <div className={styles['text']}>
        <p>{inLocale(locale, paragraph, 'summary') ?? t('evidence.noParaphrase')}</p>
        {paragraph.passage === null ? null : (
          <blockquote lang={lang} aria-label={t('evidence.passage')}>
            {paragraph.passage}
          </blockquote>
        )}
        {entities.length === 0 ? null : <Entities entities={entities} />}
        {names.length === 0 ? null : (
          <p className={profile['note']}>
            {names
              .map(({ claim }) =>
                t('document.called', { name: nameIn(locale, claim.subject), alias: claim.value ?? '' }),
              )
              .join(punctuationOf(locale).semicolon)}
          </p>
        )}
        {claims.map((citation) => (
          <ClaimLine key={citation.id} claim={citation.claim} aside={<Speaker citation={citation} />} />
        ))}
      </div>
    </li>
  );
}

/** The parties of what is cited here, each once. */
export function entitiesOf(citations: readonly ParagraphCitation[]): readonly EntityRef[] {
  const all = citations.flatMap(({ claim }) =>
    claim.object === null ? [claim.subject] : [claim.subject, claim.object],
  );
  return [...new Map(all.map((entity) => [entity.id, entity])).values()];
}

/** On whose word, when it is not the document's own; and whether that word is a no. */
function Speaker({ citation }: { readonly citation: ParagraphCitation }) {
  const t = useT();
  const locale = useLocale();
  const others = citation.attributedTo.filter(({ type, id }) => !(type === 'SourceGroup' && id.endsWith('#article')));
  return (
    <>
      {citation.stance === 'AFFIRMS' ? null : (
        <strong className={styles['stance']}>{t(`stance.${citation.stance}`)}</strong>
      )}
      {others.map((voice) => (
        <PageLink key={voice.id} page={{ kind: 'voice', id: voice.id }}>
          {nameIn(locale, voice)}
        </PageLink>
      ))}
    </>
  );
}
