/** "+63", "+1,200": how many more there are, wherever a drawing says it: at a badge, on a ghost, behind the verb of a line. */
export const howManyMore = (count: number): string => `+${String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}`;
