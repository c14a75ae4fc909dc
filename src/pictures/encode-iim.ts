import type { PictureRights } from "./picture-rights.ts";

/** Data sets of the editorial record (IPTC-NAA IIM 4.2, section 6). */
const byLine = 80;
const credit = 110;
const copyrightNotice = 116;

/** The longest text whose length fits into two bytes (section 1.5). Longer ones are in XMP only. */
const longest = 0x7fff;

/**
 * Encodes rights as IPTC IIM in UTF-8, in the default language: it has no others. Texts may be longer than the 32 and 128 bytes
 * of 1991: their length is written before them, so readers of the time skip them whole, and those of today show them.
 * @returns undefined if there is nothing to write
 */
export function encodeIim(rights: PictureRights): Buffer | undefined {
  const texts = [
    ...(rights.creators ?? []).map((name) => [byLine, name] as const),
    ...(rights.credit ? [[credit, rights.credit["x-default"]] as const] : []),
    ...(rights.copyright ? [[copyrightNotice, rights.copyright["x-default"]] as const] : []),
  ];
  const sets = texts.flatMap(([number, text]) => {
    const bytes = Buffer.from(text);
    return bytes.length > longest ? [] : [encodeDataSet(2, number, bytes)];
  });
  if (sets.length === 0) return undefined;
  return Buffer.concat([
    // Coded character set: the escape sequence of UTF-8 (ISO 2022, section 1:90 of IIM).
    encodeDataSet(1, 90, Buffer.from("\x1b%G", "latin1")),
    // Version of the record: 4.
    encodeDataSet(2, 0, Buffer.from([0, 4])),
    ...sets,
  ]);
}

function encodeDataSet(record: number, number: number, data: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(data.length, 3);
  return Buffer.concat([head, data]);
}
