/** Magic word and four proposals of a version. */
const HANDSHAKE = 20;
/** The version that a client chose from a list, and its capabilities: sent before the first message where the server offered a list. */
const CHOICE = 5;
const IS_STRUCTURE = 0xb0;

/** What a client sends on a connection that is not encrypted, cut into messages. The first byte of each tells a structure, the second which. */
export function readMessages(onMessage: (message: Buffer) => void): (bytes: Buffer) => void {
  let left: Buffer = Buffer.alloc(0);
  let parts: Buffer[] = [];
  let isGreeted = false;
  let hasBegun = false;
  return (bytes) => {
    left = Buffer.concat([left, bytes]);
    if (!isGreeted) {
      if (left.length < HANDSHAKE) return;
      left = left.subarray(HANDSHAKE);
      isGreeted = true;
    }
    if (!hasBegun) {
      if (left.length < CHOICE) return;
      if (((left[2] ?? 0) & 0xf0) !== IS_STRUCTURE) left = left.subarray(CHOICE);
      hasBegun = true;
    }
    for (;;) {
      if (left.length < 2) return;
      const size = left.readUInt16BE(0);
      if (left.length < size + 2) return;
      if (size > 0) parts.push(left.subarray(2, 2 + size));
      left = left.subarray(size + 2);
      // A chunk without bytes ends a message; between messages it keeps the connection awake.
      if (size > 0 || parts.length === 0) continue;
      const message = Buffer.concat(parts);
      parts = [];
      onMessage(message);
    }
  };
}
