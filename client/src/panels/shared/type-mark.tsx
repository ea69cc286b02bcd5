import type { Hue } from '../../graph/style-rules.ts';
import type { EntityType } from '../../graph/types.ts';
import { type Shape } from '../../theme/designed-styles.ts';
import { styleOf } from '../../theme/entity-style.ts';
import { inkOn, pairOf } from '../../theme/tone-colours.ts';
import styles from './type-mark.module.css';

/** Outlines of the canvas' shapes in a square of 24 units. */
const OUTLINE: Readonly<Record<Shape, string>> = {
  ellipse: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z',
  'round-rectangle': 'M5 2h14a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z',
  'round-hexagon':
    'M8 2h8q1.300 0 2 1.200l4.200 7.600q.7 1.200 0 2.400L18 20.800q-.7 1.200-2 1.200H8q-1.300 0-2-1.200l-4.200-7.600q-.7-1.200 0-2.400L6 3.200Q6.700 2 8 2z',
  'round-diamond':
    'M10.600 1.600q1.400-1.200 2.800 0l9 9q1.200 1.400 0 2.800l-9 9q-1.400 1.200-2.800 0l-9-9q-1.200-1.400 0-2.800z',
  'round-octagon':
    'M8.300 1.500h7.400q1 0 1.700.7l4.400 4.400q.7.7.7 1.700v7.400q0 1-.7 1.700l-4.400 4.400q-.7.7-1.700.7H8.300q-1 0-1.700-.7l-4.400-4.400q-.7-.7-.7-1.700V8.300q0-1 .7-1.700l4.400-4.400q.7-.7 1.700-.7z',
  'round-pentagon':
    'M10.600 1.700q1.400-1 2.800 0l8.600 6.500q1.100.9.700 2.300l-3.200 10q-.5 1.500-2 1.500h-11q-1.500 0-2-1.500l-3.200-10q-.4-1.400.7-2.300z',
  'round-tag': 'M4 3h12q1 0 1.700.8l4.600 7q.8 1.200 0 2.400l-4.600 7q-.7.8-1.700.8H4q-2 0-2-2V5q0-2 2-2z',
  'cut-rectangle': 'M6 2h12l4 4v12l-4 4H6l-4-4V6z',
  barrel: 'M4 4q8-3 16 0 2 1 2 3v10q0 2-2 3-8 3-16 0-2-1-2-3V7q0-2 2-3z',
};

/** The shape, colour and icon that a type has on the canvas, small. The name stands beside it. */
export interface TypeMarkProps {
  readonly type: EntityType;
  readonly size?: number;
  /** The colour it is given by hand. */
  readonly hue?: Hue | undefined;
  /** Whose icon it is given by hand. */
  readonly icon?: EntityType | undefined;
}

export function TypeMark({ type, size = 18, hue, icon = type }: TypeMarkProps) {
  const { shape } = styleOf(type);
  const colour = pairOf(type, hue === undefined ? undefined : { kind: 'hue', hue });
  return (
    <svg className={styles['mark']} width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <path d={OUTLINE[shape]} style={{ fill: `light-dark(${colour.light}, ${colour.dark})` }} />
      <path
        d={styleOf(icon).icon}
        className={styles['icon']}
        style={{ stroke: `light-dark(${inkOn(colour.light)}, ${inkOn(colour.dark)})` }}
        transform="translate(5.4 5.4) scale(0.55)"
      />
    </svg>
  );
}
