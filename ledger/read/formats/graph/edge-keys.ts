import { hash } from 'node:crypto';
import type { Edge } from './edges.ts';

/** Of an identity that several edges have: whether they all say the same. */
type Others = 'alike' | 'unlike';

/**
 * Keeps parallel edges apart. What an edge is known by is made of the edge alone: its key (its day, or what the side-car names), and,
 * where other edges would be one claim with it, the id of its record, or without one a mark of its content. Edges that have no id and are
 * equal in everything are counted: they cannot be told apart, so the last number goes with any of them.
 */
export class EdgeKeys {
  /** By identity the content of the only edge, as a digest: of a million edges the texts would not fit. */
  private readonly alone = new Map<string, string>();
  private readonly several = new Map<string, Others>();

  /** Takes an edge in; tells whether it has no id and is equal to the first of its identity. */
  add(edge: Edge): boolean {
    const [identity, content] = [digest(edge.identity), digest(edge.content)];
    const first = this.alone.get(identity);
    if (first === undefined) this.alone.set(identity, content);
    else if (first !== content) this.several.set(identity, 'unlike');
    else if (!this.several.has(identity)) this.several.set(identity, 'alike');
    return first === content && edge.ownId === undefined;
  }

  /** Forgets what is alone. */
  seal(): void {
    this.alone.clear();
  }

  /** A reading of the file from the beginning: gives each edge its key. */
  reader(): (edge: Edge) => string | undefined {
    const seen = new Map<string, number>();
    return (edge) => {
      const identity = digest(edge.identity);
      const others = this.several.get(identity);
      if (others === undefined) return edge.key;
      const content = digest(edge.content);
      const own = edge.ownId === undefined ? content : `@${edge.ownId}`;
      const count = (seen.get(`${identity} ${own}`) ?? 0) + 1;
      seen.set(`${identity} ${own}`, count);
      const mark = edge.ownId === undefined ? (others === 'unlike' ? `~${content.slice(0, MARK)}` : undefined) : own;
      const parts = [edge.key, mark];
      if (count > 1) parts.push(`#${count}`);
      const key = parts.filter((part) => part !== undefined).join(' ');
      return key === '' ? undefined : key;
    };
  }
}

/** Enough for the parallel edges of one pair; the digests themselves tell a million edges apart. */
const MARK = 8;

function digest(text: string): string {
  return hash('sha256', text).slice(0, 16);
}
