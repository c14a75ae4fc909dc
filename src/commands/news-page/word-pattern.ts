/** Converts a text to the source of a regular expression. A space matches any white space. */
export function wordPattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/ +/g, "\\s+");
}

/** Builds the source of a regular expression that matches any of these words, the longest first; nothing if there are none. */
export function anyWordPattern(words: Iterable<string>): string {
  const each = [...new Set(words)].sort((one, other) => other.length - one.length);
  return each.length === 0 ? "(?:(?!))" : `(?:${each.map(wordPattern).join("|")})`;
}
