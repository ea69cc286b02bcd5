import { useMemo } from 'react';
import type { Claim } from '../../api/claim.ts';
import { creditsOf } from '../../graph/credits.ts';
import { type Court, judge, sift } from '../../graph/judge.ts';
import { punctuationOf } from '../../i18n/locale.ts';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { viewWords } from '../../workspace/view-words.ts';
import { ClaimSentence } from '../shared/claim-sentence.tsx';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { numberFootnotes } from './footnotes.ts';
import { PrintedNote } from './printed-note.tsx';

export interface PrintedClaimsProps {
  readonly claims: readonly Claim[];
  /** How many of how many there are, when not all have come. */
  readonly missing: { readonly shown: number; readonly total: number } | null;
}

/** The claims that the view shows as numbered sentences, their footnotes, and the credits of their documents. */
export function PrintedClaims({ claims, missing }: PrintedClaimsProps) {
  const t = useT();
  const locale = useLocale();
  const court = useCourt();
  const { shown, hidden } = useMemo(() => sift(claims, court), [claims, court]);
  const { notes, numbersOf } = useMemo(() => numberFootnotes(shown), [shown]);
  const credits = creditsOf(notes.map(({ citation }) => citation.document));
  return (
    <>
      <p className="view">{t('print.view', { view: viewWords(court.view, { t, locale }) })}</p>
      {missing === null ? null : <p className="view">{t('print.partly', missing)}</p>}
      <ol className="claims">
        {shown.map((claim) => (
          <li key={claim.id}>
            <ClaimSentence claim={claim} linked={false} />
            <Status claim={claim} court={court} />
            <sup>{(numbersOf.get(claim.id) ?? []).join(', ')}</sup>
          </li>
        ))}
      </ol>
      <HiddenNote hidden={hidden} />
      {notes.length === 0 ? null : (
        <section>
          <h2>{t('print.footnotes')}</h2>
          <ol className="notes">
            {notes.map(({ number, citation }) => (
              <li key={number} value={number}>
                <PrintedNote citation={citation} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <footer>
        {credits.length === 0 ? null : <p>{t('credit.data', { credits: credits.join(' · ') })}</p>}
        <p>
          {t('credit.made')} · {location.href}
        </p>
      </footer>
    </>
  );
}

/** What the screen says with chips, in words. */
function Status({ claim, court }: { readonly claim: Claim; readonly court: Court }) {
  const t = useT();
  const locale = useLocale();
  const { standing } = judge(claim, court);
  const words = [
    ...(claim.disputed ? [t('status.disputed')] : []),
    ...(claim.timeConflict ? [t('status.timeConflict')] : []),
    ...(claim.certainty === 'ASSERTED' ? [] : [t(`certainty.${claim.certainty}`)]),
    ...(claim.modality === 'ACTUAL' ? [] : [t(`modality.${claim.modality}`)]),
    ...(standing === 'certain' ? [] : [t(`standing.${standing}`)]),
  ];
  if (words.length === 0) return null;
  return <em>{punctuationOf(locale).square.join(words.join(punctuationOf(locale).list))}</em>;
}
