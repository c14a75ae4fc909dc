/** The smallest bytes of each type that give a size. They are not whole pictures: only their headers are read. */
export const pictures = {
  "image/png": { width: 3, height: 2, bytes: png(3, 2) },
  "image/gif": { width: 3, height: 2, bytes: bytes("GIF89a", [3, 0, 2, 0, 0, 0, 0, 0x3b]) },
  "image/jpeg": { width: 3, height: 2, bytes: jpeg([]) },
  "image/webp": {
    width: 3,
    height: 2,
    bytes: bytes("RIFF", [22, 0, 0, 0], "WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 1, 0, 0]),
  },
  "image/avif": { width: 3, height: 2, bytes: avif(3, 2) },
} as const;

/** A JPEG of 3 by 2 that lies on its side: its Exif data say so. */
export const lyingJpeg = jpeg([
  ...[0xff, 0xe1, 0, 34],
  ...Buffer.from("Exif\0\0MM\0*"),
  ...[0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
]);

function bytes(...parts: readonly (string | readonly number[])[]): Buffer {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string, "latin1")));
}

export function png(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return bytes("\x89PNG\r\n\x1a\n", [0, 0, 0, 13], "IHDR", [...size], [8, 6, 0, 0, 0, 0, 0, 0, 0]);
}

function jpeg(before: readonly number[]): Buffer {
  const jfif = [0xff, 0xe0, 0, 16, ...Buffer.from("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0];
  return bytes([0xff, 0xd8], jfif, before, [0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0, 0xff, 0xd9]);
}

/** An AVIF, or a file of another brand in the same container. */
export function avif(width: number, height: number, brand?: string): Buffer {
  const ispe = box("ispe", [0, 0, 0, 0, 0, 0, 0, width, 0, 0, 0, height]);
  const meta = box("meta", [0, 0, 0, 0, ...box("iprp", [...box("ipco", [...ispe])])]);
  const brands = brand === undefined ? "avif\0\0\0\0avifmif1" : `${brand}\0\0\0\0${brand}`;
  return bytes([...box("ftyp", [...Buffer.from(brands)])], [...meta]);
}

function box(name: string, contents: readonly number[]): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(contents.length + 8);
  return bytes([...length], name, contents);
}
