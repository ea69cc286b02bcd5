import type { DrawnGroup } from '../graph/drawn-group.ts';
import type { NodeId } from '../graph/types.ts';
import { usePicture } from './use-picture.ts';

/** The group that an entity stands in; undefined when it stands for itself. */
export const useGroupOf = (id: NodeId): DrawnGroup | undefined =>
  usePicture().groups.find(({ members }) => members.includes(id));

/** The group whose members are exactly these. */
export function useGroupOfAll(ids: readonly NodeId[]): DrawnGroup | undefined {
  const chosen = new Set(ids);
  return usePicture().groups.find(
    ({ members }) => members.length === chosen.size && members.every((id) => chosen.has(id)),
  );
}
