import { readSlug } from "../../content/read/read-text.ts";
import { readFrontMatter, readYaml } from "../../content/read/read-yaml.ts";
import { isMapping } from "../../content/schema/mapping.ts";
import { articles, type ContentSource, type Folder, storyPath } from "../../content/source/content-source.ts";
import { normalizeName } from "../../content/source/locate-file.ts";
import { findNearest } from "../../domain/find-name.ts";

/** The names that editors may use for a story, whatever is wrong with it. */
export interface StoryNames {
  /** Whether a story's folder has this name. */
  has(folder: string): boolean;
  /** The folder of the story that a name means, or probably means; undefined if there is none. */
  folderOf(name: string): string | undefined;
}

/**
 * Looks a name up among the folders' names first, with and without their dates. If none is similar, the present and
 * former slugs are read, once.
 */
export function readStoryNames(content: ContentSource): StoryNames {
  let names: readonly string[] | undefined;
  let slugs: ReadonlyMap<string, string> | undefined;
  const folders = () => {
    names ??= (content.folder(articles)?.entries ?? []).flatMap(({ name, kind }) => (kind === "folder" ? name : []));
    return names;
  };
  return {
    has: (folder) => folders().some((each) => normalizeName(each) === normalizeName(folder)),
    folderOf(name) {
      const undated = new Map(folders().map((folder) => [folder.replace(/^\d{4}-\d\d-\d\d-/, ""), folder]));
      const byFolder = folders().includes(name) ? name : (undated.get(name) ?? findNearest(name, folders()));
      if (byFolder !== undefined) return byFolder;
      const byDay = findNearest(name, undated.keys());
      if (byDay !== undefined) return undated.get(byDay);
      slugs ??= new Map(
        folders().flatMap((folder) => readSlugs(content.folder(storyPath(folder))).map((slug) => [slug, folder])),
      );
      const slug = slugs.has(name) ? name : findNearest(name, slugs.keys());
      return slug === undefined ? undefined : slugs.get(slug);
    },
  };
}

/** Lists the slugs of a story in every language, and its former ones. */
function readSlugs(folder: Folder | undefined): readonly string[] {
  if (!folder) return [];
  const yaml = readYaml(folder, "article.yaml");
  const formerly = "value" in yaml && isMapping(yaml.value) ? yaml.value.formerly : undefined;
  const former = Array.isArray(formerly) ? formerly.filter((slug) => typeof slug === "string") : [];
  const texts = folder.entries.map(({ name }) => name).filter((name) => name.endsWith(".md"));
  return [...former, ...texts.flatMap((name) => readTextSlug(folder, name))];
}

function readTextSlug(folder: Folder, name: string): string | readonly [] {
  const read = readFrontMatter(folder, name);
  return "problems" in read ? [] : readSlug(read.yaml, folder).slug;
}
