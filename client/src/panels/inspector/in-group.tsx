import { ChevronsUpDown } from 'lucide-react';
import { fold } from '../../actions/group.ts';
import type { NodeId } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useT } from '../../workspace/hooks.ts';
import { useGroupOf } from '../../workspace/use-group-of.ts';

/** Why an entity that is told of cannot be seen on the canvas: it is one with others in a dot. */
export function InGroup({ id }: { readonly id: NodeId }) {
  const { run } = useOrrery();
  const t = useT();
  const group = useGroupOf(id);
  if (group === undefined || !group.isFolded) return null;
  return (
    <Notice
      title={t('group.inFolded', { name: group.label })}
      actions={
        <Button
          icon={<ChevronsUpDown size={14} aria-hidden />}
          onPress={() => void run(fold, { id: group.id, isFolded: false })}
        >
          {t('group.open')}
        </Button>
      }
    />
  );
}
