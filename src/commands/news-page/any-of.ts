/** A regular expression's source for any of these words, the longest first; for none of them where there are none. A space is any white space. */
export function anyOf(words: Iterable<string>): string {
  const each = [...new Set(words)].sort((one, other) => other.length - one.length);
  return each.length === 0 ? "(?:(?!))" : `(?:${each.map(escaped).join("|")})`;
}

/** A text as a regular expression's source. */
export function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/ +/g, "\\s+");
}
