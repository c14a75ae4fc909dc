import { required } from "../../domain/required.ts";
import { foldRepeated } from "../../problems/fold-repeated.ts";
import { formatProblem } from "../../problems/problem.ts";
import type { StoryList } from "./list-stories.ts";
import { type StoryRow, storyStates } from "./story-row.ts";

const longestTags = 40;

/** Prints the stories as a table, how many there are in each state, and their problems below. */
export function printStories({ stories, problems }: StoryList): string {
  const header = ["PUBLISHED", "LANGUAGES", "STATE", "SECTION: TAGS", "TITLE"];
  const counts = storyStates.flatMap((state) => {
    const count = stories.filter((story) => story.state === state).length;
    return count === 0 ? [] : `${count} ${state === "problems" ? "with problems" : state}`;
  });
  return [
    printTable([header, ...stories.map(cells)]),
    "",
    counts.length === 0 ? "No stories yet." : counts.join(", "),
    ...(problems.length > 0 ? ["", ...foldRepeated(problems).map(formatProblem)] : []),
  ].join("\n");
}

function cells({ published, languages, state, section, tags, title }: StoryRow): readonly string[] {
  const topics = section === undefined ? "-" : [section, tags.join(", ")].filter(Boolean).join(": ");
  const cut = topics.length > longestTags ? `${topics.slice(0, longestTags - 1)}…` : topics;
  // "2026-01-03 20:53": all times here are in the newsroom's time zone.
  return [published?.slice(0, 16).replace("T", " ") ?? "-", languages.join(" ") || "-", state, cut, title];
}

/** Prints rows in columns, each as wide as its widest cell; the last is not padded. */
export function printTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  }
  const padded = (cell: string, width: number) => cell + " ".repeat(width - widthOf(cell));
  return rows
    .map((row) =>
      row
        .map((cell, column) => padded(cell, required(widths[column], "width of column", column)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Counts grapheme clusters, so that an accent or an emoji of several code points is one. */
function widthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}
