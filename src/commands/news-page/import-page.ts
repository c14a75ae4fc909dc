import { formatMoment } from "../../content/schema/format-moment.ts";
import { authorReference, tagReference } from "../../content/schema/reference.ts";
import { pageSlug } from "../../content/schema/slug.ts";
import type { Instant } from "../../domain/article.ts";
import { required } from "../../domain/required.ts";
import { CommandError } from "../run/run-command.ts";
import { draftFiles } from "../story/draft-files.ts";
import { freeName } from "../story/free-name.ts";
import { makeSlug } from "../story/make-slug.ts";
import { readNewsroomContent } from "../story/newsroom-content.ts";
import { checkOption, readLanguageOption, readMediaOption, readPictureOption } from "../story/option-values.ts";
import type { Check } from "../story/report-story.ts";
import { type WrittenStory, writeStory } from "../story/write-story.ts";
import { draftPage } from "./draft-page.ts";
import { findFilesBeside } from "./find-files-beside.ts";
import { languageHints, vocabularyHints } from "./import-hints.ts";
import { mediaChecks } from "./media-checks.ts";
import { type NewsPage, readNewsPage } from "./read-news-page.ts";
import { readTextFile } from "./read-text-file.ts";

export interface ImportOptions {
  /** The content folder. */
  readonly content: string;
  /** The file with the text. */
  readonly file: string;
  /** Overrides the language that the text seems to be in. */
  readonly lang?: string;
  readonly section?: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  readonly image?: string;
  /** Paths of audio and video files that belong to the whole story. */
  readonly media?: readonly string[];
  readonly slug?: string;
}

export interface ImportedStory extends WrittenStory {
  readonly page: NewsPage;
  /** What an editor has to do about the media of the page. */
  readonly checks: readonly Check[];
  /** What else has to be done, line by line. */
  readonly hints: readonly string[];
}

/** Drafts a story from an article's text. @throws CommandError before anything is written, if it cannot */
export async function importPage(options: ImportOptions, now: Instant): Promise<ImportedStory> {
  const newsroom = await readNewsroomContent(options.content);
  const { site, known } = newsroom;
  const { section, tags, authors } = options;
  if (section !== undefined) checkOption("section", section, tagReference(known, "section"));
  for (const tag of tags ?? []) checkOption("tags", tag, tagReference(known));
  for (const author of authors ?? []) checkOption("author", author, authorReference(known));
  const lang = options.lang === undefined ? undefined : readLanguageOption(site, [options.lang])[0];
  const picture = options.image === undefined ? undefined : await readPictureOption(options.image);
  const media = await readMediaOption(options.media ?? []);

  const found = readNewsPage(await readTextFile(options.file), site, newsroom.words);
  if (!found) {
    throw new CommandError(
      `${options.file} has no headline with a text below it in a language of the site; nothing was written. ` +
        "Copy the article from its headline to its end.",
    );
  }
  if (lang === undefined && site.retired.some(({ tag }) => tag === found.language)) {
    throw new CommandError(
      `${options.file} seems to be in "${found.language}", a language that is retired; nothing was written. ` +
        "If it is in another language, name that with --lang.",
    );
  }
  const page = lang === undefined ? found : { ...found, language: lang, languageIsSure: true };
  const given = { ...options, ...(picture && { image: picture.name }), media: media.map(({ name }) => name) };
  const { draft, unknown } = draftPage(page, newsroom, given);

  const slug =
    options.slug === undefined ? makeSlug(page.headline, page.language) : checkOption("slug", options.slug, pageSlug);
  const day = page.dateline?.day ?? page.languages?.day ?? formatMoment(now, site.timeZone).slice(0, 10);
  const { folder, id, slug: written } = freeName(newsroom, day, slug);
  const texts = draft.texts.map((text) => ({ ...text, ...(written !== undefined && { slug: written }) }));
  const files = draftFiles({ id, ...draft, texts });
  const optional = [...(picture ? [picture] : []), ...media];
  const beside = await findFilesBeside(options.file, page);
  const copies = [...optional, ...beside.filter(({ name }) => !optional.some((copy) => copy.name === name))];
  const story = await writeStory(newsroom, folder, files, copies);
  const name = `${page.language}.md`;
  const printed = required(files.get(name), "file of the draft,", name);
  return {
    ...story,
    page,
    checks: mediaChecks(page, { name, printed }, new Set(copies.map((copy) => copy.name))),
    hints: [...languageHints(page, site), ...vocabularyHints(unknown, page.language)],
  };
}
