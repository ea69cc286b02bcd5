import { useEffect } from 'react';
import { type Orrery, useOrrery } from '../workspace/context.tsx';
import { pageOf, withPage } from '../workspace/page-link.ts';
import { readSavedView, saveView } from '../workspace/saved-view.ts';
import type { ShellState } from '../workspace/shell-store.ts';
import { readHash, writeHash } from '../workspace/url.ts';

const SETTLE_MS = 250;

/**
 * Keeps the link and the tab's memory in step with the picture, and the picture with Back and Forward.
 * What is on the canvas, and each page, makes a new entry of the browser's history; selection, date and lens rewrite the present one.
 */
export function useLink(): void {
  const orrery = useOrrery();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      clearTimeout(timer);
      timer = setTimeout(() => writeLink(orrery), SETTLE_MS);
    };
    // The language is written at once: a reload right after the switch would read the old one from the link. So is a page, each of
    // which Back has to find.
    const writeShell = (state: ShellState, before: ShellState) =>
      state.locale === before.locale && state.page === before.page ? write() : writeLink(orrery);
    const stops = [orrery.store.subscribe(write), orrery.shell.subscribe(writeShell)];
    const read = () => readLink(orrery);
    const leave = () => writeLink(orrery);
    addEventListener('popstate', read);
    addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      removeEventListener('popstate', read);
      removeEventListener('pagehide', leave);
    };
  }, [orrery]);
}

function currentHash({ store, shell }: Orrery): string {
  const { nodes, selection, view } = store.getState();
  const { locale, page } = shell.getState();
  return withPage(writeHash({ nodes: [...nodes.keys()], selection: [...selection], view, locale }), page);
}

function writeLink(orrery: Orrery): void {
  const { store, shell, actionContext } = orrery;
  if (shell.getState().opening !== 'done') return;
  const hash = currentHash(orrery);
  const positions = actionContext().canvas?.positions() ?? store.getState().positions;
  saveView({ positions, broughtBy: store.getState().broughtBy, hash });
  if (hash === location.hash) return;
  const whatIsRead = (text: string) => [...readHash(text).nodes, withPage('', pageOf(text))].join(' ');
  const isNewPicture = location.hash !== '' && whatIsRead(hash) !== whatIsRead(location.hash);
  if (isNewPicture) history.pushState(null, '', hash);
  else history.replaceState(null, '', hash);
}

function readLink(orrery: Orrery): void {
  const view = readHash(location.hash);
  const { store, shell, openLink } = orrery;
  const page = pageOf(location.hash);
  if (location.hash === withPage(currentHash(orrery), page)) {
    shell.setState({ page });
    return;
  }
  if (view.locale !== null) shell.setState({ locale: view.locale });
  const { positions, broughtBy } = store.getState();
  const known = new Map([...readSavedView().positions, ...positions]);
  openLink({ ...view, positions: known, broughtBy });
  // Only now: while the picture is loading, the address is not rewritten.
  shell.setState({ page });
}
