import type { Claim, ClaimCore } from '../../api/claim.ts';
import { wordPeriod } from '../../i18n/period.ts';
import { sentenceClaim, tell } from '../../i18n/tell.ts';
import { useGraph, useLocale } from '../../workspace/hooks.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import styles from './claim-sentence.module.css';
import { SentenceParts } from './sentence-parts.tsx';

export interface ClaimSentenceProps {
  readonly claim: ClaimCore & Partial<Pick<Claim, 'also' | 'citations' | 'timeConflict'>>;
  /** Names as links; off where the whole sentence is a button. */
  readonly linked?: boolean;
  /** Says what is not known, too. */
  readonly withUnknowns?: boolean;
  /** Says on whose word it rests and who denies it; off where chips beside it do. */
  readonly hedged?: boolean;
}

/** "Shengjia Zhao works at Meta Superintelligence Labs as chief scientist, since July 2025". */
export function ClaimSentence({ claim, linked = true, withUnknowns = false, hedged = false }: ClaimSentenceProps) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const asOf = useGraph((state) => state.view.asOf);
  const { unknown } = wordPeriod(claim.period, vocabulary.kind(claim.predicate), { locale });
  return (
    <span className={styles['sentence']}>
      <SentenceParts parts={tell(sentenceClaim(claim), { locale, asOf, hedged })} linked={linked} />
      {withUnknowns && unknown.length > 0 ? <span className={styles['unknown']}>{unknown.join(' · ')}</span> : null}
    </span>
  );
}
