import { hash } from 'node:crypto';
import type { Edge } from './edges.ts';

/** Of an identity that several edges have: whether they all say the same. */
type Others = 'alike' | 'unlike';

/**
 * Keeps parallel edges apart. What an edge is known by is made of the edge alone: its key (its day, or what the side-car names), and,
 * where edges that say other things would be one claim with it, a mark of its content. Edges that are equal in everything are counted:
 * they cannot be told apart, so the last number goes with any of them.
 */
export class EdgeKeys {
  /** By identity the content of the only edge, as a digest: of a million edges the texts would not fit. */
  private readonly alone = new Map<string, string>();
  private readonly several = new Map<string, Others>();

  add(edge: Edge): void {
    const [identity, content] = [digest(edge.identity), digest(edge.content)];
    const first = this.alone.get(identity);
    if (first === undefined) this.alone.set(identity, content);
    else if (first !== content) this.several.set(identity, 'unlike');
    else if (!this.several.has(identity)) this.several.set(identity, 'alike');
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
      const count = (seen.get(`${identity} ${content}`) ?? 0) + 1;
      seen.set(`${identity} ${content}`, count);
      const parts = [edge.key, others === 'unlike' ? `~${content.slice(0, MARK)}` : undefined];
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
