import type { Core } from 'cytoscape';
import type { CanvasElementId } from '../graph-canvas.ts';
import { batch } from './batch.ts';
import { idOf } from './ids.ts';

export interface Emphasising {
  readonly ids: ReadonlySet<CanvasElementId>;
  readonly isSoft: boolean;
}

/** Above this many elements the rest is not faded: restyling all of it would lag behind the hand. */
const MOST_FADED = 4_000;
const ALL = 'lit faded receded';

/** Brings some elements out: they are lit, and the rest steps back. */
export function emphasise(cy: Core, emphasis: Emphasising | null): void {
  batch(cy, () => {
    if (emphasis === null) {
      cy.elements('.lit, .faded, .receded').removeClass(ALL);
      return;
    }
    const { ids, isSoft } = emphasis;
    const rest = isSoft ? 'receded' : 'faded';
    const isFading = cy.elements().length <= MOST_FADED;
    cy.elements().forEach((element) => {
      const isChosen = ids.has(idOf(element));
      element.toggleClass('lit', isChosen);
      element.toggleClass('faded', !isChosen && isFading && rest === 'faded');
      element.toggleClass('receded', !isChosen && isFading && rest === 'receded');
    });
  });
}
