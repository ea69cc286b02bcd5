/** Lines that one thread takes at once: few enough that the threads end together, many enough to be planned together. */
const STRETCH_LINES = 1000;

/** Which thread plans which lines of a source: each stretch goes to the one that comes to it first. */
export class Stretches {
  /** Travels to the other thread. */
  readonly memory: SharedArrayBuffer;
  /** Lines in the stretches that this thread has taken. */
  taken = 0;
  private readonly owners: Int32Array;
  private stretch = -1;
  private isOurs = false;

  constructor(memory: SharedArrayBuffer) {
    this.memory = memory;
    this.owners = new Int32Array(memory);
  }

  static of(lines: number): Stretches {
    return new Stretches(new SharedArrayBuffer(Math.ceil(lines / STRETCH_LINES) * Int32Array.BYTES_PER_ELEMENT));
  }

  /** Whether a line, by its number from 0, is this thread's to plan. Asked in order. */
  wants(number: number): boolean {
    const stretch = Math.floor(number / STRETCH_LINES);
    if (stretch !== this.stretch) {
      this.stretch = stretch;
      this.isOurs = stretch < this.owners.length && Atomics.exchange(this.owners, stretch, 1) === 0;
    }
    if (this.isOurs) this.taken += 1;
    return this.isOurs;
  }
}
