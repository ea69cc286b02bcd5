/** The tags of Bolt messages that the proxy must tell apart; all others pass unread. */
export const BOLT = {
  goodbye: 0x02,
  begin: 0x11,
  commit: 0x12,
  success: 0x70,
  ignored: 0x7e,
  failure: 0x7f,
} as const;

export interface BoltMessage {
  /** What the structure is; undefined for an empty chunk, which only keeps the connection alive. */
  readonly tag: number | undefined;
  /** The structure without the chunk headers. */
  readonly body: Buffer;
  /** The bytes as they came, to be passed on. */
  readonly raw: Buffer;
}

const CHUNK_HEADER = 2;

/** Cuts one direction of a connection into messages: each is a row of chunks (two bytes of length, content), the last one empty. */
export class BoltMessages {
  private rest: Buffer = Buffer.alloc(0);

  /** The messages that these bytes complete. */
  *add(bytes: Buffer): Generator<BoltMessage> {
    this.rest = Buffer.concat([this.rest, bytes]);
    for (let message = this.take(); message !== undefined; message = this.take()) yield message;
  }

  private take(): BoltMessage | undefined {
    const parts: Buffer[] = [];
    for (let at = 0; at + CHUNK_HEADER <= this.rest.length; ) {
      const end = at + CHUNK_HEADER + this.rest.readUInt16BE(at);
      if (end > this.rest.length) return undefined;
      if (end === at + CHUNK_HEADER) return this.cut(end, Buffer.concat(parts));
      parts.push(this.rest.subarray(at + CHUNK_HEADER, end));
      at = end;
    }
    return undefined;
  }

  private cut(end: number, body: Buffer): BoltMessage {
    const raw = this.rest.subarray(0, end);
    this.rest = this.rest.subarray(end);
    // A structure is its number of fields (B0, B1, …), then its tag.
    return { tag: body[1], body, raw };
  }
}

const COUNTERS = ['nodes-created', 'nodes-deleted', 'relationships-created', 'relationships-deleted'];

/** How many nodes and relationships a statement made or removed, by the server's own summary of it. */
export function countChanges(success: BoltMessage): number {
  return COUNTERS.reduce((sum, counter) => sum + integerAfter(success.body, counter), 0);
}

/** The value of a key of a PackStream map, 0 when it is not there. Counters need no more than its integers of up to 32 bits. */
function integerAfter(body: Buffer, key: string): number {
  const found = body.indexOf(key);
  if (found < 0) return 0;
  const at = found + key.length;
  const marker = body.readUInt8(at);
  if (marker < 0x80) return marker;
  if (marker === 0xc8) return body.readInt8(at + 1);
  if (marker === 0xc9) return body.readInt16BE(at + 1);
  if (marker === 0xca) return body.readInt32BE(at + 1);
  throw new Error(`${key} has the PackStream marker ${marker.toString(16)}, which is no small integer.`);
}
