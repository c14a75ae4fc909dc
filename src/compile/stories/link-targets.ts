import { join } from "node:path";
import type { Address } from "../../domain/catalogue.ts";
import { languageFiles } from "../read/language-files.ts";
import { readFrontMatter } from "../read/read-front-matter.ts";
import { readSlug } from "../read/read-slug.ts";
import { readYaml } from "../read/read-yaml.ts";
import type { LinkTargets } from "../render/link-resolver.ts";
import { isMapping } from "../schema/mapping.ts";
import { listFolder } from "../source/list-folder.ts";
import type { Folder } from "../source/read-source.ts";
import type { Newsroom } from "./newsroom.ts";

/**
 * Where links to other stories lead, read from those stories when one is linked to: so a story can be compiled by itself. What is
 * wrong with a story is told when that one is compiled.
 */
export function linkTargets(
  newsroom: Newsroom,
): LinkTargets & { set(folder: string, pages: readonly Address[]): void } {
  const known = new Map<string, readonly Address[] | undefined>();
  const targets = (folder: string) => {
    if (!known.has(folder)) known.set(folder, pagesOf(newsroom, folder));
    return known.get(folder);
  };
  return Object.assign(targets, { set: (folder: string, pages: readonly Address[]) => known.set(folder, pages) });
}

/** The pages of a story that is shown; undefined where there is none. */
function pagesOf({ content, name, site, drafts }: Newsroom, story: string): readonly Address[] | undefined {
  // Whatever a link says, it leads to no other folder.
  if (story.includes("/") || story.startsWith(".")) return undefined;
  const disk = join(content, "articles", story);
  const entries = listFolder(disk);
  if (!entries) return undefined;
  const folder: Folder = { disk, path: `${name}/articles/${story}`, entries };
  const yaml = readYaml(folder, "article.yaml");
  if ("problems" in yaml || !isMapping(yaml.value) || (yaml.value.draft === true && !drafts)) return undefined;
  const tags = site.languages.map(({ tag }) => tag);
  return languageFiles(folder, tags).languages.flatMap((language) => {
    const read = readFrontMatter(folder, `${language}.md`);
    return "problems" in read ? [] : { language, slug: readSlug(read.yaml, folder).slug };
  });
}
