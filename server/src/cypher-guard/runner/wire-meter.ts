import { Socket } from 'node:net';

const LOOK_EVERY_MS = 10;

export interface WireMeter {
  /**
   * Cuts every connection when more than so many bytes have arrived since now. It looks between two pieces of a message, so that a
   * value that is too large is cut before it is decoded. Returns what stops looking.
   */
  limit(bytes: number): () => void;
  /** Whether the last limit was passed. */
  wasPassed(): boolean;
}

/**
 * Counts what arrives on every socket that this process opens from now on, TLS ones too. The driver has no such bound: it collects a
 * message to its end and then decodes it in one go, which for one row of thirty million numbers takes minutes.
 * Changing `Socket.prototype` is fit for a process that does nothing but this.
 */
export function createWireMeter(): WireMeter {
  const sockets = new Set<Socket>();
  const connect: unknown = Reflect.get(Socket.prototype, 'connect');
  if (typeof connect !== 'function') throw new Error('node:net has no Socket.connect any more.');
  Reflect.set(Socket.prototype, 'connect', function meteredConnect(this: Socket, ...args: unknown[]): unknown {
    if (!sockets.has(this)) {
      sockets.add(this);
      this.once('close', () => sockets.delete(this));
    }
    return Reflect.apply(connect, this, args);
  });
  const arrived = (): ReadonlyMap<Socket, number> => new Map([...sockets].map((socket) => [socket, socket.bytesRead]));

  let passed = false;

  return {
    wasPassed: () => passed,
    limit(bytes) {
      passed = false;
      const before = arrived();
      const timer = setInterval(() => {
        let sum = 0;
        for (const [socket, now] of arrived()) sum += now - (before.get(socket) ?? 0);
        if (sum <= bytes) return;
        clearInterval(timer);
        passed = true;
        for (const socket of sockets) socket.destroy();
      }, LOOK_EVERY_MS);
      return () => clearInterval(timer);
    },
  };
}
