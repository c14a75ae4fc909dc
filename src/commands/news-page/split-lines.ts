/** Characters: programs wrap lines at widths between these. */
const narrowest = 50;
const widest = 120;

/**
 * Splits a page's text into lines that are each one thing: a headline, a caption, a paragraph. Paragraphs that a program has
 * wrapped are joined again.
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

/** Whether a program has wrapped the lines: the first word of the next line did not fit on any, and not all end a sentence. */
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
