import { ChevronRight } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Claim } from '../../api/claim.ts';
import { useLocale, useT } from '../../app/hooks.ts';
import { judge } from '../../graph/judge.ts';
import { inLocale } from '../../i18n/locale.ts';
import { wordPeriod } from '../../i18n/period.ts';
import { ClaimCard } from '../shared/claim-card.tsx';
import { nameIn } from '../shared/names.ts';
import { StatusChips } from '../shared/status-chips.tsx';
import { useCourt } from '../shared/use-court.ts';
import { useVocabulary } from '../shared/use-model.ts';
import styles from './fact-group.module.css';
import type { FactGroupData } from './group-facts.ts';

/** A verb and all that follows it. */
export function FactGroup({ group }: { readonly group: FactGroupData }) {
  const vocabulary = useVocabulary();
  return (
    <section className={styles['group']}>
      <h4 className={styles['verb']}>{vocabulary.verb(group.predicate, { backwards: group.backwards })}</h4>
      <ul className={styles['facts']}>
        {group.claims.map((claim) => (
          <li key={claim.id}>
            <Fact claim={claim} backwards={group.backwards} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FactProps {
  readonly claim: Claim;
  readonly backwards: boolean;
}

/** One line of a profile; opening it shows the whole evidence. */
function Fact({ claim, backwards }: FactProps) {
  const t = useT();
  const intl = useIntl();
  const locale = useLocale();
  const kind = useVocabulary().kind(claim.predicate);
  const { standing } = judge(claim, useCourt());
  const other = backwards ? claim.subject : claim.object;
  const { when } = wordPeriod(claim.period, kind, { intl, locale });
  const value = inLocale(locale, claim.value, claim.valueZh);
  const role = inLocale(locale, claim.role, claim.roleZh);
  const details = [role, other === null ? null : value, when]
    .filter((part) => part !== null)
    .join(locale === 'en' ? ', ' : '，');
  const plain = claim.certainty === 'ASSERTED' && claim.modality === 'ACTUAL' && !claim.disputed && !claim.timeConflict;
  return (
    <Disclosure className={styles['fact'] ?? ''}>
      <Heading level={5} className={styles['head'] ?? ''}>
        <Button slot="trigger" className={styles['trigger'] ?? ''}>
          <ChevronRight size={14} aria-hidden className={styles['chevron']} />
          <span className={styles['words']}>
            <span className={styles['other']}>{other === null ? `“${value ?? ''}”` : nameIn(locale, other)}</span>
            {details === '' ? null : (
              <span className={styles['details']}>{locale === 'en' ? `, ${details}` : `，${details}`}</span>
            )}
            {plain && standing === 'certain' ? null : (
              <span className={styles['chips']}>
                <StatusChips
                  certainty={claim.certainty}
                  modality={claim.modality}
                  disputed={claim.disputed}
                  timeConflict={claim.timeConflict}
                  standing={standing}
                />
              </span>
            )}
          </span>
          <span
            className={styles['mark']}
            title={t('evidence.support', { citations: claim.citationCount, documents: claim.documentCount })}
          >
            {claim.citationCount}
          </span>
        </Button>
      </Heading>
      <DisclosurePanel className={styles['panel'] ?? ''}>
        <ClaimCard claim={claim} nested />
      </DisclosurePanel>
    </Disclosure>
  );
}
