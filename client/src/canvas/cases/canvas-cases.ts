import { CAMERA_CASES } from './camera-cases.ts';
import type { CanvasCase } from './case-kit.ts';
import { DRAWING_CASES } from './drawing-cases.ts';
import { LAYOUT_CASES } from './layout-cases.ts';
import { STATE_CASES } from './state-cases.ts';

/** All that a canvas must do. */
export const CANVAS_CASES: readonly CanvasCase[] = [...DRAWING_CASES, ...STATE_CASES, ...CAMERA_CASES, ...LAYOUT_CASES];

/**
 * Ids that break selector strings: as selectors some match everything, some nothing. A bare `__proto__` is not among them: the
 * importer lets no id be without its prefix, and Cytoscape itself cannot remove such an element.
 */
export const HOSTILE_IDS = [
  'a b',
  "o'neil",
  '#id',
  'person:__proto__',
  '*',
  'x"]',
  'ünïcode',
  'person:yann-lecun',
  'group:x#y',
  '"',
  ',',
  '.5',
  '趙晟佳',
] as const;
