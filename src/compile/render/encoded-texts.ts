import { Buffer, transcode } from "node:buffer";

let room = Buffer.alloc(1 << 18);

/** The bytes from one text to another, U+0000 between each two; of the first alone where no other is named. */
export type EncodedTexts<Names extends string> = (first: Names, last?: Names) => Uint8Array;

/**
 * Texts in UTF-8, one behind the other. They must not hold U+0000.
 *
 * By way of UTF-16, in which V8 keeps them: to copy them so and to transcode them all at once takes half the time that V8
 * takes to encode each, character by character. The room for the copy is used again and again.
 *
 * @throws Error where half a surrogate pair is in one
 */
export function encodedTexts<const Names extends string>(texts: Readonly<Record<Names, string>>): EncodedTexts<Names> {
  let most = 0;
  for (const name in texts) most += 2 * (texts[name].length + 1);
  if (most > room.length) room = Buffer.alloc(2 * most);
  let width = 0;
  for (const name in texts) width += room.write(`${texts[name]}\0`, width, "utf16le");
  const bytes = transcode(room.subarray(0, width), "utf16le", "utf8");
  const starts = {} as Record<Names, number>;
  const ends = {} as Record<Names, number>;
  let start = 0;
  for (const name in texts) {
    const end = bytes.indexOf(0, start);
    starts[name] = start;
    ends[name] = end;
    start = end + 1;
  }
  return (first, last = first) => bytes.subarray(starts[first], ends[last]);
}
