import {
  Building2,
  CalendarClock,
  CalendarX2,
  Check,
  CircleDashed,
  CircleStop,
  Clock,
  ClockFading,
  Ear,
  type LucideIcon,
  MessageCircle,
  Newspaper,
  Quote,
  Ruler,
  Scale,
  Spline,
  UserRoundX,
} from 'lucide-react';
import type { Certainty, Modality, Standing } from '../../graph/types.ts';
import { Chip } from '../../ui/chip.tsx';
import { useT } from '../../workspace/hooks.ts';

const CERTAINTY_ICON: Readonly<Record<Certainty, LucideIcon>> = {
  ASSERTED: Check,
  COMPANY: Building2,
  QUOTED: Quote,
  INSIDERS: UserRoundX,
  HEADLINE: Newspaper,
  OPINION: MessageCircle,
  RUMOUR: Ear,
  IMPLIED: Spline,
};

const WEAK: ReadonlySet<Certainty> = new Set(['OPINION', 'RUMOUR', 'IMPLIED', 'INSIDERS', 'HEADLINE']);

export interface CertaintyChipProps {
  readonly certainty: Certainty;
  /** What the certainty says of an estimate; null where the claim is none. */
  readonly estimate?: string | null;
}

/** On whose word, as a picture and a word. */
export function CertaintyChip({ certainty, estimate = null }: CertaintyChipProps) {
  const t = useT();
  const Icon = estimate === null ? CERTAINTY_ICON[certainty] : Ruler;
  return (
    <Chip tone={WEAK.has(certainty) ? 'warn' : 'neutral'} icon={<Icon size={12} aria-hidden />}>
      {estimate ?? t(`certainty.${certainty}`)}
    </Chip>
  );
}

export interface StatusChipsProps {
  readonly certainty: Certainty;
  readonly modality: Modality;
  readonly disputed: boolean;
  readonly timeConflict?: boolean;
  /** How it stands on the view's day; what surely holds is not said. */
  readonly standing?: Standing;
  /** What the certainty says of an estimate; null where the claim is none. */
  readonly estimate?: string | null;
}

/** Everything one must know before believing a claim. */
export function StatusChips(props: StatusChipsProps) {
  const { certainty, modality, disputed, timeConflict = false, standing = 'certain', estimate = null } = props;
  const t = useT();
  return (
    <>
      {disputed ? (
        <Chip tone="danger" icon={<Scale size={12} aria-hidden />}>
          {t('status.disputed')}
        </Chip>
      ) : null}
      <CertaintyChip certainty={certainty} estimate={estimate} />
      {modality === 'ACTUAL' ? null : (
        <Chip
          tone="info"
          icon={
            modality === 'PLANNED' ? <CalendarClock size={12} aria-hidden /> : <CircleDashed size={12} aria-hidden />
          }
        >
          {t(`modality.${modality}`)}
        </Chip>
      )}
      {timeConflict ? (
        <Chip tone="danger" icon={<CalendarX2 size={12} aria-hidden />}>
          {t('status.timeConflict')}
        </Chip>
      ) : null}
      <StandingChip standing={standing} />
    </>
  );
}

const STANDING_ICON: Readonly<Record<Exclude<Standing, 'certain'>, LucideIcon>> = {
  possible: ClockFading,
  ended: CircleStop,
  future: Clock,
};

/** "ended", "not yet", "possible then". */
export function StandingChip({ standing }: { readonly standing: Standing }) {
  const t = useT();
  if (standing === 'certain') return null;
  const Icon = STANDING_ICON[standing];
  return <Chip icon={<Icon size={12} aria-hidden />}>{t(`standing.${standing}`)}</Chip>;
}
