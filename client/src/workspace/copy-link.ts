import { snapshotOf } from '../graph/history.ts';
import { viewOf } from '../graph/view-state.ts';
import type { CommandTools } from './commands/command.ts';
import { isForHereOnly, writeLink, writeShortLink } from './view-link.ts';

/**
 * Copies an address that opens the picture elsewhere: the address that holds it whole or, where it is too large for one or a short one is
 * wanted, one with the name that the server gives it. A failure is told.
 */
export async function copyLink(
  { orrery, copy }: CommandTools,
  { isShort }: { readonly isShort: boolean },
): Promise<void> {
  await orrery.run(
    {
      id: 'copy-link',
      run: async ({ store }) => {
        const state = store.getState();
        const { locale, page, table } = orrery.shell.getState();
        const parts = { view: viewOf(snapshotOf(state), state.labelLanguage), locale, page, table };
        const { keptViews } = orrery;
        const whole = isShort ? null : await writeLink(parts, keptViews);
        const hash = whole === null || isForHereOnly(whole) ? await writeShortLink(parts, keptViews) : whole;
        copy(new URL(hash, location.href).href);
        // The address of the page says the name as well, now that there is one.
        orrery.journey.flush();
      },
    },
    undefined,
  );
}
