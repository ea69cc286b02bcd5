import { useQuery } from '@tanstack/react-query';
import type { TypeLook } from '../../graph/style-rules.ts';
import type { EntityType } from '../../graph/types.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { keepCaption } from '../../workspace/kept-captions.ts';
import { useDatabase } from '../../workspace/use-database.ts';
import { useIsPlain } from '../../workspace/use-ground.ts';
import { usePlainT } from '../../workspace/use-plain-t.ts';
import { Pick } from './pick.tsx';

interface CaptionPickProps {
  readonly type: EntityType;
  readonly look: TypeLook;
  onChange(part: TypeLook): void;
}

/** By which of their properties the nodes of a label are called, in a database of others. The browser keeps the choice for that database. */
export function CaptionPick({ type, look, onChange }: CaptionPickProps) {
  const { api } = useOrrery();
  const pt = usePlainT();
  const isPlain = useIsPlain();
  const database = useDatabase();
  const { data } = useQuery({
    queryKey: ['captions'],
    queryFn: ({ signal }) => api.captions({ signal }),
    enabled: isPlain,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const caption = data?.find((each) => each.type === type);
  if (!isPlain || caption === undefined) return null;
  const { byRule, choices } = caption;
  // A view may name a property that the sample does not show.
  const offered = look.caption === undefined || choices.includes(look.caption) ? choices : [look.caption, ...choices];
  const rule = byRule.length === 0 ? pt('caption.number') : byRule.join(' + ');
  return (
    <Pick
      label={pt('caption.by')}
      value={look.caption ?? ''}
      options={[
        { value: '', label: pt('caption.rule', { rule }) },
        ...offered.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(next) => {
        const chosen = next === '' ? undefined : next;
        if (database !== undefined) keepCaption(database.id, type, chosen);
        onChange({ caption: chosen });
      }}
    />
  );
}
