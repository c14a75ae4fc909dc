import { posterBeside } from "../../content/read/poster-beside.ts";
import type { StoryContent } from "../../content/read/story-content.ts";
import type { ClipFigure, EmbedFigure } from "../../domain/figure.ts";
import { type LanguageTag, languageOf } from "../../domain/language.ts";
import type { Picture } from "../../domain/picture.ts";
import type { Site } from "../../domain/site.ts";
import { toEntryImage } from "../../feed/entry-image.ts";
import type { ClipBlock, EmbedBlock, PicturesBlock, PrintedFigure } from "../../markdown/figure-block.ts";
import type { References } from "../../markdown/references.ts";
import { fill } from "../../messages/fill.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import type { KnownFiles } from "../links/known-files.ts";
import { createFigureFiles, isRemote } from "./figure-files.ts";
import { printClip } from "./print-clip.ts";
import { printEmbed, printWords } from "./print-embed.ts";
import { printPictures } from "./print-pictures.ts";

/** What the figures of a text refer to. */
export interface FigureContext {
  readonly site: Site;
  readonly language: LanguageTag;
  /** Absolute URL of the article's page. */
  readonly page: string;
  readonly files: KnownFiles;
  readonly story: Pick<StoryContent, "embeds" | "files">;
  /** Whether there is a file with this name. @param name as a text would have it */
  hasFile(name: string): boolean;
}

type Result = PrintedFigure | Diagnosis;

/**
 * Creates the function that prints the figures of a text as feeds show them, and returns what its page shows.
 *
 * Every file of a figure is looked up before one of them is refused: `renderWithFiles` reads what was looked up.
 */
export function createFigurePrinter({
  site,
  page,
  story,
  hasFile,
  ...context
}: FigureContext): References["printFigure"] {
  const language = languageOf(site, context.language);
  const files = createFigureFiles(context.files, story.files, context.language);

  function printPicturesBlock({ pictures: written }: PicturesBlock): Result {
    const pictures = written.map(files.picture);
    const refused = pictures.find(isDiagnosis);
    if (refused) return refused;
    const found = pictures.flatMap((each) => (isDiagnosis(each) ? [] : each));
    return { html: printPictures(site, found), figure: { kind: "pictures", pictures: found } };
  }

  function printClipBlock({ src, caption, poster: written }: ClipBlock): Result {
    const clip = files.clip(src);
    const name = written ?? (isRemote(src) ? undefined : posterBeside(src, hasFile));
    const poster = name === undefined ? undefined : files.poster(name);
    if (isDiagnosis(clip)) return clip;
    if (poster && isDiagnosis(poster)) return poster;
    const figure: ClipFigure = {
      kind: "clip",
      ...clip,
      title: caption,
      ...(poster && { poster }),
      ...(name !== undefined && !files.maySyndicate(name) && { syndicatePoster: false }),
      ...(!files.maySyndicate(src) && { syndicate: false }),
    };
    return { html: printClip(site, language, page, figure), figure };
  }

  function printEmbedBlock({ embed, title: written, words, poster: linked }: EmbedBlock): Result {
    const { provider, shows, url, frame } = embed;
    const facts = story.embeds.get(url);
    const title = written ?? facts?.title ?? fill(language.messages.embed.titles[shows], { provider });
    const ofProvider = facts?.poster === undefined ? undefined : { src: facts.poster };
    const named = linked ?? ofProvider;
    const poster = named && files.picture(named);
    if (poster && isDiagnosis(poster)) return poster;
    const printCard = (shown: Picture | undefined) =>
      printEmbed({
        url,
        provider,
        title,
        author: facts?.author,
        words: words ?? (facts?.words && printWords(facts.words)),
        // It is a link, which has to have a text.
        poster: shown && toEntryImage(site, { ...shown, alt: shown.alt || title }),
      });
    const isForPages = poster?.syndicate === false;
    const html = printCard(isForPages ? undefined : poster);
    const figure: EmbedFigure = {
      kind: "embed",
      provider,
      shows,
      title,
      ...(frame && { frame }),
      ...(isForPages && { card: printCard(poster) }),
    };
    return { html, figure };
  }

  return (block) => {
    switch (block.kind) {
      case "embed":
        return printEmbedBlock(block);
      case "clip":
        return printClipBlock(block);
      case "pictures":
        return printPicturesBlock(block);
    }
  };
}

function isDiagnosis(result: object): result is Diagnosis {
  return "what" in result;
}
