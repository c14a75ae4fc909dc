import type { EncodedRights } from "./encode-rights.ts";
import { type Box, printBox, printNumbers, readBoxes, readNumber } from "./iso-boxes.ts";
import { readItemLocations } from "./item-locations.ts";

/**
 * Adds rights to an AVIF without metadata: XMP, as an item at the end of the file that describes the picture (ISO/IEC 23008-12, annex
 * A.3). The list of items grows by it, and whatever comes after the list moves, which changes addresses but no pixel. Undefined if the
 * file is not laid out as encoders do it.
 */
export function addToAvif(bytes: Buffer, { xmp }: EncodedRights): Buffer | undefined {
  const boxes = [...readBoxes(bytes)];
  const meta = boxes.find(({ type }) => type === "meta");
  // A box of size 0 extends to the end of the file.
  const last = boxes.at(-1);
  if (!meta || last?.end !== bytes.length || bytes.readUInt32BE(last.start) === 0) return undefined;
  const parts = [...readBoxes(meta.content.subarray(4))];
  const contentOf = (name: string) => parts.find(({ type }) => type === name)?.content;
  const [primary, items, placed, references] = ["pitm", "iinf", "iloc", "iref"].map(contentOf);
  const locations = placed && readItemLocations(placed);
  if (!primary || !items || !locations) return undefined;

  const picture = readNumber(primary, 4, primary[0] === 0 ? 2 : 4);
  const id = Math.max(picture, ...readItemIds(items)) + 1;
  if (id > 0xffff) return undefined;
  const described = describe(references ?? Buffer.alloc(4), id, picture);
  const listed = list(items, id);
  const growth =
    (references ? described.length - references.length : described.length + 8) +
    (listed.length - items.length) +
    locations.itemLength;
  const at = bytes.length + growth + 8;
  const located = locations.print(meta.end, growth, { id, at, length: xmp.length });
  const replaced = new Map([
    ["iinf", listed],
    ["iloc", located],
    ["iref", described],
  ]);
  const rest = parts.map(({ type, content }) => printBox(type, replaced.get(type) ?? content));
  const grown = printBox(
    "meta",
    meta.content.subarray(0, 4),
    ...rest,
    ...(references ? [] : [printBox("iref", described)]),
  );
  const moved = Buffer.from(bytes);
  for (const box of boxes) {
    if (box.type === "moov") moveChunks(moved.subarray(box.start + 8, box.end), meta.end, growth);
  }
  return Buffer.concat([moved.subarray(0, meta.start), grown, moved.subarray(meta.end), printBox("mdat", xmp)]);
}

/** Returns the boxes of a list of items: version, flags, then their number, of two bytes, or four from version 1 on. */
function itemsIn(items: Buffer): readonly Box[] {
  return [...readBoxes(items.subarray(items[0] ? 8 : 6))];
}

function readItemIds(items: Buffer): readonly number[] {
  return itemsIn(items).map(({ content }) => readNumber(content, 4, content[0] === 3 ? 4 : 2));
}

function list(items: Buffer, id: number): Buffer {
  const countSize = items[0] ? 4 : 2;
  const listed = Buffer.from(items);
  printNumbers([readNumber(items, 4, countSize) + 1, countSize]).copy(listed, 4);
  const type = Buffer.from("mimeXMP\0application/rdf+xml\0");
  return Buffer.concat([listed, printBox("infe", Buffer.from([2, 0, 0, 0]), printNumbers([id, 2], [0, 2]), type)]);
}

/** Adds a reference that says that the item describes the picture. */
function describe(references: Buffer, id: number, picture: number): Buffer {
  const size = references[0] ? 4 : 2;
  return Buffer.concat([references, printBox("cdsc", printNumbers([id, size], [1, 2], [picture, size]))]);
}

const containers: ReadonlySet<string> = new Set(["trak", "mdia", "minf", "stbl"]);

/** Moves the addresses of the frames of a sequence (ISO/IEC 14496-12, section 8.7.5). */
function moveChunks(boxes: Buffer, after: number, moved: number): void {
  for (const { type, content } of readBoxes(boxes)) {
    if (containers.has(type)) moveChunks(content, after, moved);
    const size = type === "stco" ? 4 : type === "co64" ? 8 : undefined;
    if (size === undefined) continue;
    for (let at = 8; at + size <= content.length; at += size) {
      const value = readNumber(content, at, size);
      if (value >= after) printNumbers([value + moved, size]).copy(content, at);
    }
  }
}
