import { type LanguageTag, localeOf } from "../../domain/language.ts";
import type { Direction, Language, Site } from "../../domain/site.ts";
import { type PublisherPictures, publisherImages } from "../../pictures/publisher-images.ts";
import { type Problem, splitNotices } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { KnownLanguages } from "../schema/known.ts";
import { isLanguageTag } from "../schema/language-tag.ts";
import { isMapping } from "../schema/mapping.ts";
import { readDevelopmentOrigin } from "../schema/origin.ts";
import { type SiteFile, siteSchema } from "../schema/site-schema.ts";
import { isTimeZone } from "../schema/time-zone.ts";
import type { Folder } from "../source/content-source.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";
import { check } from "./check.ts";
import { checkHostRoot } from "./check-host-root.ts";
import { checkIdTags } from "./check-id-tags.ts";
import { findUntranslated } from "./find-untranslated.ts";
import type { ContentPicture, PictureRegistry } from "./picture-registry.ts";
import { readPublisherPictures } from "./read-publisher-pictures.ts";
import { readWords } from "./read-words.ts";
import { readYaml } from "./read-yaml.ts";

/** What is needed to read the other files, known even if the site has problems elsewhere. */
export interface ParsedSite extends KnownLanguages {
  readonly timeZone: string;
  /** Origins under which texts may link to the site's own pages: the current one and the one in the file. */
  readonly origins: readonly string[];
  /** Absent if the file cannot be read as YAML. */
  readonly yaml?: Yaml;
  readonly result: ValidSite | { readonly problems: readonly Problem[] };
}

export interface ValidSite {
  readonly value: Site;
  /** The pictures that `value.publisher.images` are made from. */
  readonly pictures?: PublisherPictures<ContentPicture>;
  readonly notices: readonly Problem[];
}

/**
 * Reads `site.yaml`.
 * @param origin replaces the file's own during development
 */
export async function readSite(
  folder: Folder,
  media: PictureRegistry,
  origin: string | undefined,
): Promise<ParsedSite> {
  const yaml = readYaml(folder, "site.yaml");
  if ("problems" in yaml)
    return {
      languages: undefined,
      retiredLanguages: [],
      formerTags: new Map(),
      defaultLanguage: undefined,
      timeZone: "UTC",
      origins: [],
      result: yaml,
    };
  const raw = isMapping(yaml.value) ? yaml.value : {};
  const listed = languagesOf(raw.languages);
  const timeZone = typeof raw.timeZone === "string" && isTimeZone(raw.timeZone) ? raw.timeZone : "UTC";
  const defaultLanguage = listed.languages?.find((language) => language === raw.defaultLanguage);
  const said = { ...listed, defaultLanguage, timeZone, yaml };
  const checked = check(siteSchema(said), yaml);
  const problems: Problem[] = ["problems" in checked ? checked.problems : [], checkIdTags(yaml)].flat();
  const given = origin === undefined ? undefined : readDevelopmentOrigin(origin);
  if (origin !== undefined && given === undefined) {
    problems.push(
      problemAtField(yaml, "origin", {
        what: `the origin ${quote(origin)} that was given to replace it is not valid`,
        instead: 'use one such as "http://localhost:8787" or "https://news.example"',
      }),
    );
  }
  const { pictures, problems: ofPictures } = await readPublisherPictures(folder, media, yaml);
  problems.push(...ofPictures);
  if ("problems" in checked || splitNotices(problems).problems.length > 0) {
    return { ...said, origins: [], result: { problems } };
  }
  const { name, url } = checked.value.publisher;
  const written = Object.entries(checked.value.languages);
  const spoken = await Promise.all(
    written.filter(([, { retired }]) => !retired).map(([tag, language]) => toLanguage(tag, language)),
  );
  const { media: files, embeds, ...settings } = checked.value;
  const value: Site = {
    ...settings,
    ...(files && { mediaBase: files.base.replace(/\/$/, "") }),
    mastodon: embeds.mastodon ?? [],
    origin: given ?? checked.value.origin,
    languages: spoken.map(({ language }) => language),
    retired: written
      .filter(([, { retired }]) => retired)
      .map(([tag, { idTag = tag, name, aliases }]) => ({ tag, idTag, name, aliases })),
    publisher: { name, url, ...(pictures && { images: publisherImages(pictures) }) },
  };
  const origins = [...new Set([value.origin, checked.value.origin])];
  const notices = [
    ...problems,
    ...findUntranslated(yaml, said),
    ...checkWords(yaml, spoken),
    ...checkHostRoot(yaml, value),
  ];
  return { ...said, origins, result: { value, ...(pictures && { pictures }), notices } };
}

function checkWords(yaml: Yaml, spoken: readonly SpokenLanguage[]): readonly Problem[] {
  return spoken
    .filter(({ substitute }) => substitute)
    .map(({ language: { tag } }) =>
      problemAtField(
        yaml,
        `languages.${tag}`,
        {
          what: `the interface has no translation into ${quote(tag)}, so pages show its words in English`,
          instead: `add ${quote(`src/messages/languages/${localeOf(tag).toLowerCase()}.ts`)}, or leave it as it is`,
          notice: true,
        },
        "key",
      ),
    );
}

/** Returns no languages if they are not all language tags: then missing texts cannot be found. */
function languagesOf(raw: unknown): Omit<KnownLanguages, "defaultLanguage"> {
  const written = Object.entries(isMapping(raw) ? raw : {}).map(([tag, language]) => ({
    tag,
    retired: isMapping(language) && language.retired === true,
    idTag: isMapping(language) ? language.idTag : undefined,
  }));
  const inUse = written.filter(({ retired }) => !retired);
  if (inUse.length === 0 || !written.every(({ tag }) => isLanguageTag(tag))) {
    return { languages: undefined, retiredLanguages: [], formerTags: new Map() };
  }
  return {
    languages: inUse.map(({ tag }) => tag),
    retiredLanguages: written.filter(({ retired }) => retired).map(({ tag }) => tag),
    formerTags: new Map(
      inUse.flatMap(({ tag, idTag }) => (typeof idTag === "string" && idTag !== tag ? [[idTag, tag]] : [])),
    ),
  };
}

interface SpokenLanguage {
  readonly language: Language;
  /** Whether its words are those of another language. */
  readonly substitute: boolean;
}

async function toLanguage(
  tag: LanguageTag,
  { retired: _, idTag = tag, direction = directionOf(tag), ...language }: SiteFile["languages"][string],
): Promise<SpokenLanguage> {
  const { messages, substitute } = await readWords(tag);
  return { language: { tag, idTag, ...language, direction, messages }, substitute };
}

/**
 * Returns the direction of the script that the language is usually written in. Some engines have this as a method and
 * some, from before the standard settled, as a getter.
 */
function directionOf(tag: LanguageTag): Direction {
  const locale = new Intl.Locale(localeOf(tag)) as Intl.Locale & { getTextInfo?(): TextInfo; textInfo?: TextInfo };
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction === "rtl" ? "rtl" : "ltr";
}

interface TextInfo {
  readonly direction: string;
}
