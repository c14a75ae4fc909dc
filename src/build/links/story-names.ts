import { readFrontMatter } from "../../content/read/read-front-matter.ts";
import { readSlug } from "../../content/read/read-slug.ts";
import { readYaml } from "../../content/read/read-yaml.ts";
import { isMapping } from "../../content/schema/mapping.ts";
import { comparableName } from "../../content/source/comparable-name.ts";
import type { ContentSource, Folder } from "../../content/source/content-source.ts";
import { articles, storyPath } from "../../content/source/story-path.ts";
import { findNearest } from "../../domain/find-name.ts";

/** By which names editors may call a story, whatever is wrong with it. */
export interface StoryNames {
  /** Whether a story's folder has this name. */
  has(folder: string): boolean;
  /** The folder of the story that a name stands for, or probably does; undefined where there is none. */
  folderOf(name: string): string | undefined;
}

/**
 * Looks in folders' names first, with and without their day. Only for what is not near to any are the slugs read, those that stories
 * had before too: of ten thousand stories that takes seconds, and is done once.
 */
export function storyNames(content: ContentSource): StoryNames {
  let names: readonly string[] | undefined;
  let slugs: ReadonlyMap<string, string> | undefined;
  const folders = () => {
    names ??= (content.folder(articles)?.entries ?? []).flatMap(({ name, kind }) => (kind === "folder" ? name : []));
    return names;
  };
  return {
    has: (folder) => folders().some((each) => comparableName(each) === comparableName(folder)),
    folderOf(name) {
      const undated = new Map(folders().map((folder) => [folder.replace(/^\d{4}-\d\d-\d\d-/, ""), folder]));
      const byFolder = folders().includes(name) ? name : (undated.get(name) ?? findNearest(name, folders()));
      if (byFolder !== undefined) return byFolder;
      const byDay = findNearest(name, undated.keys());
      if (byDay !== undefined) return undated.get(byDay);
      slugs ??= new Map(
        folders().flatMap((folder) => slugsOf(content.folder(storyPath(folder))).map((slug) => [slug, folder])),
      );
      const slug = slugs.has(name) ? name : findNearest(name, slugs.keys());
      return slug === undefined ? undefined : slugs.get(slug);
    },
  };
}

/** In every language, and from before. */
function slugsOf(folder: Folder | undefined): readonly string[] {
  if (!folder) return [];
  const yaml = readYaml(folder, "article.yaml");
  const formerly = "value" in yaml && isMapping(yaml.value) ? yaml.value.formerly : undefined;
  const former = Array.isArray(formerly) ? formerly.filter((slug) => typeof slug === "string") : [];
  const texts = folder.entries.map(({ name }) => name).filter((name) => name.endsWith(".md"));
  return [...former, ...texts.flatMap((name) => slugOf(folder, name))];
}

function slugOf(folder: Folder, name: string): string | readonly [] {
  const read = readFrontMatter(folder, name);
  return "problems" in read ? [] : readSlug(read.yaml, folder).slug;
}
