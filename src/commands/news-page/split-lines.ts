/** Programs break lines at widths between these; other lines were not broken by one. */
const narrowest = 50;
const widest = 120;

/**
 * A page's text as lines that each are one thing: a headline, a caption, a paragraph. Paragraphs that a program has broken into
 * lines of one width are put together again.
 */
export function splitLines(text: string): readonly string[] {
  const blocks = text.replace(/\r\n?/g, "\n").split(/\n\s*\n/);
  return blocks.flatMap((block) => {
    const lines = block
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter(Boolean);
    return isBroken(lines) ? [lines.join(" ")] : lines;
  });
}

/** Whether each line ends where the next one's first word had no room, and not where a sentence does. */
function isBroken(lines: readonly string[]): boolean {
  const width = Math.max(...lines.map((line) => line.length));
  const ends = lines.slice(0, -1).map((line, index) => {
    const [next = ""] = lines[index + 1]?.split(" ") ?? [];
    return { full: line.length + 1 + next.length > width, sentence: /[.!?…]["»”)]?$/.test(line) };
  });
  return (
    width >= narrowest && width <= widest && ends.every(({ full }) => full) && ends.some(({ sentence }) => !sentence)
  );
}
