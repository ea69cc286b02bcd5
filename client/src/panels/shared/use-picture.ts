import { useStore } from 'zustand';
import { useOrrery } from '../../app/context.tsx';
import type { Picture } from '../../graph/picture.ts';

/** What is on the canvas now: every panel shows the same. */
export const usePicture = (): Picture => useStore(useOrrery().picture);
