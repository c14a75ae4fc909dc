import type { FileRanges } from "./file-ranges.ts";

/**
 * Whether an MP3 file states how many frames it has: its first frame then holds a header of the encoder, "Xing" or "Info", at most
 * 36 bytes after its own. An ID3v2 tag, which may have pictures in it, comes before.
 */
export async function countsFrames(file: FileRanges): Promise<boolean> {
  const head = await file.read(0, Math.min(10, file.size));
  const start = Buffer.from(head).toString("latin1", 0, 3) === "ID3" ? 10 + tagLength(head.subarray(6)) : 0;
  if (start >= file.size) return false;
  const frame = await file.read(start, Math.min(start + 200, file.size));
  return /Xing|Info/.test(Buffer.from(frame).toString("latin1"));
}

/** Decodes the length of a tag: seven bits a byte (ID3v2.4 section 6.2). */
function tagLength(bytes: Uint8Array): number {
  return bytes.subarray(0, 4).reduce((length, byte) => length * 128 + (byte & 0x7f), 0);
}
