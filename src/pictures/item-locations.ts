import { printNumbers, readNumber } from "./iso-boxes.ts";

/** Where the parts of a picture are: the content of the box `iloc` (ISO/IEC 14496-12, section 8.11.3). */
export interface ItemLocations {
  /** Bytes that a further item takes. */
  readonly itemLength: number;
  /**
   * Prints the content with every part that is after a place moved, and with a further item.
   * @param moved bytes
   */
  print(
    after: number,
    moved: number,
    item: { readonly id: number; readonly at: number; readonly length: number },
  ): Buffer;
}

/** Undefined if the fields are too short for another item. */
export function readItemLocations(content: Buffer): ItemLocations | undefined {
  const version = content.readUInt8(0);
  const [offsetSize, lengthSize] = halves(content.readUInt8(4));
  const [baseSize, indexSize] = version === 0 ? [content.readUInt8(5) >> 4, 0] : halves(content.readUInt8(5));
  if (offsetSize < 4 || lengthSize < 4) return undefined;
  const countSize = version < 2 ? 2 : 4;
  const methodSize = version === 0 ? 0 : 2;
  // The id is as long as the number of items; two bytes each for the data reference and the number of extents.
  const headLength = countSize + methodSize + 2 + baseSize + 2;
  const extentLength = indexSize + offsetSize + lengthSize;
  const itemLength = headLength + extentLength;

  function print(after: number, moved: number, item: { id: number; at: number; length: number }): Buffer {
    const kept = Buffer.from(content);
    const move = (at: number, size: number) => {
      const value = readNumber(kept, at, size);
      if (value >= after) printNumbers([value + moved, size]).copy(kept, at);
    };
    const count = readNumber(kept, 6, countSize);
    let at = 6 + countSize;
    for (let number = 0; number < count; number++) {
      // Method 0: the offset is in the file; data reference 0: in this file.
      const isInFile =
        readNumber(kept, at + countSize, methodSize) % 16 === 0 &&
        readNumber(kept, at + countSize + methodSize, 2) === 0;
      const base = at + countSize + methodSize + 2;
      const hasBase = readNumber(kept, base, baseSize) !== 0;
      if (isInFile && hasBase) move(base, baseSize);
      const extents = readNumber(kept, base + baseSize, 2);
      at = base + baseSize + 2;
      for (let extent = 0; extent < extents; extent++) {
        if (isInFile && !hasBase) move(at + indexSize, offsetSize);
        at += extentLength;
      }
    }
    printNumbers([count + 1, countSize]).copy(kept, 6);
    const further = printNumbers(
      ...([
        [item.id, countSize],
        [0, methodSize],
        [0, 2],
        [0, baseSize],
        [1, 2],
      ] as const),
      ...([
        [0, indexSize],
        [item.at, offsetSize],
        [item.length, lengthSize],
      ] as const),
    );
    return Buffer.concat([kept.subarray(0, at), further]);
  }

  return { itemLength, print };
}

function halves(byte: number): readonly [number, number] {
  return [byte >> 4, byte & 0xf];
}
