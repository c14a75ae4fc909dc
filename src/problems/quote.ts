const longest = 40;

/** A value as a problem shows it: in quotes, on one line, cut after 40 characters. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  const shown = characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
  // JSON leaves delete, the controls of ISO 8859 and two line breaks of Unicode as they are: terminals obey them.
  return JSON.stringify(shown).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
