import { useT } from '../../workspace/hooks.ts';
import { Check } from '../shared/check.tsx';

export interface KeepMissingProps {
  readonly missing: number;
  readonly isKept: boolean;
  onChange(isKept: boolean): void;
}

/** What lacks a property is neither in nor out of a range: the reader says which. */
export function KeepMissing({ missing, isKept, onChange }: KeepMissingProps) {
  const t = useT();
  if (missing === 0) return null;
  return (
    <Check isOn={isKept} onChange={onChange} count={missing}>
      {t('filters.keepMissing')}
    </Check>
  );
}
