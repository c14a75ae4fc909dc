/** A text as a regular expression's source. A space is any white space. */
export function wordPattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/ +/g, "\\s+");
}

/** A regular expression's source for any of these words, the longest first; for none of them where there are none. */
export function anyWordPattern(words: Iterable<string>): string {
  const each = [...new Set(words)].sort((one, other) => other.length - one.length);
  return each.length === 0 ? "(?:(?!))" : `(?:${each.map(wordPattern).join("|")})`;
}
