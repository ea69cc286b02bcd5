/** A value of PackStream, the format of Bolt messages, as far as a test needs it: no floats, bytes or dates. */
export type Packed = null | boolean | bigint | string | readonly Packed[] | { readonly [key: string]: Packed };

/** A message: which one, and what it says. */
export interface Message {
  readonly tag: number;
  readonly fields: readonly Packed[];
}

export function packMessage({ tag, fields }: Message): Buffer {
  return Buffer.concat([Buffer.from([0xb0 + fields.length, tag]), ...fields.map(pack)]);
}

function pack(value: Packed): Buffer {
  if (value === null) return Buffer.from([0xc0]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === 'bigint') {
    const bytes = Buffer.alloc(9);
    bytes.writeUInt8(0xcb, 0);
    bytes.writeBigInt64BE(value, 1);
    return bytes;
  }
  if (typeof value === 'string') {
    const bytes = Buffer.from(value, 'utf8');
    return Buffer.concat([sized(0xd2, bytes.length), bytes]);
  }
  if (isList(value)) return Buffer.concat([sized(0xd6, value.length), ...value.map(pack)]);
  const entries = Object.entries(value);
  return Buffer.concat([sized(0xda, entries.length), ...entries.flatMap(([key, entry]) => [pack(key), pack(entry)])]);
}

const isList = (value: object): value is readonly Packed[] => Array.isArray(value);

/** The longest form of each kind: a client has to read all of them. */
function sized(mark: number, size: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8(mark, 0);
  bytes.writeUInt32BE(size, 1);
  return bytes;
}

/** Throws for a kind of value that no test sends. */
export function unpackMessage(bytes: Buffer): Message {
  const size = bytes.readUInt8(0) & 0x0f;
  const tag = bytes.readUInt8(1);
  const reader = new Reader(bytes, 2);
  return { tag, fields: Array.from({ length: size }, () => reader.value()) };
}

class Reader {
  private at: number;
  private readonly bytes: Buffer;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  value(): Packed {
    const mark = this.bytes.readUInt8(this.at);
    this.at += 1;
    if (mark < 0x80) return BigInt(mark);
    if (mark >= 0xf0) return BigInt(mark - 0x100);
    const small = mark & 0x0f;
    switch (mark & 0xf0) {
      case 0x80:
        return this.text(small);
      case 0x90:
        return this.list(small);
      case 0xa0:
        return this.map(small);
      default:
        return this.marked(mark);
    }
  }

  private marked(mark: number): Packed {
    switch (mark) {
      case 0xc0:
        return null;
      case 0xc2:
      case 0xc3:
        return mark === 0xc3;
      case 0xc8:
        return this.integer(1);
      case 0xc9:
        return this.integer(2);
      case 0xca:
        return this.integer(4);
      case 0xcb:
        return this.integer(8);
      case 0xd0:
      case 0xd1:
      case 0xd2:
        return this.text(this.size(mark - 0xd0));
      case 0xd4:
      case 0xd5:
      case 0xd6:
        return this.list(this.size(mark - 0xd4));
      case 0xd8:
      case 0xd9:
      case 0xda:
        return this.map(this.size(mark - 0xd8));
      default:
        throw new Error(`0x${mark.toString(16)} is no mark that a test sends.`);
    }
  }

  /** A size of 1, 2 or 4 bytes. */
  private size(power: number): number {
    const length = 2 ** power;
    const size = this.bytes.readUIntBE(this.at, length);
    this.at += length;
    return size;
  }

  private integer(length: number): bigint {
    const value = length === 8 ? this.bytes.readBigInt64BE(this.at) : BigInt(this.bytes.readIntBE(this.at, length));
    this.at += length;
    return value;
  }

  private text(size: number): string {
    this.at += size;
    return this.bytes.toString('utf8', this.at - size, this.at);
  }

  private list(size: number): readonly Packed[] {
    return Array.from({ length: size }, () => this.value());
  }

  private map(size: number): Packed {
    return Object.fromEntries(Array.from({ length: size }, () => [this.text(this.keySize()), this.value()]));
  }

  private keySize(): number {
    const mark = this.bytes.readUInt8(this.at);
    this.at += 1;
    return mark < 0x90 ? mark & 0x0f : this.size(mark - 0xd0);
  }
}
