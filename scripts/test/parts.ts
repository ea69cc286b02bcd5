/** The parts of the tests, in the order in which they are run. */
export const PARTS = ['check', 'unit', 'database', 'process', 'timed', 'browser'] as const;
export type Part = (typeof PARTS)[number];
/**
 * The process tests wait for more than half of their time: for servers that start or end, for drivers that try again. The database tests
 * use the processors meanwhile.
 */
const SIDE_BY_SIDE: readonly Part[] = ['database', 'process'];
/** What the servers, runners and tools of two such parts take together, and as much for all else. */
const ROOM_BYTES = 12 * 1024 ** 3;

export const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

/** The parts in their order, those that run at once together; `memory` is that of the machine, in bytes. */
export function groupsOf(parts: readonly Part[], memory: number): readonly (readonly Part[])[] {
  const atOnce = memory < ROOM_BYTES ? [] : parts.filter((part) => SIDE_BY_SIDE.includes(part));
  return parts.flatMap((part) => (!atOnce.includes(part) ? [[part]] : part === atOnce[0] ? [atOnce] : []));
}
