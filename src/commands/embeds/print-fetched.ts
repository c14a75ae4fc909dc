import type { FetchedEmbed } from "./fetch-embeds.ts";
import type { StoryEmbeds } from "./list-missing-embeds.ts";

const outcomes = [
  ["written", "written"],
  ["none", "without a description"],
  ["failed", "failed"],
] as const;

/** Prints what became of each embed, by story, and how many there are of each kind. @param path of the stories' folders */
export function printFetched(path: string, stories: readonly StoryEmbeds[], fetched: readonly FetchedEmbed[]): string {
  if (stories.every(({ count }) => count === 0)) return "There are no embeds.";
  if (fetched.length === 0) return "Every embed has an entry in embeds.yaml.";
  const names = [...new Set(fetched.map(({ story }) => story))];
  const lines = names.flatMap((name) => [
    `${path}/${name}/`,
    ...fetched.filter(({ story }) => story === name).map(({ url, words }) => `  ${url}\n    ${words}`),
    "",
  ]);
  const counts = outcomes.flatMap(([outcome, words]) => {
    const count = fetched.filter((each) => each.outcome === outcome).length;
    return count === 0 ? [] : `${count} ${words}`;
  });
  return [...lines, counts.join(", ")].join("\n");
}
