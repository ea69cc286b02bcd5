import { useStore } from 'zustand';
import type { Picture } from '../graph/picture.ts';
import { useOrrery } from './context.tsx';

/** What is on the canvas now: every panel shows the same. */
export const usePicture = (): Picture => useStore(useOrrery().picture);
