import type { LayoutBox, LayoutTask } from './layout-kernel.ts';

/** The connected parts of a picture, the largest first. Each spring is in exactly one. */
export function connectedParts({ boxes, springs, ground }: LayoutTask): readonly LayoutTask[] {
  const parent = new Map(boxes.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let top = id;
    for (let next = parent.get(top); next !== undefined && next !== top; next = parent.get(top)) top = next;
    parent.set(id, top);
    return top;
  };
  for (const [a, b] of springs) if (parent.has(a) && parent.has(b)) parent.set(root(a), root(b));
  const parts = new Map<string, { boxes: LayoutBox[]; springs: [string, string][] }>();
  for (const box of boxes) {
    const key = root(box.id);
    const part = parts.get(key) ?? { boxes: [], springs: [] };
    part.boxes.push(box);
    parts.set(key, part);
  }
  for (const [a, b] of springs) parts.get(root(a))?.springs.push([a, b]);
  return [...parts.values()].map((part) => ({ ...part, ground })).toSorted((a, b) => b.boxes.length - a.boxes.length);
}
