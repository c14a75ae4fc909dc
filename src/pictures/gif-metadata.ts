import type { EncodedRights } from "./encode-rights.ts";

/** GIF89a, appendix A. */
const extensionBlock = 0x21;
const imageBlock = 0x2c;
const graphicControl = 0xf9;
const plainText = 0x01;
const application = 0xff;

/** Applications whose data are kept: the number of repetitions of an animation, and the colour profile. XMP is dropped. */
const keptApplications: ReadonlySet<string> = new Set(["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]);

/** Strips a GIF of comments, of application data, and of anything after its end. */
export function stripGif(bytes: Buffer): Buffer {
  let at = 13 + colourTableLength(bytes, 10);
  const kept = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const begin = at;
    if (bytes[begin] === extensionBlock) {
      at = findEndOfBlocks(bytes, begin + 2);
      if (isKept(bytes, begin)) kept.push(bytes.subarray(begin, at));
    } else if (bytes[begin] === imageBlock) {
      at = findEndOfBlocks(bytes, begin + 11 + colourTableLength(bytes, begin + 9));
      kept.push(bytes.subarray(begin, at));
    } else {
      // The end of the picture, or of what can be read of it.
      kept.push(bytes.subarray(begin, begin + 1));
      break;
    }
  }
  return Buffer.concat(kept);
}

/**
 * Adds rights to a GIF without metadata: XMP only, since the format has no place for IIM. The bytes that follow the packet lead a
 * program that takes it for sub-blocks to its end (XMP part 3, section 1.1.2).
 */
export function addToGif(bytes: Buffer, { xmp }: EncodedRights): Buffer {
  const at = 13 + colourTableLength(bytes, 10);
  const head = Buffer.from(bytes.subarray(0, at));
  // The first version of the format had no extensions, and is otherwise the same.
  head.write("GIF89a", "latin1");
  const end = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);
  const name = Buffer.from("\x21\xff\x0bXMP DataXMP", "latin1");
  return Buffer.concat([head, name, xmp, end, bytes.subarray(at)]);
}

/** Whether there is more than one image. */
export function isAnimatedGif(bytes: Buffer): boolean {
  let images = 0;
  for (let at = 13 + colourTableLength(bytes, 10); at < bytes.length && images < 2; ) {
    const isImage = bytes[at] === imageBlock;
    if (!isImage && bytes[at] !== extensionBlock) break;
    if (isImage) images++;
    at = findEndOfBlocks(bytes, isImage ? at + 11 + colourTableLength(bytes, at + 9) : at + 2);
  }
  return images > 1;
}

/** Returns the length of a colour table in bytes, from the flags that announce it. */
function colourTableLength(bytes: Buffer, at: number): number {
  // A file that is truncated here has no table.
  const flags = bytes[at] ?? 0;
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Returns the position after the sub-blocks that begin here, each preceded by its size; the last is empty. */
function findEndOfBlocks(bytes: Buffer, from: number): number {
  let at = from;
  for (let size = bytes[at]; size; size = bytes[at]) at += 1 + size;
  return Math.min(bytes.length, at + 1);
}

function isKept(bytes: Buffer, begin: number): boolean {
  const label = bytes[begin + 1];
  if (label === application) return keptApplications.has(bytes.toString("latin1", begin + 3, begin + 14));
  return label === graphicControl || label === plainText;
}
