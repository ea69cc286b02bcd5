import { fold } from '@orrery/cypher/text/fold.ts';

/** A row that a name stands in, and what else stands there that may tell two bearers of the name apart. */
interface Sighting {
  readonly row: number;
  readonly tokens: readonly string[];
}

/** Whether a name is one that many people bear: initials only, or two words of which the last is a very common surname. */
export function isCommonName(name: string, surnames: ReadonlySet<string>, initials: boolean): boolean {
  const words = fold(name).split(' ');
  const [first = ''] = words;
  if (initials && (/^\p{L}\.?$/u.test(first) || /^(?:\p{L}\.-?)+$/u.test(first))) return true;
  return words.length === 2 && surnames.has(words[1] ?? '');
}

/**
 * Keeps bearers of one name apart: two rows speak of the same person when they share an organisation or a co-author whose name
 * is not common itself, directly or through other rows. What is too much is undone by a judgement; a wrong merge is not seen.
 */
export class Homonyms {
  private readonly sightings = new Map<string, Sighting[]>();
  private readonly labels = new Map<string, ReadonlyMap<number, string>>();

  add(key: string, sighting: Sighting): void {
    const list = this.sightings.get(key);
    if (list === undefined) this.sightings.set(key, [sighting]);
    else list.push(sighting);
  }

  /** What tells the person of this row from others of the name; empty when there is only one. */
  labelOf(key: string, row: number): string {
    let labels = this.labels.get(key);
    if (labels === undefined) {
      labels = labelsOf(this.sightings.get(key) ?? []);
      this.labels.set(key, labels);
    }
    return labels.get(row) ?? '';
  }

  /** How many names stand for more than one person, and for how many. */
  summary(): { readonly names: number; readonly people: number } {
    let names = 0;
    let people = 0;
    for (const key of this.sightings.keys()) {
      this.labelOf(key, 0);
      const different = new Set(this.labels.get(key)?.values());
      if (different.size < 2) continue;
      names += 1;
      people += different.size;
    }
    return { names, people };
  }
}

function labelsOf(sightings: readonly Sighting[]): ReadonlyMap<number, string> {
  const groups = groupByTokens(sightings);
  const labels = new Map<number, string>();
  for (const group of groups) {
    const tokens = group.flatMap((sighting) => sighting.tokens).toSorted();
    const label = groups.length < 2 ? '' : (tokens[0]?.replace(/^.*[:#]/, '') ?? `row-${group[0]?.row ?? 0}`);
    for (const { row } of group) labels.set(row, label);
  }
  return labels;
}

/** Sightings that share a token, directly or through others, are one group. */
function groupByTokens(sightings: readonly Sighting[]): readonly (readonly Sighting[])[] {
  let groups: { readonly tokens: Set<string>; readonly members: Sighting[] }[] = [];
  for (const sighting of sightings) {
    const touching = groups.filter((group) => sighting.tokens.some((token) => group.tokens.has(token)));
    const joined = { tokens: new Set(sighting.tokens), members: [sighting] };
    for (const group of touching) {
      for (const token of group.tokens) joined.tokens.add(token);
      joined.members.unshift(...group.members);
    }
    groups = [...groups.filter((group) => !touching.includes(group)), joined];
  }
  return groups.map((group) => group.members);
}
