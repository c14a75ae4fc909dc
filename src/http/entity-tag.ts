/** A strong entity tag: 120 bits of the SHA-256 of these bytes, in characters that need no quoting. */
export async function entityTag(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const text = btoa(String.fromCharCode(...hash.subarray(0, 15)));
  return `"${text.replaceAll("+", "-").replaceAll("/", "_")}"`;
}
