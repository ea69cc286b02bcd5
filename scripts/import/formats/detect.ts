import { findClaimsFiles } from '../find-claims-files.ts';
import type { Source } from '../source.ts';
import { openClaimsFile } from './claims-jsonl.ts';

/** The sources at a path: one file, or everything recognised in a folder, sorted. */
export async function openSource(path: string): Promise<readonly Source[]> {
  return (await findClaimsFiles(path)).map(openClaimsFile);
}
