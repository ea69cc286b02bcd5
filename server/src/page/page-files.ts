import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface PageFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Accepts {
  readonly html: boolean;
  /** The `accept-encoding` header. */
  readonly encodings: string;
}

export interface PageFiles {
  find(pathname: string, accepts: Accepts): Promise<PageFile | undefined>;
  isBuilt(): boolean;
}

interface Stored {
  readonly changedAt: number;
  readonly etag: string;
  readonly plain: Buffer;
  readonly packed: ReadonlyMap<string, Buffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const PACKABLE = new Set(['.html', '.js', '.css', '.json', '.map', '.svg', '.txt', '.webmanifest']);
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Packing something smaller only costs time. */
const MIN_PACKED = 1024;

/**
 * The files of a built page, read and packed once and again when they change. Names with a hash (`/assets/…`) may be kept for ever;
 * everything else is asked for again, cheaply, by its tag.
 */
export function createPageFiles(folder: string): PageFiles {
  const cache = new Map<string, Promise<Stored>>();

  const load = async (path: string): Promise<Stored | undefined> => {
    const info = await stat(path).catch(() => undefined);
    if (info?.isFile() !== true) return undefined;
    const known = await cache.get(path)?.catch(() => undefined);
    if (known?.changedAt === info.mtimeMs) return known;
    const fresh = read(path, info.mtimeMs);
    cache.set(path, fresh);
    return fresh;
  };

  return {
    isBuilt: () => existsSync(join(folder, 'index.html')),
    async find(pathname, { html, encodings }) {
      const path = toPath(folder, pathname);
      if (path === undefined) return undefined;
      const stored = await load(path);
      if (stored !== undefined) return toFile(stored, { path, pathname, encodings });
      const isView = html && extname(pathname) === '';
      const index = join(folder, 'index.html');
      const page = isView ? await load(index) : undefined;
      return page && toFile(page, { path: index, pathname: '/', encodings });
    },
  };
}

/** A path inside the folder, or undefined for one that is not, that names a hidden file, or that cannot be read. */
function toPath(folder: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
  const path = join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? path : undefined;
}

async function read(path: string, changedAt: number): Promise<Stored> {
  const plain = await readFile(path);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const packed = new Map<string, Buffer>();
  if (PACKABLE.has(extname(path)) && plain.length >= MIN_PACKED) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
    packed.set('br', await promisify(brotliCompress)(plain, { params }));
    packed.set('gzip', await promisify(gzip)(plain));
  }
  return { changedAt, etag, plain, packed };
}

interface Wish {
  readonly path: string;
  readonly pathname: string;
  readonly encodings: string;
}

function toFile({ plain, packed, etag }: Stored, { path, pathname, encodings }: Wish): PageFile {
  const encoding = ['br', 'gzip'].find((name) => packed.has(name) && new RegExp(`\\b${name}\\b`).test(encodings));
  return {
    body: (encoding === undefined ? undefined : packed.get(encoding)) ?? plain,
    headers: {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': pathname.startsWith('/assets/') ? FOR_EVER : 'no-cache',
      etag,
      vary: 'accept-encoding',
      ...(encoding !== undefined && { 'content-encoding': encoding }),
    },
  };
}
