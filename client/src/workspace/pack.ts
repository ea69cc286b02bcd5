import { ViewRefused } from '../graph/view-refused.ts';

/** More than any view of 10,000 nodes takes: a small text can be made that unpacks to gigabytes. */
const MOST_UNPACKED = 8 * 1024 * 1024;

/** A text for a link: compressed by the browser itself, in letters that a link may hold. */
export async function pack(text: string): Promise<string> {
  const compression = new CompressionStream('deflate-raw');
  feed(compression, new TextEncoder().encode(text));
  let binary = '';
  const reader = compression.readable.getReader();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the next piece comes after the one before it
    const { done, value } = await reader.read();
    if (done) break;
    for (const byte of value) binary += String.fromCharCode(byte);
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads what `pack` wrote. Throws ViewRefused for a text that was cut or changed on its way, and for one that unpacks to too much. */
export async function unpack(packed: string): Promise<string> {
  const compression = new DecompressionStream('deflate-raw');
  feed(compression, toBytes(packed));
  const reader = compression.readable.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- the next piece comes after the one before it
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      if (text.length > MOST_UNPACKED) {
        // oxlint-disable-next-line no-await-in-loop -- the last one
        await reader.cancel();
        throw new ViewRefused({ kind: 'too-large' });
      }
    }
  } catch (error) {
    throw error instanceof ViewRefused ? error : new ViewRefused({ kind: 'not-a-view' });
  }
}

/** What goes wrong on the way in is told on the way out. */
function feed({ writable }: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>): void {
  const writer = writable.getWriter();
  const isFed = writer.write(bytes).then(() => writer.close());
  isFed.catch(() => undefined);
}

function toBytes(packed: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    throw new ViewRefused({ kind: 'not-a-view' });
  }
}
