/** A box of the ISO base media file format (ISO/IEC 14496-12, section 4.2). */
export interface Box {
  readonly type: string;
  readonly content: Buffer;
  /** Where the box begins and ends, in the bytes that it was read from. */
  readonly start: number;
  readonly end: number;
}

/** Reads the boxes that these bytes consist of. A broken box ends them. */
export function* readBoxes(bytes: Buffer): Generator<Box> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const short = bytes.readUInt32BE(at);
    // 0: to the end of the file; 1: a 64-bit size follows.
    const long = short === 1 && at + 16 <= bytes.length;
    const size = short === 0 ? bytes.length - at : long ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const head = long ? 16 : 8;
    if (size < head) return;
    const content = bytes.subarray(at + head, at + size);
    yield { type: bytes.toString("latin1", at + 4, at + 8), content, start: at, end: at + size };
    at += size;
  }
}

export function printBox(type: string, ...content: readonly Buffer[]): Buffer {
  const box = Buffer.concat([Buffer.from(`\0\0\0\0${type}`), ...content]);
  box.writeUInt32BE(box.length);
  return box;
}

/** Prints numbers of 2, 4 or 8 bytes; none for 0 bytes. */
export function printNumbers(...numbers: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    numbers.map(([value, bytes]) => {
      const printed = Buffer.alloc(bytes);
      if (bytes === 8) printed.writeBigUInt64BE(BigInt(value));
      else if (bytes > 0) printed.writeUIntBE(value, 0, bytes);
      return printed;
    }),
  );
}

/** Reads a number of 1 to 8 bytes; 0 for 0 bytes. */
export function readNumber(content: Buffer, at: number, bytes: number): number {
  if (bytes === 0) return 0;
  return bytes === 8 ? Number(content.readBigUInt64BE(at)) : content.readUIntBE(at, bytes);
}
