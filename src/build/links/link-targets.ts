import { findLanguageFiles } from "../../content/read/find-language-files.ts";
import { readDraft } from "../../content/read/read-draft.ts";
import { readSlug } from "../../content/read/read-text.ts";
import type { CompileContext } from "../../content/read/read-vocabulary.ts";
import { readFrontMatter, readYaml } from "../../content/read/read-yaml.ts";
import { isMapping } from "../../content/schema/mapping.ts";
import { readMoment } from "../../content/schema/moment.ts";
import { articles, type ContentSource, type Folder, storyPath } from "../../content/source/content-source.ts";
import { normalizeName } from "../../content/source/locate-file.ts";
import type { Instant } from "../../domain/article.ts";
import { once } from "../../domain/once.ts";
import { releaseMoment } from "../../domain/release-facts.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import type { LinkTarget } from "./link-resolver.ts";

/** The pages that links to other stories lead to. */
export interface LinkTargets {
  /**
   * The name on disk of the folder that a link names; undefined if there is none, so that no link leads outside the
   * content.
   */
  folderOf(name: string): string | undefined;
  /** Finds the story in a folder; returns undefined if there is no story that can be linked to. */
  find(folder: string): LinkTarget | undefined;
  /** Explains why the story in a folder cannot be linked to. */
  hidden(folder: string): Diagnosis;
  set(folder: string, target: LinkTarget): void;
}

/**
 * Reads the target of a link from its story when it is needed, so that a story can be compiled without the others.
 * Problems of that story are reported when it is compiled itself.
 */
export function createLinkTargets(
  content: ContentSource,
  newsroom: Pick<CompileContext, "site" | "drafts" | "known" | "releases">,
): LinkTargets {
  const known = new Map<string, LinkTarget | Diagnosis>();
  const folders = once(() => {
    const entries = content.folder(articles)?.entries ?? [];
    return new Map(entries.map(({ name }) => [normalizeName(name), name]));
  });
  const folderOf = (name: string) => folders().get(normalizeName(name));
  const read = (name: string) => {
    const folder = folderOf(name);
    if (folder === undefined) return noReadableText;
    const target = known.get(folder) ?? readTarget(content.folder(storyPath(folder)), newsroom);
    known.set(folder, target);
    return target;
  };
  return {
    folderOf,
    find(folder) {
      const target = read(folder);
      return "pages" in target ? target : undefined;
    },
    hidden(folder) {
      const target = read(folder);
      return "pages" in target ? noReadableText : target;
    },
    set: (folder, target) => known.set(folder, target),
  };
}

const noReadableText: Diagnosis = {
  what: "the story has no readable text",
  instead: "correct that first",
};

const inRetiredLanguages: Diagnosis = {
  what: "the story has texts only in languages that are retired, and has no page",
  instead: "link to another page, or remove the link",
};

function readTarget(folder: Folder | undefined, newsroom: Parameters<typeof createLinkTargets>[1]) {
  const { site, drafts, known } = newsroom;
  if (!folder) return noReadableText;
  const yaml = readYaml(folder, "article.yaml");
  if ("problems" in yaml || !isMapping(yaml.value)) return noReadableText;
  const { id, withdrawn } = yaml.value;
  const published = parseMoment(yaml.value.published, site.timeZone);
  const withdrawal = isMapping(withdrawn) ? parseMoment(withdrawn.date, site.timeZone) : undefined;
  const isDraft = readDraft(folder, "article.yaml", yaml) ?? false;
  const files = findLanguageFiles(folder, known);
  if (files.onlyRetired) return inRetiredLanguages;
  const found = files.languages.flatMap((language) => {
    const name = `${language}.md`;
    const read = readFrontMatter(folder, name);
    if ("problems" in read) return [];
    const { value } = read.yaml;
    const own = isMapping(value) ? parseMoment(value.published, site.timeZone) : undefined;
    const moment = own ?? published;
    const released = moment === undefined ? undefined : releaseMoment(newsroom, String(id), language, moment);
    const page = { language, slug: readSlug(read.yaml, folder).slug, released };
    return {
      page,
      isNeverPublished: isBefore(withdrawal, moment),
      isHidden: (readDraft(folder, name, read.yaml) ?? isDraft) && !drafts,
    };
  });
  const linkable = found.filter(({ isNeverPublished, isHidden }) => !isHidden && !isNeverPublished);
  const pages = linkable.map(({ page }) => page);
  const hiddenIn = found.flatMap(({ page, isHidden }) => (isHidden ? page.language : []));
  if (pages.length > 0) return { pages, hiddenIn, withdrawn: isMapping(withdrawn) };
  if (found.length === 0) return isDraft && !drafts ? ofDraft : noReadableText;
  return hiddenIn.length === found.length ? ofDraft : neverPublished;
}

function isBefore(one: Instant | undefined, other: Instant | undefined): boolean {
  return one !== undefined && other !== undefined && one < other;
}

/** Returns undefined for anything that is not a date and time. */
function parseMoment(value: unknown, timeZone: string): Instant | undefined {
  const moment = typeof value === "string" ? readMoment(value.trim(), timeZone) : undefined;
  return typeof moment === "number" ? moment : undefined;
}

/** Why nothing can link to a story or to one of its texts. */
export const ofDraft: Diagnosis = { what: "the story is a draft", instead: "publish it first, or remove the link" };

/** Of a withdrawal before the release, which leaves no notice. */
export const neverPublished: Diagnosis = {
  what: "the story was withdrawn before it was published, and has no page",
  instead: "remove the link",
};
