import { findLanguageFiles } from "../../content/read/find-language-files.ts";
import type { ParsedVocabulary } from "../../content/read/read-vocabulary.ts";
import { readFrontMatter, readYaml } from "../../content/read/read-yaml.ts";
import { isMapping } from "../../content/schema/mapping.ts";
import { type Folder, storyPath } from "../../content/source/content-source.ts";
import { findEmbed } from "../../embeds/find-embed.ts";
import type { FoundEmbed } from "../../embeds/found-embed.ts";
import { listEmbeds } from "../../markdown/list-embeds.ts";

/** A story, and the embeds in its texts of which its `embeds.yaml` says nothing. */
export interface StoryEmbeds {
  /** The name of its folder. */
  readonly name: string;
  /** How many embeds its texts have. */
  readonly count: number;
  readonly missing: readonly FoundEmbed[];
}

/**
 * Lists the embeds that have no entry yet, in published texts and in drafts, whatever else is wrong with them.
 * @param names of the stories' folders
 */
export function listMissingEmbeds(
  { content, known }: ParsedVocabulary,
  names: readonly string[],
): readonly StoryEmbeds[] {
  const mastodon = known.mastodon ?? [];
  return names.flatMap((name) => {
    const folder = content.folder(storyPath(name));
    if (!folder) return [];
    const { languages } = findLanguageFiles(folder, known);
    const embeds = new Map<string, FoundEmbed>();
    for (const language of languages) {
      for (const embed of listEmbeds(markdownOf(folder, `${language}.md`), mastodon)) embeds.set(embed.url, embed);
    }
    const written = writtenIn(folder, mastodon);
    const missing = [...embeds.values()].filter(({ url }) => !written.has(url));
    return { name, count: embeds.size, missing };
  });
}

function markdownOf(folder: Folder, file: string): string {
  const read = readFrontMatter(folder, file);
  return "problems" in read ? "" : read.yaml.source.text.slice(read.matter.body);
}

function writtenIn(folder: Folder, mastodon: readonly string[]): ReadonlySet<string> {
  if (!folder.entries.some(({ name }) => name === "embeds.yaml")) return new Set();
  const yaml = readYaml(folder, "embeds.yaml");
  const value = "problems" in yaml || !isMapping(yaml.value) ? {} : yaml.value;
  return new Set(Object.keys(value).flatMap((address) => findEmbed(address, mastodon)?.url ?? []));
}
