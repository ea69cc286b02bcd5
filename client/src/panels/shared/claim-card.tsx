import type { Citation, Claim, RelatedClaim, Stance } from '../../api/claim.ts';
import { judge } from '../../graph/judge.ts';
import { inLocale, punctuationOf } from '../../i18n/locale.ts';
import type { TimeKind } from '../../i18n/period.ts';
import { estimateIn } from '../../i18n/tell.ts';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { CitationNote } from './citation-note.tsx';
import styles from './claim-card.module.css';
import { ClaimSentence } from './claim-sentence.tsx';
import { CopyClaim } from './copy-claim.tsx';
import { nameIn } from './names.ts';
import { StatusChips } from './status-chips.tsx';

export interface ClaimCardProps {
  readonly claim: Claim;
  /** A card that opens inside a list of facts has that fact for a heading already. */
  readonly nested?: boolean;
}

/** One claim: the sentence, how sure, who says so, and what it hangs together with. */
export function ClaimCard({ claim, nested = false }: ClaimCardProps) {
  const Sentence = nested ? 'p' : 'h3';
  const t = useT();
  const locale = useLocale();
  const kind = useVocabulary().kind(claim.predicate);
  const court = useCourt();
  return (
    <article className={styles['card']} data-testid="claim" data-disputed={claim.disputed || undefined}>
      <header className={styles['header']}>
        <Sentence className={styles['sentence']}>
          <ClaimSentence claim={claim} withUnknowns />
        </Sentence>
        <CopyClaim claim={claim} />
      </header>
      <p className={styles['chips']}>
        <StatusChips
          certainty={claim.certainty}
          modality={claim.modality}
          disputed={claim.disputed}
          timeConflict={claim.timeConflict}
          standing={judge(claim, court).standing}
          estimate={estimateIn(locale, { ...claim, hedge: claim.citations[0]?.hedge ?? null })}
        />
      </p>
      <Context claim={claim} />
      {claim.rank === 'DEPRECATED' ? (
        <p className={styles['deprecated']}>{t('evidence.deprecated', { reason: claim.rankReason ?? '–' })}</p>
      ) : null}
      <Citations claim={claim} kind={kind} />
      {claim.related.length === 0 ? null : <Related related={claim.related} />}
    </article>
  );
}

function Context({ claim }: { readonly claim: Claim }) {
  const t = useT();
  const locale = useLocale();
  const also = claim.also.map(({ entity }) => nameIn(locale, entity)).join(punctuationOf(locale).list);
  const words = [
    ...(also === '' ? [] : [t('evidence.also', { who: also })]),
    ...claim.after.map((event) => t('evidence.after', { event: nameIn(locale, event) })),
    ...(claim.describes === null ? [] : [t('evidence.describes', { event: nameIn(locale, claim.describes) })]),
  ];
  const text = claim.object === null ? null : inLocale(locale, claim, 'text');
  return (
    <>
      {text === null ? null : <p className={styles['text']}>{text}</p>}
      {words.length === 0 ? null : <p className={styles['context']}>{words.join(' · ')}</p>}
    </>
  );
}

const SIDES: readonly { readonly stance: Stance; readonly title: 'for' | 'against' | 'doubts' }[] = [
  { stance: 'AFFIRMS', title: 'for' },
  { stance: 'DENIES', title: 'against' },
  { stance: 'DOUBTS', title: 'doubts' },
];

function Citations({ claim, kind }: { readonly claim: Claim; readonly kind: TimeKind }) {
  const t = useT();
  const { predicate } = claim;
  const timeKind = claim.timeConflict ? kind : null;
  const numbered = claim.citations.map((citation, index) => ({ citation, number: index + 1 }));
  const sides = SIDES.map((side) => ({
    ...side,
    notes: numbered.filter((note) => note.citation.stance === side.stance),
  })).filter((side) => side.notes.length > 0);
  if (sides.length < 2)
    return <Notes notes={numbered} timeKind={timeKind} label={t('evidence.footnotes')} predicate={predicate} />;
  return (
    <div className={styles['sides']} data-testid="sides">
      {sides.map((side) => (
        <section key={side.stance} className={styles['side']} data-stance={side.stance}>
          <p className={styles['sideTitle']}>{t(`evidence.sides.${side.title}`)}</p>
          <Notes
            notes={side.notes}
            timeKind={timeKind}
            label={t(`evidence.sides.${side.title}`)}
            predicate={predicate}
          />
        </section>
      ))}
    </div>
  );
}

interface NotesProps {
  readonly notes: readonly { readonly citation: Citation; readonly number: number }[];
  readonly timeKind: TimeKind | null;
  readonly label: string;
  readonly predicate: string;
}

const Notes = ({ notes, timeKind, label, predicate }: NotesProps) => (
  <ol className={styles['notes']} aria-label={label}>
    {notes.map(({ citation, number }) => (
      <CitationNote key={citation.id} citation={citation} number={number} timeKind={timeKind} predicate={predicate} />
    ))}
  </ol>
);

function Related({ related }: { readonly related: readonly RelatedClaim[] }) {
  const t = useT();
  return (
    <section className={styles['related']}>
      <p className={styles['relatedTitle']}>{t('evidence.related')}</p>
      <ul>
        {related.map((item) => (
          <RelatedItem key={`${item.kind}-${item.claim.id}`} item={item} />
        ))}
      </ul>
    </section>
  );
}

function RelatedItem({ item }: { readonly item: RelatedClaim }) {
  const t = useT();
  const locale = useLocale();
  const direction = item.direction === 'IN' ? 'IN' : 'OUT';
  const note = inLocale(locale, item, 'note') ?? inLocale(locale, item, 'resolution');
  return (
    <li>
      <span className={styles['kind']}>{t(`evidence.related.${item.kind}.${direction}`)}</span>
      <ClaimSentence claim={item.claim} hedged />
      {note === null ? null : <span className={styles['context']}>{note}</span>}
    </li>
  );
}
