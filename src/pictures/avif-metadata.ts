/** Items that say something of a picture: `mime` is XMP, `uri ` is anything (ISO/IEC 23008-12, annex A). */
const metadataItems: ReadonlySet<string> = new Set(["Exif", "mime", "uri "]);

/**
 * Whether an AVIF has Exif, XMP or what else programs put in. It is a file system of its own, in which all is found by its place:
 * to take a piece out is to move all others. Cameras write none, so that it is enough to know.
 */
export function avifHasMetadata(bytes: Buffer): boolean {
  for (const { type, content } of readBoxes(bytes)) {
    if (type === "uuid" || type === "udta") return true;
    // A byte of version and three of flags stand before the boxes within.
    if (type === "meta" && readItemTypes(content.subarray(4)).some((item) => metadataItems.has(item))) return true;
  }
  return false;
}

function readItemTypes(meta: Buffer): readonly string[] {
  return [...readBoxes(meta)].flatMap(({ type, content }) => {
    if (type !== "iinf") return [];
    // Version, flags, and the number of items: in two bytes, or from version 1 on in four.
    const items = readBoxes(content.subarray(content[0] ? 8 : 6));
    // Version, flags, number, protection; the number has four bytes from version 3 on. Before version 2 there are no types.
    return [...items].map((item) => {
      const at = item.content[0] === 3 ? 10 : 8;
      return item.content.toString("latin1", at, at + 4);
    });
  });
}

interface Box {
  readonly type: string;
  readonly content: Buffer;
}

/** ISO/IEC 14496-12, section 4.2. What is broken ends the list. */
function* readBoxes(bytes: Buffer): Generator<Box> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const short = bytes.readUInt32BE(at);
    // 0: to the end; 1: a longer number follows, of which the lower half is more than there is.
    const long = short === 1 && at + 16 <= bytes.length;
    const size = short === 0 ? bytes.length - at : long ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const head = long ? 16 : 8;
    if (size < head) return;
    yield { type: bytes.toString("latin1", at + 4, at + 8), content: bytes.subarray(at + head, at + size) };
    at += size;
  }
}
