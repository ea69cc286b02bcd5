import { Ellipsis } from 'lucide-react';
import type { Claim } from '../../api/claim.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { useCopy } from '../../workspace/use-copy.ts';
import { claimAsCypher, claimAsGraphql } from './copy-texts.ts';

/** The same claim through the other doors. */
export function CopyClaim({ claim }: { readonly claim: Claim }) {
  const { store } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const copy = useCopy();
  return (
    <MenuButton
      label={t('evidence.copy')}
      entries={[
        {
          id: 'graphql',
          label: t('menu.copyGraphql'),
          onAction: () => copy(claimAsGraphql(claim, { view: store.getState().view, locale })),
        },
        {
          id: 'cypher',
          label: t('menu.copyCypher'),
          onAction: () => copy(claimAsCypher(claim, { view: store.getState().view, locale })),
        },
      ]}
    >
      <IconButton label={t('evidence.copy')}>
        <Ellipsis size={16} aria-hidden />
      </IconButton>
    </MenuButton>
  );
}
