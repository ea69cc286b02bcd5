import { useEffect } from 'react';
import { useOrrery } from '../workspace/context.tsx';
import { useShell } from '../workspace/hooks.ts';

/** Opens the query that a link brings, once its picture is there; the drawer is fetched for it. It is never run by itself. */
export function useArrivedQuery(): void {
  const orrery = useOrrery();
  const { shell } = orrery;
  const hash = useShell((state) => state.arrivedBy);
  const isOpen = useShell((state) => state.opening !== 'loading');
  useEffect(() => {
    if (!isOpen || !/[#&]q=/.test(hash)) return;
    shell.setState({ arrivedBy: '' });
    void import('./opened-parts.tsx').then(({ openQueryLink }) => openQueryLink(orrery, hash));
  }, [orrery, shell, hash, isOpen]);
}
