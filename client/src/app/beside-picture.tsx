import { type RefObject, useRef } from 'react';
import { Search } from '../panels/search/search.tsx';
import { TopBar } from '../panels/top-bar/top-bar.tsx';
import { useShell } from '../workspace/hooks.ts';
import { AreaSelect } from './area-select.tsx';
import { CanvasControls } from './canvas-controls.tsx';
import { CanvasTooltip } from './canvas-tooltip.tsx';
import { DisputedQuestion } from './disputed-question.tsx';
import { useFreshOnceImported } from './import-progress.tsx';
import { Minimap } from './minimap.tsx';
import { TimeAxis } from './time-axis.tsx';
import { useArrivedQuery } from './use-arrived-query.ts';
import { useColumns } from './use-columns.ts';
import { useDegrees } from './use-degrees.ts';
import { useGhosts } from './use-ghosts.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSpokenLine } from './use-spoken-line.ts';
import { WorkBar } from './work-bar.tsx';

export { Inspector } from '../panels/inspector/inspector.tsx';
export { TimeBar } from '../panels/time-bar/time-bar.tsx';
export { AfterOpening } from './after-opening.tsx';
export { CanvasMenu } from './canvas-menu.tsx';
export { LeavePresentation } from './leave-presentation.tsx';
export { NarrowDock } from './narrow-dock.tsx';
export { OpenPanel } from './open-panel.tsx';
export { SideTabs } from './side-tabs.tsx';

/** Search and what stands beside it. */
export function TopBarWithSearch({ isNarrow }: { readonly isNarrow: boolean }) {
  const searchInput = useRef<HTMLInputElement>(null);
  return <TopBar search={<Search inputRef={searchInput} />} isNarrow={isNarrow} />;
}

/** What lies over the drawing. */
export function OverCanvas({ host }: { readonly host: RefObject<HTMLDivElement | null> }) {
  const isPresenting = useShell((state) => state.presenting);
  return (
    <>
      <AreaSelect host={host} />
      <TimeAxis />
      <WorkBar />
      {isPresenting ? null : (
        <>
          <DisputedQuestion />
          <CanvasTooltip />
          <Minimap />
          <CanvasControls />
        </>
      )}
    </>
  );
}

/** What works and shows nothing: keys, words read aloud, and what is asked again when the view changes. */
export function Silent() {
  useShortcuts();
  useSpokenLine();
  useDegrees();
  useColumns();
  useGhosts();
  useFreshOnceImported();
  useArrivedQuery();
  return null;
}
