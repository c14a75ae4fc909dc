import type { WrittenStory } from "./write-story.ts";

/** A place that an editor has to look at. */
export interface Check {
  /** `en.md:3 title` */
  readonly place: string;
  readonly words: string;
}

/**
 * Lists what was created, and every place in it that an editor has to look at, with its line.
 * @param checks those that cannot be marked in the files
 */
export function reportStory(
  { path, files }: WrittenStory,
  { checks = [], hints = [] }: { readonly checks?: readonly Check[]; readonly hints?: readonly string[] } = {},
): string {
  const marked = [...files].flatMap(([name, contents]) =>
    typeof contents === "string" ? marksOf(name, contents) : [],
  );
  const marks = [...marked, ...checks];
  const width = Math.max(0, ...marks.map(({ place }) => place.length));
  return [
    `${path}/`,
    ...[...files.keys()].map((name) => `  ${name}`),
    "",
    "To fill in or check:",
    ...marks.map(({ place, words }) => `  ${place.padEnd(width)}  ${words}`),
    ...hints,
    "",
    `"npm run compile" lists what is still missing; "npm run dev -- --drafts" shows the draft.`,
    `"npm run content -- --fetch-embeds" gets the titles and posters of the embeds in it.`,
  ].join("\n");
}

function marksOf(name: string, contents: string): readonly Check[] {
  return contents.split("\n").flatMap((line, index) => {
    const [, field, words] = /^\s*([\w-]+):.* # check: (.*)$/.exec(line) ?? [];
    return field && words ? { place: `${name}:${index + 1} ${field}`, words } : [];
  });
}
