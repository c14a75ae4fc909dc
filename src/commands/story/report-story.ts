import type { WrittenStory } from "./write-story.ts";

/** Lists what was created, and every place in it that an editor has to look at, with its line. */
export function reportStory({ path, files }: WrittenStory, hints: readonly string[] = []): string {
  const marks = [...files].flatMap(([name, contents]) => (typeof contents === "string" ? marksOf(name, contents) : []));
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
  ].join("\n");
}

function marksOf(name: string, contents: string) {
  return contents.split("\n").flatMap((line, index) => {
    const [, field, words] = /^\s*([\w-]+):.* # check: (.*)$/.exec(line) ?? [];
    return field && words ? { place: `${name}:${index + 1} ${field}`, words } : [];
  });
}
