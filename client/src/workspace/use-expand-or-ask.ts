import { expand } from '../actions/expand.ts';
import type { NodeId } from '../graph/types.ts';
import { useOrrery } from './context.tsx';
import { usePicture } from './use-picture.ts';

/** Above this many hidden neighbours an expansion asks first which ones. */
export const HUB = 40;

/** Expands a node; a hub opens the chooser instead. */
export function useExpandOrAsk(): (id: NodeId) => void {
  const { shell, run } = useOrrery();
  const picture = usePicture();
  return (id) => {
    const hidden = picture.nodes.find((node) => node.id === id)?.hidden ?? 0;
    if (hidden > HUB) shell.setState({ choosing: [id] });
    else if (hidden > 0) void run(expand, { id });
  };
}
