import { createElement } from 'react';
import { LOCALES } from '../i18n/locale.ts';
import { loadMissingWords, loadWords } from '../i18n/messages.ts';
import { later } from '../panels/shared/later.tsx';
import { Waiting } from './waiting.tsx';

/**
 * What the first picture does not need, in the order in which it is fetched: what stands beside it at once, then what is opened. Each
 * module is one file to the browser.
 */
const loadBeside = () => withWords(import('./beside-picture.tsx'));
const loadOpened = () => withWords(import('./opened-parts.tsx'));

/** A part and its words come together. */
const withWords = async <Part>(part: Promise<Part>): Promise<Part> =>
  (await Promise.all([part, loadMissingWords()]))[0];

const lines = createElement(Waiting);

export const TopBarPart = later(async () => (await loadBeside()).TopBarWithSearch);
export const SideTabs = later(async () => (await loadBeside()).SideTabs, lines);
export const InspectorPart = later(async () => (await loadBeside()).Inspector, lines);
export const TimeBarPart = later(async () => (await loadBeside()).TimeBar);
export const NarrowDock = later(async () => (await loadBeside()).NarrowDock);
export const OverCanvas = later(async () => (await loadBeside()).OverCanvas);
export const AfterOpening = later(async () => (await loadBeside()).AfterOpening);
export const CanvasMenuPart = later(async () => (await loadBeside()).CanvasMenu);
export const LeavePresentationPart = later(async () => (await loadBeside()).LeavePresentation);
export const OpenPanelPart = later(async () => (await loadBeside()).OpenPanel);
export const Silent = later(async () => (await loadBeside()).Silent);

export const Dialogs = later(async () => (await loadOpened()).Dialogs);
export const PrintPagePart = later(async () => (await loadOpened()).PrintPage);
export const PagesPart = later(async () => (await loadOpened()).Pages);
export const DrawerPart = later(async () => (await loadOpened()).Drawer, lines);

/** In idle time, one after the other, so that nothing that is opened has to wait. */
export async function preloadParts(): Promise<void> {
  for (const preload of [
    Dialogs.preload,
    DrawerPart.preload,
    async () => (await loadOpened()).CypherEditor.preload(),
    ...LOCALES.map((locale) => () => loadWords(locale)),
  ]) {
    // One after the other: they must not compete with what the reader does.
    // oxlint-disable-next-line no-await-in-loop
    await idle();
    // What cannot be fetched now is asked for again, and says so, where it is shown.
    // oxlint-disable-next-line no-await-in-loop
    await preload().catch(() => undefined);
  }
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, 200);
    else requestIdleCallback(() => resolve(), { timeout: 2_000 });
  });
