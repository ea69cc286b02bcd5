import { CAMERA_CASES } from './camera-cases.ts';
import type { CanvasCase } from './case-kit.ts';
import { DRAWING_CASES } from './drawing-cases.ts';
import { HOSTILE_CASES } from './hostile-cases.ts';
import { HULL_CASES } from './hull-cases.ts';
import { LAYOUT_CASES } from './layout-cases.ts';
import { STATE_CASES } from './state-cases.ts';

/** All that a canvas must do. */
export const CANVAS_CASES: readonly CanvasCase[] = [
  ...DRAWING_CASES,
  ...STATE_CASES,
  ...CAMERA_CASES,
  ...LAYOUT_CASES,
  ...HULL_CASES,
  ...HOSTILE_CASES,
];
