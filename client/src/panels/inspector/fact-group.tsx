import { factHeading, foldedHeading, tellFact } from '@orrery/cypher/sentence/index.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Claim } from '../../api/claim.ts';
import { countHidden, judge, sift } from '../../graph/judge.ts';
import { nodeId } from '../../graph/types.ts';
import { languageOf } from '../../i18n/locale.ts';
import { dayOf, estimateIn, sentenceClaim } from '../../i18n/tell.ts';
import { Button as TextButton } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { useProblemWords } from '../../workspace/problem-words.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { ClaimCard } from '../shared/claim-card.tsx';
import { HiddenNote } from '../shared/hidden-note.tsx';
import opening from '../shared/opening.module.css';
import { SentenceParts } from '../shared/sentence-parts.tsx';
import { StatusChips } from '../shared/status-chips.tsx';
import styles from './fact-group.module.css';
import { type FactGroupData, sideFor } from './group-facts.ts';

/** A group with more facts than this is folded: its heading counts them. */
const FOLDED = 8;
const SHOWN = 5;

/** What an entity is said to do or to be, and all that follows. */
export function FactGroup({ group }: { readonly group: FactGroupData }) {
  const t = useT();
  const language = languageOf(useLocale());
  const { claims: loaded, more, problem } = useFacts(group);
  const court = useCourt();
  const { shown: claims, hidden } = useMemo(() => sift(loaded, court), [loaded, court]);
  // What came with the entity is counted once, below all groups.
  const hiddenSince = useMemo(() => sift(loaded.slice(group.claims.length), court).hidden, [loaded, group, court]);
  const [shown, setShown] = useState(group.fold.count > FOLDED ? SHOWN : FOLDED);
  const visible = claims.slice(0, shown);
  // Until the counts of the view are there, those of all there is stand in, less what is known to be hidden.
  const count = group.isUnderView ? group.fold.count : group.fold.count - countHidden(hidden);
  const rest = count - visible.length;
  const isFolded = count > FOLDED && (group.isUnderView || countHidden(hidden) === 0);
  const heading = isFolded ? foldedHeading(group, group.fold, language) : factHeading(group, language);
  const showMore = () => setShown(shown + (shown === SHOWN ? 45 : 50));
  // A page may hold little that the view shows, so that one click may take several.
  const isLacking = shown > FOLDED && claims.length < Math.min(shown, count);
  useEffect(() => {
    if (isLacking) more();
  });
  if (visible.length === 0 && rest <= 0) return null;
  return (
    <section className={styles['group']} data-testid="fact-group">
      <h4 className={styles['verb']}>{heading}</h4>
      <ul className={styles['facts']}>
        {visible.map((claim) => (
          <li key={claim.id}>
            <Fact claim={claim} id={group.teller.id} />
          </li>
        ))}
      </ul>
      <HiddenNote hidden={hiddenSince} />
      {problem === null ? null : <p className={styles['details']}>{problem}</p>}
      {rest > 0 ? (
        <TextButton variant="quiet" onPress={showMore}>
          {t('entity.moreFacts', { count: rest })}
        </TextButton>
      ) : null}
    </section>
  );
}

interface Facts {
  readonly claims: readonly Claim[];
  /** Asks for the next page. */
  readonly more: () => void;
  readonly problem: string | null;
}

/** The claims that came with the entity, and then page after page until the last one. */
function useFacts(group: FactGroupData): Facts {
  const { api } = useOrrery();
  const [asked, setAsked] = useState(false);
  const id = group.teller.id;
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['facts', id, group.question],
    queryFn: ({ pageParam, signal }) => api.facts({ id: nodeId(id), ...group.question, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: asked,
  });
  const problem = useProblemWords(error);
  const fetched = data?.pages.flatMap((page) => page.claims).filter((claim) => isOf(group, claim)) ?? [];
  const known = new Set(group.claims.map((claim) => claim.id));
  return {
    claims: [...group.claims, ...fetched.filter((claim) => !known.has(claim.id))],
    more: () => {
      if (!asked) setAsked(true);
      else if (hasNextPage && !isFetching) void fetchNextPage();
    },
    problem: error === null ? null : problem,
  };
}

function isOf(group: FactGroupData, claim: Claim): boolean {
  const side = sideFor(claim, group.teller.id);
  if (side.kind !== group.side.kind) return false;
  return side.kind !== 'party' || group.side.kind !== 'party' || side.as === group.side.as;
}

interface FactProps {
  readonly claim: Claim;
  /** The entity whose page this is. */
  readonly id: string;
}

/** One line of a profile; opening it shows the whole evidence. */
function Fact({ claim, id }: FactProps) {
  const t = useT();
  const locale = useLocale();
  const court = useCourt();
  const { standing } = judge(claim, court);
  const day = dayOf(court.view.asOf);
  const parts = tellFact(sentenceClaim(claim), { language: languageOf(locale), reader: locale, day, seenFrom: id });
  const estimate = estimateIn(locale, { ...claim, hedge: claim.citations[0]?.hedge ?? null });
  const plain = claim.certainty === 'ASSERTED' && claim.modality === 'ACTUAL' && !claim.disputed && !claim.timeConflict;
  return (
    <Disclosure className={opening['opening'] ?? ''}>
      <Heading level={5} className={opening['head'] ?? ''}>
        <Button slot="trigger" className={`${opening['trigger']} ${styles['trigger']}`}>
          <ChevronRight size={14} aria-hidden className={`${opening['chevron']} ${styles['chevron']}`} />
          <span className={styles['words']}>
            <SentenceParts parts={parts} linked={false} />
            {plain && standing === 'certain' && estimate === null ? null : (
              <span className={`${opening['chips']} ${styles['chips']}`}>
                <StatusChips
                  certainty={claim.certainty}
                  modality={claim.modality}
                  disputed={claim.disputed}
                  timeConflict={claim.timeConflict}
                  standing={standing}
                  estimate={estimate}
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
      <DisclosurePanel className={opening['panel'] ?? ''}>
        <ClaimCard claim={claim} nested />
      </DisclosurePanel>
    </Disclosure>
  );
}
