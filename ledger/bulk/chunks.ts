/** Lines that one thread takes at once: few enough that the threads end together, many enough to be planned together. */
const CHUNK_LINES = 1000;

/** Which thread plans which lines of a source: each chunk goes to the one that comes to it first. */
export class Chunks {
  /** Travels to the other thread. */
  readonly memory: SharedArrayBuffer;
  /** Lines in the chunks that this thread has taken. */
  taken = 0;
  private readonly owners: Int32Array;
  private chunk = -1;
  private isOurs = false;

  constructor(memory: SharedArrayBuffer) {
    this.memory = memory;
    this.owners = new Int32Array(memory);
  }

  static of(lines: number): Chunks {
    return new Chunks(new SharedArrayBuffer(Math.ceil(lines / CHUNK_LINES) * Int32Array.BYTES_PER_ELEMENT));
  }

  /** Whether a line, by its number from 0, is this thread's to plan. Asked in order. */
  wants(number: number): boolean {
    const chunk = Math.floor(number / CHUNK_LINES);
    if (chunk !== this.chunk) {
      this.chunk = chunk;
      this.isOurs = chunk < this.owners.length && Atomics.exchange(this.owners, chunk, 1) === 0;
    }
    if (this.isOurs) this.taken += 1;
    return this.isOurs;
  }
}
