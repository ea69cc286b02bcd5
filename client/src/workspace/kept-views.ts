import type { LinksApi } from '../api/links.ts';
import type { KeptViews } from './view-link.ts';

/** Only the latest are known by name: each is as long as a picture is large. */
const MOST_KNOWN = 20;

/** The views that the server keeps, and which of them this page has met. */
export function createKeptViews(api: LinksApi): KeptViews {
  const names = new Map<string, string>();
  const meet = (packed: string, name: string): void => {
    names.set(packed, name);
    const [oldest] = names.keys();
    if (names.size > MOST_KNOWN && oldest !== undefined) names.delete(oldest);
  };
  return {
    async keep(packed) {
      const name = names.get(packed) ?? (await api.keepLink(packed));
      meet(packed, name);
      return name;
    },
    async find(name) {
      const packed = await api.findLink(name);
      meet(packed, name);
      return packed;
    },
    nameOf: (packed) => names.get(packed),
  };
}
