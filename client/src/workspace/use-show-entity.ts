import { addEntity } from '../actions/add-entity.ts';
import { selectElements } from '../actions/select.ts';
import type { NodeId } from '../graph/types.ts';
import { useOrrery } from './context.tsx';

/** Selects an entity; one that is not on the canvas is brought there first. */
export function useShowEntity(): (id: NodeId) => void {
  const { store, shell, run } = useOrrery();
  return (id) => {
    // On a phone the page covers the drawing: what was chosen is told in the sheet.
    if (shell.getState().page !== null) shell.setState({ sheet: 'details' });
    const known = store.getState().nodes.has(id);
    void (known ? run(selectElements, { ids: [id] }) : run(addEntity, { id }));
  };
}
