import { required } from "../../domain/required.ts";
import { foldRepeated } from "../../problems/fold-repeated.ts";
import { formatProblem } from "../../problems/problem.ts";
import type { ListedStory, StoryList } from "./list-stories.ts";
import { type StoryRow, storyStates, type TextRow } from "./story-row.ts";

const longestTags = 40;

/** Prints the stories as a table, how many there are in each state, and their problems below. */
export function printStories({ stories, problems }: StoryList): string {
  // Most newsrooms have few stories with any, and some have none.
  const hasMedia = stories.some(({ media }) => media.length > 0);
  const header = ["PUBLISHED", "LANGUAGES", "STATE", "SECTION: TAGS", ...(hasMedia ? ["MEDIA"] : []), "TITLE"];
  const counts = storyStates.flatMap((state) => {
    const count = stories.filter((story) => story.state === state).length;
    return count === 0 ? [] : `${count} ${state === "problems" ? "with problems" : state}`;
  });
  return [
    printTable([header, ...stories.map((story) => cells(story, hasMedia))]),
    "",
    counts.length === 0 ? "No stories yet." : counts.join(", "),
    ...(problems.length > 0 ? ["", ...foldRepeated(problems).map(formatProblem)] : []),
  ].join("\n");
}

function cells(story: ListedStory, hasMedia: boolean): readonly string[] {
  const { published, languages, section, tags, media, title } = story;
  const topics = section === undefined ? "-" : [section, tags.join(", ")].filter(Boolean).join(": ");
  const cut = topics.length > longestTags ? `${topics.slice(0, longestTags - 1)}…` : topics;
  const shown = hasMedia ? [media.join(", ") || "-"] : [];
  return [printMinute(published), languages.join(" ") || "-", printState(story), cut, ...shown, title];
}

/**
 * Prints the state of a story, or of each of its languages if they differ, with the times that are their own:
 * `uk live, en scheduled 2026-03-01 09:00, ru draft`.
 */
function printState(story: StoryRow): string {
  const { state, texts, published, expires } = story;
  const isLikeStory = (text: TextRow) =>
    text.state === state && text.published === published && text.expires === expires;
  return texts.every(isLikeStory) ? state : texts.map((text) => printText(story, text)).join(", ");
}

function printText(story: StoryRow, { language, state, published, expires }: TextRow): string {
  const from = state !== "expired" && published !== story.published ? [printMinute(published)] : [];
  const until = expires !== story.expires ? [...(state === "expired" ? [] : ["until"]), printMinute(expires)] : [];
  return [language, state, ...from, ...until].join(" ");
}

/** Prints "2026-01-03 20:53": all times here are in the newsroom's time zone. */
function printMinute(moment: string | undefined): string {
  return moment?.slice(0, 16).replace("T", " ") ?? "-";
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
