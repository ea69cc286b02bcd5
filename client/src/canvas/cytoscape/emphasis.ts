import type { Core } from 'cytoscape';
import type { CanvasElementId } from '../graph-canvas.ts';
import { batch } from './batch.ts';
import { nameable } from './keep-labels.ts';

export interface Emphasising {
  readonly ids: ReadonlySet<CanvasElementId>;
  readonly isSoft: boolean;
}

/** Above this many elements the rest is not faded: restyling all of it would lag behind the hand. */
const MOST_FADED = 4_000;
/** More lines than this are not named all at once. */
const MOST_NAMED = 18;
const ALL = 'lit named faded receded';

/** Brings some elements out: they are lit, their lines named where they are few, and the rest steps back. */
export function emphasise(cy: Core, emphasis: Emphasising | null): void {
  batch(cy, () => {
    if (emphasis === null) {
      cy.elements('.lit, .faded, .receded').removeClass(ALL);
      return;
    }
    const { ids, isSoft } = emphasis;
    const chosen = cy.elements().filter((element) => ids.has(element.id()));
    const named = chosen.edges().length > MOST_NAMED ? new Set() : nameable(cy.zoom(), chosen.nodes(), chosen.edges());
    const rest = isSoft ? 'receded' : 'faded';
    const isFading = cy.elements().length <= MOST_FADED;
    cy.elements().forEach((element) => {
      const isChosen = ids.has(element.id());
      element.toggleClass('lit', isChosen);
      element.toggleClass('named', isChosen && element.isEdge() && named.has(element.id()));
      element.toggleClass('faded', !isChosen && isFading && rest === 'faded');
      element.toggleClass('receded', !isChosen && isFading && rest === 'receded');
    });
  });
}
