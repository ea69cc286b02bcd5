import { hash } from 'node:crypto';
import type { Edge } from './edges.ts';

/**
 * Keeps parallel edges apart: of several that would be one claim each further one takes a number behind its key. The number goes by
 * what the edges say, never by their place in the file, so that a deleted edge leaves the others as they are.
 */
export class EdgeKeys {
  /** The contents of all edges of an identity, as digests: of a million edges the texts would not fit. */
  private contents = new Map<string, string | string[]>();

  add(edge: Edge): void {
    const [identity, content] = [digest(edge.identity), contentOf(edge)];
    const others = this.contents.get(identity);
    if (others === undefined) this.contents.set(identity, content);
    else if (typeof others === 'string') this.contents.set(identity, [others, content]);
    else others.push(content);
  }

  /** Forgets what is alone, and puts the others in order. */
  seal(): void {
    this.contents = new Map(
      [...this.contents].flatMap(([identity, contents]) =>
        typeof contents === 'string' ? [] : [[identity, contents.toSorted()] as const],
      ),
    );
  }

  /** A reading of the file from the beginning: gives each edge its key. */
  reader(): (edge: Edge) => string | undefined {
    const seen = new Map<string, number>();
    return (edge) => {
      const identity = digest(edge.identity);
      const contents = this.contents.get(identity);
      if (contents === undefined || typeof contents === 'string') return edge.key;
      const content = contentOf(edge);
      const same = `${identity} ${content}`;
      const before = seen.get(same) ?? 0;
      seen.set(same, before + 1);
      const at = contents.indexOf(content) + before;
      return at === 0 ? edge.key : [...(edge.key === undefined ? [] : [edge.key]), `#${at + 1}`].join(' ');
    };
  }
}

/** Begins with the day, so that the first in time is the first in order. */
function contentOf({ start, content }: Edge): string {
  return `${start?.earliest ?? start?.latest ?? ''} ${digest(content)}`;
}

function digest(text: string): string {
  return hash('sha256', text).slice(0, 16);
}
