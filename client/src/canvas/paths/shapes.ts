import type { Shape } from '../../theme/designed-styles.ts';

/** The corners of a shape on a circle or square of radius one, clockwise. */
const polygon = (corners: number, turn = 0): readonly (readonly [number, number])[] =>
  Array.from({ length: corners }, (_, index) => {
    const angle = -Math.PI / 2 + turn + (index * 2 * Math.PI) / corners;
    return [Math.cos(angle), Math.sin(angle)];
  });

const CORNERS: Readonly<Partial<Record<Shape, readonly (readonly [number, number])[]>>> = {
  'round-hexagon': polygon(6, Math.PI / 6),
  'round-diamond': polygon(4),
  'round-octagon': polygon(8, Math.PI / 8),
  'round-pentagon': polygon(5),
  'round-tag': [
    [-1, -0.95],
    [0.5, -0.95],
    [1, 0],
    [0.5, 0.95],
    [-1, 0.95],
  ],
  'cut-rectangle': [
    [-0.7, -1],
    [0.7, -1],
    [1, -0.7],
    [1, 0.7],
    [0.7, 1],
    [-0.7, 1],
    [-1, 0.7],
    [-1, -0.7],
  ],
};

/** Where a shape stands. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Adds the outline of a shape to a path. */
export function addShape(path: Path2D, shape: Shape, { x, y, radius }: Spot): void {
  const corners = CORNERS[shape];
  if (corners !== undefined) {
    corners.forEach(([dx, dy], index) => {
      if (index === 0) path.moveTo(x + dx * radius, y + dy * radius);
      else path.lineTo(x + dx * radius, y + dy * radius);
    });
    path.closePath();
  } else if (shape === 'ellipse') {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  } else path.roundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius * (shape === 'barrel' ? 0.5 : 0.25));
}
