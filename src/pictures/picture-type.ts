/** The picture types that readers show, by MIME type, with the ending that the served file gets. */
export const pictureEndings = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/gif": "gif",
} as const;

export type PictureType = keyof typeof pictureEndings;

/** The type by the file's own first bytes, since names lie; undefined for anything else. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString("latin1");
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return "image/gif";
  if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return "image/webp";
  if (head.startsWith("ftypavif", 4)) return "image/avif";
  return undefined;
}

export function looksLikeSvg(bytes: Uint8Array): boolean {
  return /^[\s\S]{0,1000}<svg[\s>]/i.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1100)).toString("latin1"),
  );
}

/** A picture that shows what it shows, and says nothing else: neither where and when it was taken nor by whom. */
export interface StrippedPicture {
  readonly bytes: Uint8Array;
  /** Exif's, from 1 to 8: 1 is upright, from 5 on it lies on its side. */
  readonly orientation: number;
}
