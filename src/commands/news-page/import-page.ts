import { join } from "node:path";
import { authorReference, tagReference } from "../../content/schema/reference.ts";
import { pageSlug } from "../../content/schema/slug.ts";
import type { Instant } from "../../domain/article.ts";
import { checkOption } from "../story/check-option.ts";
import { draftFiles } from "../story/draft-files.ts";
import { freeName } from "../story/free-name.ts";
import { languageOption } from "../story/language-option.ts";
import { readNewsroom } from "../story/newsroom.ts";
import { newsroomWords } from "../story/newsroom-words.ts";
import { pictureOption } from "../story/picture-option.ts";
import { Refusal } from "../story/refusal.ts";
import { slugOf } from "../story/slug-of.ts";
import { spellMoment } from "../story/spell-moment.ts";
import { type StoryFiles, type WrittenStory, writeStory } from "../story/write-story.ts";
import { draftOfPage } from "./draft-of-page.ts";
import type { NewsPage } from "./news-page.ts";
import { readNewsPage } from "./read-news-page.ts";
import { readTextFile } from "./read-text-file.ts";
import { vocabularyHints } from "./vocabulary-hints.ts";

export interface ImportOptions {
  /** The content folder. */
  readonly content: string;
  /** The file with the text. */
  readonly file: string;
  /** Stands for the language that the text seems to be in. */
  readonly lang?: string;
  readonly section?: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  readonly image?: string;
  readonly slug?: string;
}

export interface ImportedStory extends WrittenStory {
  readonly page: NewsPage;
  /** What else is to be done, line by line. */
  readonly hints: readonly string[];
}

/** Makes a draft of an article's text. @throws Refusal before anything is written, where it cannot */
export async function importPage(options: ImportOptions, now: Instant): Promise<ImportedStory> {
  const newsroom = await readNewsroom(options.content);
  const { site, known } = newsroom;
  const { section, tags, authors } = options;
  if (section !== undefined) checkOption("section", section, tagReference(known, "section"));
  for (const tag of tags ?? []) checkOption("tags", tag, tagReference(known));
  for (const author of authors ?? []) checkOption("author", author, authorReference(known));
  const given = options.lang === undefined ? undefined : languageOption(site, [options.lang])[0];
  const picture = options.image === undefined ? undefined : await pictureOption(options.image);

  const found = readNewsPage(await readTextFile(options.file), site, await newsroomWords(site));
  if (!found) {
    throw new Refusal(
      `${options.file} has no headline with a text below it in a language of the site; nothing was written. ` +
        "Copy the article from its headline to its end.",
    );
  }
  const page = given === undefined ? found : { ...found, language: given, languageIsSure: true };
  const { draft, unknown } = draftOfPage(page, newsroom, { ...options, ...(picture && { image: picture.name }) });

  const slug =
    options.slug === undefined ? slugOf(page.headline, page.language) : checkOption("slug", options.slug, pageSlug);
  const day = page.dateline?.day ?? page.languages?.day ?? spellMoment(now, site.timeZone).slice(0, 10);
  const { folder, id, slug: written } = freeName(newsroom, day, slug);
  const texts = draft.texts.map((text) => ({ ...text, ...(written !== undefined && { slug: written }) }));
  const files: StoryFiles = new Map<string, string | Uint8Array>(draftFiles({ id, ...draft, texts }));
  const all = picture ? new Map(files).set(picture.name, picture.bytes) : files;
  await writeStory(join(newsroom.folder, "articles", folder), all);
  return {
    path: `${newsroom.name}/articles/${folder}`,
    files: all,
    page,
    hints: [...languageHints(page, newsroom.site.languages), ...vocabularyHints(unknown, page.language)],
  };
}

function languageHints(page: NewsPage, languages: readonly { tag: string; aliases: readonly string[] }[]) {
  const doubt = page.languageIsSure
    ? []
    : [
        `The text is taken to be in "${page.language}"; if it is not, rename ${page.language}.md, or import with --lang.`,
      ];
  const others = languages
    .filter(({ tag, aliases }) => page.languages?.names.some((name) => name === tag || aliases.includes(name)))
    .filter(({ tag }) => tag !== page.language)
    .map(({ tag }) => `${tag}.md`);
  const also =
    others.length === 0 ? [] : [`The page names other languages: add ${others.join(" and ")} if you have them.`];
  return doubt.length + also.length > 0 ? ["", ...doubt, ...also] : [];
}
