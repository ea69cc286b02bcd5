import { useOrrery } from './context.tsx';
import type { Page } from './page-link.ts';

/** Opens a page in the middle of the screen, or closes it. On a phone the sheet that covers it goes. */
export function useOpenPage(): (page: Page | null) => void {
  const { shell } = useOrrery();
  return (page) => shell.setState({ page, sheet: null });
}
