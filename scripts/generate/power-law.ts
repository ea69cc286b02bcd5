/** What is generated, and how much of it. */
export interface PowerLawOptions {
  /** Entities: seven tenths people, one tenth organisations, two tenths products. At least 10. */
  readonly entities: number;
  /** The same seed and size give the same bytes. */
  readonly seed: number;
  /** Claims for each entity, on average. Default 3. */
  readonly claims?: number | undefined;
}

type Line = Readonly<Record<string, unknown>>;

const PARAGRAPHS = 1000;
const CLAIMS_PER_DOCUMENT = 2000;
const FIRST_YEAR = 2010;
const YEARS = 15;

/**
 * A made-up graph of people, labs and products as lines of a claims file, one at a time. Who is linked to whom follows preferential
 * attachment (Barabási and Albert 1999): an entity is chosen in proportion to the links it has, so few have very many, as in real
 * graphs of authors and employers. Memory: one number for each link.
 */
export function* powerLaw({ entities, seed, claims = 3 }: PowerLawOptions): Generator<string> {
  const random = mulberry32(seed);
  const write = (line: Line): string => `${JSON.stringify(line)}\n`;
  const total = Math.max(10, Math.floor(entities));
  const world = new World(total, random);
  yield write({ type: 'meta', format: 'claims/1', origin: `tool:power-law-${seed}` });
  const documents = Math.max(1, Math.ceil((total * claims) / CLAIMS_PER_DOCUMENT));
  for (let index = 0; index < documents; index += 1) yield write(documentLine(index, random));
  for (let index = 0; index < total; index += 1) yield write(world.entity(index));
  let made = 0;
  for (let index = 0; index < total; index += 1) {
    for (const claim of world.claimsOf(index, countAround(claims, random))) {
      const document = made % documents;
      made += 1;
      yield write({ type: 'claim', ref: `c${made}`, ...claim, cite: world.cites(document) });
    }
  }
}

/** A small, good generator of pseudo-random numbers in [0, 1) (Tommy Ettinger's mulberry32, public domain). */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function countAround(mean: number, random: () => number): number {
  return 1 + Math.floor(random() * (2 * mean - 1));
}

function documentLine(index: number, random: () => number): Line {
  const date = dateOf(random);
  return {
    type: 'document',
    id: `doc:made-up-${index}`,
    title: `Made-up report ${index}`,
    lang: 'en',
    publishedAt: date,
    anchorDate: date,
    paragraphs: PARAGRAPHS,
  };
}

function dateOf(random: () => number): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const year = FIRST_YEAR + Math.floor(random() * YEARS);
  return `${year}-${pad(1 + Math.floor(random() * 12))}-${pad(1 + Math.floor(random() * 28))}`;
}

const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ren',
  'sha',
  'tor',
  'vel',
  'zu',
  'ban',
  'dri',
  'fen',
  'gal',
  'hus',
  'jor',
  'nim',
  'pel',
];
const CHARACTERS = [...'林海雲山石松竹梅星月川原光明安樂'];

class World {
  private readonly people: number;
  private readonly organisations: number;
  private readonly total: number;
  private readonly random: () => number;
  /** Every end of every link: choosing one at random chooses in proportion to the links. */
  private readonly ends: { readonly organisations: number[]; readonly products: number[] } = {
    organisations: [],
    products: [],
  };

  constructor(total: number, random: () => number) {
    this.total = total;
    this.random = random;
    this.people = Math.floor(total * 0.7);
    this.organisations = Math.max(1, Math.floor(total * 0.1));
  }

  entity(index: number): Line {
    const name = this.name(index);
    const names = index % 5 === 0 ? [{ v: this.chineseName(), lang: 'zh-Hant', editorial: true }] : undefined;
    return {
      type: 'entity',
      id: this.id(index),
      labels: this.labels(index),
      name,
      ...(names === undefined ? {} : { names }),
    };
  }

  /** What is said of one entity; each pair of predicate and object once. */
  *claimsOf(index: number, count: number): Generator<Line> {
    const said = new Set<string>();
    for (let n = 0; n < count; n += 1) {
      const claim = this.claim(index);
      const key = `${String(claim['p'])} ${String(claim['o'])}`;
      if (said.has(key) || claim['o'] === this.id(index)) continue;
      said.add(key);
      yield claim;
    }
  }

  /** One to three citations, most of them plain. */
  cites(document: number): readonly Line[] {
    const one = (): Line => {
      const par = 1 + Math.floor(this.random() * PARAGRAPHS);
      const mood = this.random();
      const words =
        mood < 0.75
          ? {}
          : mood < 0.85
            ? { certainty: 'insiders' }
            : mood < 0.95
              ? { certainty: 'rumour' }
              : { stance: 'denies' };
      return { doc: `doc:made-up-${document}`, par, ...words };
    };
    // The first affirms: a claim that is only denied is drawn nowhere.
    const first = { ...one(), stance: 'affirms' };
    const more = this.random() < 0.7 ? 0 : this.random() < 0.8 ? 1 : 2;
    return [first, ...Array.from({ length: more }, one)];
  }

  private claim(index: number): Line {
    const s = this.id(index);
    if (index < this.people) {
      const roll = this.random();
      if (roll < 0.45) return { p: 'WORKS_AT', s, o: this.organisation(), start: dateOf(this.random).slice(0, 7) };
      if (roll < 0.6) return { p: 'LEFT', s, o: this.organisation(), at: dateOf(this.random) };
      return { p: 'AUTHORED', s, o: this.product() };
    }
    if (index < this.people + this.organisations) {
      return this.random() < 0.3 ? { p: 'PART_OF', s, o: this.organisation() } : { p: 'MAKES', s, o: this.product() };
    }
    return { p: 'BASED_ON', s, o: this.product() };
  }

  private organisation(): string {
    return this.id(this.attach(this.ends.organisations, this.people, this.organisations));
  }

  private product(): string {
    const from = this.people + this.organisations;
    return this.id(this.attach(this.ends.products, from, this.total - from));
  }

  /** One time in four any node, else one in proportion to its links. */
  private attach(ends: number[], from: number, count: number): number {
    const isNew = ends.length === 0 || this.random() < 0.25;
    const chosen = isNew
      ? from + Math.floor(this.random() * count)
      : (ends[Math.floor(this.random() * ends.length)] ?? from);
    ends.push(chosen);
    return chosen;
  }

  private id(index: number): string {
    if (index < this.people) return `person:p${index}`;
    return index < this.people + this.organisations ? `org:o${index}` : `product:m${index}`;
  }

  private labels(index: number): readonly string[] {
    if (index < this.people) return ['Person'];
    if (index >= this.people + this.organisations) return ['Product', 'Model'];
    return ['Organisation', index % 3 === 0 ? 'Company' : 'Lab'];
  }

  private name(index: number): string {
    const word = (): string => {
      const parts = Array.from({ length: 2 }, () => SYLLABLES[Math.floor(this.random() * SYLLABLES.length)] ?? '');
      const text = parts.join('');
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
    };
    if (index < this.people) return `${word()} ${word()}`;
    return index < this.people + this.organisations ? `${word()} Lab ${index}` : `${word()}-${index}`;
  }

  private chineseName(): string {
    return Array.from({ length: 3 }, () => CHARACTERS[Math.floor(this.random() * CHARACTERS.length)] ?? '').join('');
  }
}
