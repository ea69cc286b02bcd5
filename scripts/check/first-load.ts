/** One chunk of vite's manifest. */
export interface ManifestChunk {
  readonly file: string;
  readonly isEntry?: boolean | undefined;
  /** Chunks that are loaded with it. */
  readonly imports?: readonly string[] | undefined;
  readonly css?: readonly string[] | undefined;
}

export type Manifest = Readonly<Record<string, ManifestChunk>>;

export interface Part {
  readonly file: string;
  /** Compressed by gzip, in bytes. */
  readonly bytes: number;
}

/** What the first picture fetches by name: one dictionary (the larger counts) and the layout worker. Everything else waits for it. */
const DICTIONARIES = ['src/i18n/en.ts', 'src/i18n/zh-hant.ts'];
const WORKER = /^assets\/layout\.worker-.*\.js$/;

/**
 * The files that a page fetches before its first picture: the entry, what that imports, their styles, one dictionary and the layout
 * worker, largest first.
 * @param files every file of the build, as paths from its folder
 * @param sizeOf compressed bytes of one of them
 * @throws Error when one of those that are fetched by name is not there: it has another name now, and this list has to learn it
 */
export function firstLoad(
  manifest: Manifest,
  files: readonly string[],
  sizeOf: (file: string) => number,
): readonly Part[] {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  const worker = files.find((file) => WORKER.test(file));
  if (entries.length === 0 || worker === undefined)
    throw new Error(
      'The build has no entry or no layout worker. Bring scripts/check/first-load.ts up to date with client/.',
    );
  const needed = filesOf(manifest, entries);
  const total = (part: ReadonlySet<string>): number => [...part].reduce((sum, file) => sum + sizeOf(file), 0);
  const words = DICTIONARIES.map((key) => new Set([...filesOf(manifest, [key])].filter((file) => !needed.has(file))));
  const [larger = new Set<string>()] = words.toSorted((a, b) => total(b) - total(a));
  return [...needed, ...larger, worker]
    .map((file) => ({ file, bytes: sizeOf(file) }))
    .toSorted((a, b) => b.bytes - a.bytes);
}

function filesOf(manifest: Manifest, keys: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const left = [...keys];
  for (let key = left.pop(); key !== undefined; key = left.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined)
      throw new Error(`The build has no "${key}". Bring scripts/check/first-load.ts up to date with client/.`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    left.push(...(chunk.imports ?? []));
  }
  return files;
}

/** The parts as lines of a table, their sum last. */
export function tell(parts: readonly Part[], budget: number): string {
  const sum = parts.reduce((total, { bytes }) => total + bytes, 0);
  const line = (bytes: number, words: string): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB  ${words}`;
  return [...parts.map(({ file, bytes }) => line(bytes, file)), line(sum, `of ${budget / 1000} kB`)].join('\n');
}
