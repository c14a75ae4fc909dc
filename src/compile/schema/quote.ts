const longest = 40;

/** A value as a problem shows it: in quotes, on one line, cut after 40 characters. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  return JSON.stringify(characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text);
}
