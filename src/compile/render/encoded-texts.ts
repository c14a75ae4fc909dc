const encoder = new TextEncoder();
let room = new Uint8Array(1 << 18);

/**
 * Texts in UTF-8, one behind the other in a room that is used again and again: to give each bytes of its own takes longer than to
 * encode it. What is given is right until the next call.
 */
export function encodedTexts<const Names extends string>(
  texts: Readonly<Record<Names, string>>,
): Readonly<Record<Names, Uint8Array>> {
  const all = Object.entries<string>(texts);
  // A UTF-16 code unit is three bytes of UTF-8 at most.
  const most = 3 * all.reduce((sum, [, { length }]) => sum + length, 0);
  if (most > room.length) room = new Uint8Array(2 * most);
  let end = 0;
  const encoded = {} as Record<string, Uint8Array>;
  for (const [name, text] of all) {
    const start = end;
    end += encoder.encodeInto(text, room.subarray(start)).written;
    encoded[name] = room.subarray(start, end);
  }
  return encoded as Record<Names, Uint8Array>;
}
