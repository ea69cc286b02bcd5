import type { Ask } from './orrery-api.ts';

/** Pictures that are too large for an address, kept by the server under a name. */
export interface LinksApi {
  /** Returns the name; the same for the same picture. `packed` is what would follow `v=` in an address. */
  keepLink(packed: string, ask?: Ask): Promise<string>;
  /** What was kept under the name. Rejects (`NOT_FOUND`) when it is not known any more. */
  findLink(name: string, ask?: Ask): Promise<string>;
}
