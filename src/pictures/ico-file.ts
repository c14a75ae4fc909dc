/** A square PNG with 32 bits per pixel, as an ICO requires. */
export interface IcoImage {
  /** Pixels, at most 256. */
  readonly side: number;
  readonly png: Uint8Array;
}

/**
 * Encodes these images as an ICO file, smallest first: a directory, then the PNGs unchanged, which every browser reads.
 * https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10) describes the directory; PNGs came with Windows Vista.
 */
export function encodeIco(images: readonly IcoImage[]): Uint8Array {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length + images.length * 16;
  const directory = images.map(({ side, png }) => {
    const entry = Buffer.alloc(16);
    // One byte each; 256 is written as 0.
    entry.writeUInt8(side % 256, 0);
    entry.writeUInt8(side % 256, 1);
    // Colour planes, and bits per pixel.
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...directory, ...images.map(({ png }) => png)]);
}
