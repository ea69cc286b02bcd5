import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Claim, ClaimCore } from '../../api/claim.ts';
import { judge } from '../../graph/judge.ts';
import { edgeId } from '../../graph/types.ts';
import { inLocale } from '../../i18n/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { useProblemWords } from '../../workspace/problem-words.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { ClaimCard } from './claim-card.tsx';
import styles from './claim-line.module.css';
import { ClaimSentence } from './claim-sentence.tsx';
import opening from './opening.module.css';
import { StatusChips } from './status-chips.tsx';

export interface ClaimLineProps {
  readonly claim: ClaimCore & { readonly timeConflict: boolean };
  /** Its evidence, when it is at hand; else it is asked for when the line is opened. */
  readonly whole?: Claim | undefined;
  /** What stands beside the sentence: a stance, the paragraph. */
  readonly aside?: ReactNode;
}

/** A claim as one sentence; opening it shows the whole evidence. */
export function ClaimLine({ claim, whole, aside }: ClaimLineProps) {
  const [isOpen, setOpen] = useState(false);
  const { standing } = judge(claim, useCourt());
  const isPlain =
    claim.certainty === 'ASSERTED' &&
    claim.modality === 'ACTUAL' &&
    !claim.disputed &&
    !claim.timeConflict &&
    standing === 'certain';
  return (
    <Disclosure
      className={`${opening['opening']} ${styles['line']}`}
      isExpanded={isOpen}
      onExpandedChange={setOpen}
      data-testid="claim-line"
    >
      <div className={styles['row']}>
        <Heading level={4} className={opening['head'] ?? ''}>
          <Button slot="trigger" className={`${opening['trigger']} ${styles['trigger']}`}>
            <ChevronRight size={14} aria-hidden className={`${opening['chevron']} ${styles['chevron']}`} />
            <span>
              <Words claim={claim} />
            </span>
          </Button>
        </Heading>
        {aside === undefined ? null : <span className={styles['aside']}>{aside}</span>}
      </div>
      {isPlain ? null : (
        <p className={`${opening['chips']} ${styles['chips']}`}>
          <StatusChips
            certainty={claim.certainty}
            modality={claim.modality}
            disputed={claim.disputed}
            timeConflict={claim.timeConflict}
            standing={standing}
          />
        </p>
      )}
      <DisclosurePanel className={opening['panel'] ?? ''}>
        {isOpen ? <Evidence id={claim.id} whole={whole} /> : null}
      </DisclosurePanel>
    </Disclosure>
  );
}

/** A claim without an object, a description say, is best told by the editor's own sentence. */
function Words({ claim }: { readonly claim: ClaimCore }) {
  const locale = useLocale();
  const text = claim.object === null ? inLocale(locale, claim, 'text') : null;
  return text ?? <ClaimSentence claim={claim} linked={false} />;
}

function Evidence({ id, whole }: { readonly id: string; readonly whole: Claim | undefined }) {
  const { api } = useOrrery();
  const t = useT();
  const { data, error } = useQuery({
    queryKey: ['evidence', [id]],
    queryFn: ({ signal }) => api.evidence([edgeId(id)], { signal }),
    enabled: whole === undefined,
  });
  const words = useProblemWords(error);
  if (error !== null)
    return (
      <Notice tone="danger" title={t('error.panel')}>
        {words}
      </Notice>
    );
  const claim = whole ?? data?.[0];
  return claim === undefined ? <Skeleton lines={4} label={t('common.loading')} /> : <ClaimCard claim={claim} nested />;
}
