import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { Refusal } from '../http/refusal.ts';

/** As many letters as a view of 10,000 nodes takes three times over. */
export const MOST_LETTERS = 600_000;
const MOST_UNPACKED = 8 * 1024 * 1024;
const MOST_NODES = 10_000;
const PACKED = /^[A-Za-z0-9_-]+$/;

const inflate = promisify(inflateRaw);

/**
 * Lets through what the page packs into an address (deflated JSON of a view, as base64url), so that nothing else is kept here.
 * Whether the view makes sense in all its parts is for the page that opens it. Throws Refusal.
 */
export async function checkView(packed: unknown): Promise<string> {
  if (typeof packed !== 'string' || !PACKED.test(packed))
    throw refusal('`view` is no packed view. Send what follows `v=` in an address.');
  if (packed.length > MOST_LETTERS) {
    throw new Refusal(`\`view\` has more than ${MOST_LETTERS} letters. Keep a picture with fewer nodes.`, {
      status: 413,
      code: 'LIMIT_EXCEEDED',
    });
  }
  if (!isView(await unpacked(packed))) throw refusal('`view` holds no view. Send what follows `v=` in an address.');
  return packed;
}

async function unpacked(packed: string): Promise<unknown> {
  try {
    const text = await inflate(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST_UNPACKED });
    return JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
}

function isView(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { orrery, n: nodes }: { orrery?: unknown; n?: unknown } = value;
  return (
    typeof orrery === 'number' &&
    Array.isArray(nodes) &&
    nodes.length <= MOST_NODES &&
    nodes.every((id) => typeof id === 'string')
  );
}

const refusal = (message: string): Refusal => new Refusal(message, { status: 400, code: 'INVALID_INPUT' });
