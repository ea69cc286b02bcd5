import { useMemo, useState } from 'react';
import { countWords } from '../../graph/histogram.ts';
import { Button } from '../../ui/button.tsx';
import { useT } from '../../workspace/hooks.ts';
import type { Property } from '../../workspace/use-properties.ts';
import { Check } from '../shared/check.tsx';
import { KeepMissing } from './keep-missing.tsx';
import { usePropertyFilter } from './use-property-filter.ts';

/** So many before "more": a list without end would push the other filters out of sight. */
const FEW = 8;

export interface WordFilterProps {
  readonly property: Property;
  readonly values: readonly (readonly string[])[];
  readonly missing: number;
}

/** The words that are said, with how often; ticked ones are kept, and with none ticked all are. */
export function WordFilter({ property, values, missing }: WordFilterProps) {
  const t = useT();
  const [{ terms, keepsMissing }, change] = usePropertyFilter(property.id);
  const [isWhole, setWhole] = useState(false);
  const words = useMemo(() => countWords(values), [values]);
  const shown = isWhole ? words : words.filter(([word], index) => index < FEW || terms.includes(word));
  const toggle = (word: string, isOn: boolean): void =>
    change({ terms: isOn ? [...terms, word] : terms.filter((each) => each !== word) });
  return (
    <>
      {shown.map(([word, count]) => (
        <Check key={word} isOn={terms.includes(word)} onChange={(isOn) => toggle(word, isOn)} count={count}>
          {property.word(word)}
        </Check>
      ))}
      {shown.length === words.length ? null : (
        <Button variant="quiet" onPress={() => setWhole(true)}>
          {t('filters.moreWords', { count: words.length - shown.length })}
        </Button>
      )}
      <KeepMissing missing={missing} isKept={keepsMissing} onChange={(isKept) => change({ keepsMissing: isKept })} />
    </>
  );
}
