import { readBoxes } from "./iso-boxes.ts";

/**
 * The brands in a file's first box (ISO/IEC 14496-12, section 4.3), the major one first; none if the file has no such box. AVIF and
 * HEIC are two of the formats that begin like this; which it is follows from all brands, since the major one may be a general one.
 * @param head the first bytes, one per character
 */
export function readBrands(head: string): readonly string[] {
  if (!head.startsWith("ftyp", 4)) return [];
  const size = Buffer.from(head.slice(0, 4), "latin1").readUInt32BE();
  // After the major brand comes the version.
  const brands = head.slice(8, 12) + head.slice(16, size);
  return brands.match(/[\s\S]{4}/g) ?? [];
}

/** `avis` is a sequence of pictures (AV1 Image File Format, section 6.3). */
export const avifBrands: readonly string[] = ["avif", "avis"];

/** The brands of pictures in HEVC, and the general ones of the container (ISO/IEC 23008-12, annex B and section 10.2). */
export const heicBrands: readonly string[] = [
  ..."heic heix heim heis hevc hevx hevm hevs".split(" "),
  ..."mif1 mif2 mif3 msf1".split(" "),
];

/** Items that hold metadata: `mime` is XMP, `uri ` can be anything (ISO/IEC 23008-12, annex A). */
const metadataItems: ReadonlySet<string> = new Set(["Exif", "mime", "uri "]);

/**
 * Whether an AVIF has Exif, XMP or other metadata. The format addresses its parts by offset, so that removing one would move all
 * others. Cameras do not write AVIF, so it is enough to detect metadata.
 */
export function avifHasMetadata(bytes: Buffer): boolean {
  for (const { type, content } of readBoxes(bytes)) {
    if (type === "uuid" || type === "udta") return true;
    // The tracks of a sequence have boxes of the same kinds.
    if ((type === "moov" || type === "trak") && avifHasMetadata(content)) return true;
    // One byte of version and three of flags precede the boxes inside.
    if (type === "meta" && readItemTypes(content.subarray(4)).some((item) => metadataItems.has(item))) return true;
  }
  return false;
}

function readItemTypes(meta: Buffer): readonly string[] {
  return [...readBoxes(meta)].flatMap(({ type, content }) => {
    if (type !== "iinf") return [];
    // Version, flags, and the number of items: two bytes, or four from version 1 on.
    const items = readBoxes(content.subarray(content[0] ? 8 : 6));
    // Version, flags, number, protection; the number has four bytes from version 3 on. Before version 2 there are no types.
    return [...items].map((item) => {
      const at = item.content[0] === 3 ? 10 : 8;
      return item.content.toString("latin1", at, at + 4);
    });
  });
}

/** Whether a picture in the file is the transparency of another (MIAF, ISO/IEC 23000-22, section 7.3.5.2). */
export function isTransparentAvif(bytes: Buffer): boolean {
  return bytes.includes("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha");
}
