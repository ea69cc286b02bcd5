const LEAST = 44;
const MOST = 84;

/** How wide the dot of a folded group is, in model units: it grows with what is in it, and is never as small as one entity. */
export const sizeOfGroup = (count: number): number => Math.min(MOST, Math.round(LEAST + 5 * Math.sqrt(count)));

/** The ring around such a dot, in model units: how far from its rim, and how thick. */
export const RING = { gap: 5, width: 2.5 } as const;
