import type { Core } from 'cytoscape';
import { boxAround, placesOf, showBox } from './camera.ts';

export interface SizeFollower {
  /** Everything was brought into sight and is to stay so. */
  follow(): void;
  /** A person has chosen what to look at. */
  release(): void;
  stop(): void;
}

/** The user's own hand on the camera. */
export const BY_HAND = 'dragpan scrollzoom pinchzoom';

/**
 * Keeps everything in sight when the canvas changes its size (a panel opens, a phone turns), until the user points the camera
 * somewhere: from then on it stays there.
 */
export function followSize(cy: Core, onChange: () => void): SizeFollower {
  let isFollowing = false;
  const release = (): void => {
    isFollowing = false;
  };
  const container = cy.container();
  const observer = new ResizeObserver(() => {
    if (cy.destroyed()) return;
    cy.resize();
    if (isFollowing && cy.nodes().nonempty()) showBox(cy, boxAround(placesOf(cy.nodes())), true);
    onChange();
  });
  if (container !== null) observer.observe(container);
  cy.on(BY_HAND, release);
  return {
    follow: () => {
      isFollowing = true;
    },
    release,
    stop: () => observer.disconnect(),
  };
}
