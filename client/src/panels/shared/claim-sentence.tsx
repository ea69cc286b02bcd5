import { useIntl } from 'react-intl';
import type { ClaimCore, EntityRef } from '../../api/claim.ts';
import { useGraph, useLocale, useT } from '../../app/hooks.ts';
import { inLocale } from '../../i18n/locale.ts';
import { wordPeriod } from '../../i18n/period.ts';
import styles from './claim-sentence.module.css';
import { EntityLink } from './entity-link.tsx';
import { nameIn } from './names.ts';
import { isOver } from './period-over.ts';
import { useVocabulary } from './use-model.ts';

export interface ClaimSentenceProps {
  readonly claim: ClaimCore;
  /** Names as links; off where the whole sentence is a button. */
  readonly linked?: boolean;
  /** Says what is not known, too. */
  readonly withUnknowns?: boolean;
}

/** "Shengjia Zhao works at Meta Superintelligence Labs as chief scientist — since July 2025". */
export function ClaimSentence({ claim, linked = true, withUnknowns = false }: ClaimSentenceProps) {
  const intl = useIntl();
  const locale = useLocale();
  const t = useT();
  const vocabulary = useVocabulary();
  const asOf = useGraph((state) => state.view.asOf);
  const kind = vocabulary.kind(claim.predicate);
  const { when, unknown } = wordPeriod(claim.period, kind, { intl, locale });
  const past = kind === 'STATE' && isOver(claim.period, asOf);
  const role = inLocale(locale, claim.role, claim.roleZh);
  const value = inLocale(locale, claim.value, claim.valueZh);
  const name = (entity: EntityRef) => (linked ? <EntityLink entity={entity} /> : <b>{nameIn(locale, entity)}</b>);
  return (
    <span className={styles['sentence']}>
      {name(claim.subject)} <span className={styles['verb']}>{vocabulary.verb(claim.predicate, { past })}</span>{' '}
      {claim.object === null ? null : name(claim.object)}
      {role === null ? null : (
        <>
          {' '}
          {t('claim.as')} <span className={styles['role']}>{role}</span>
        </>
      )}
      {value === null ? null : (
        <span className={styles['value']}>{claim.object === null ? `“${value}”` : `: ${value}`}</span>
      )}
      {when === null ? null : <span className={styles['when']}> — {when}</span>}
      {withUnknowns && unknown.length > 0 ? <span className={styles['unknown']}>{unknown.join(' · ')}</span> : null}
    </span>
  );
}
