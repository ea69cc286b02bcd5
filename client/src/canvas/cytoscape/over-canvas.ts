import type { Box } from '../names/boxes.ts';

/** What the page puts over the canvas and names keep off: the line of counts, the controls. Marked by `data-over-canvas`; in pixels of the canvas. */
export function overCanvas(container: HTMLElement | null): readonly Box[] {
  if (container === null) return [];
  const origin = container.getBoundingClientRect();
  return [...document.querySelectorAll('[data-over-canvas]')].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    };
  });
}
