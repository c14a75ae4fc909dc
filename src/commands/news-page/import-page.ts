import { formatMoment } from "../../content/schema/format-moment.ts";
import { authorReference, tagReference } from "../../content/schema/reference.ts";
import { pageSlug } from "../../content/schema/slug.ts";
import type { Instant } from "../../domain/article.ts";
import { CommandError } from "../run/run-command.ts";
import { draftFiles } from "../story/draft-files.ts";
import { embedHints } from "../story/embed-hints.ts";
import { freeName } from "../story/free-name.ts";
import { makeSlug } from "../story/make-slug.ts";
import { readNewsroomContent } from "../story/newsroom-content.ts";
import { checkOption, readLanguageOption, readPictureOption } from "../story/option-values.ts";
import { type WrittenStory, writeStory } from "../story/write-story.ts";
import { draftPage } from "./draft-page.ts";
import { languageHints, vocabularyHints } from "./import-hints.ts";
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
  readonly slug?: string;
}

export interface ImportedStory extends WrittenStory {
  readonly page: NewsPage;
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
  const given = options.lang === undefined ? undefined : readLanguageOption(site, [options.lang])[0];
  const picture = options.image === undefined ? undefined : await readPictureOption(options.image);

  const found = readNewsPage(await readTextFile(options.file), site, newsroom.words);
  if (!found) {
    throw new CommandError(
      `${options.file} has no headline with a text below it in a language of the site; nothing was written. ` +
        "Copy the article from its headline to its end.",
    );
  }
  if (given === undefined && site.retired.some(({ tag }) => tag === found.language)) {
    throw new CommandError(
      `${options.file} seems to be in "${found.language}", a language that is retired; nothing was written. ` +
        "If it is in another language, name that with --lang.",
    );
  }
  const page = given === undefined ? found : { ...found, language: given, languageIsSure: true };
  const { draft, unknown } = draftPage(page, newsroom, { ...options, ...(picture && { image: picture.name }) });

  const slug =
    options.slug === undefined ? makeSlug(page.headline, page.language) : checkOption("slug", options.slug, pageSlug);
  const day = page.dateline?.day ?? page.languages?.day ?? formatMoment(now, site.timeZone).slice(0, 10);
  const { folder, id, slug: written } = freeName(newsroom, day, slug);
  const texts = draft.texts.map((text) => ({ ...text, ...(written !== undefined && { slug: written }) }));
  const story = await writeStory(newsroom, folder, draftFiles({ id, ...draft, texts }), picture);
  const bodies = texts.map(({ body }) => body);
  const hints = [
    ...languageHints(page, site),
    ...vocabularyHints(unknown, page.language),
    ...embedHints(folder, bodies, site.mastodon),
  ];
  return { ...story, page, hints };
}
