import { join } from "node:path";
import type { Formats } from "../../formats/formats.ts";
import type { Content } from "../content.ts";
import type { MediaRegistry } from "../media.ts";
import type { Problem } from "../problem.ts";
import { type RenderedArticle, renderArticle } from "./render-article.ts";
import { renderWithdrawn } from "./render-withdrawn.ts";
import type { PictureSource } from "./with-pictures.ts";

export interface RenderedContent {
  readonly rendered: readonly RenderedArticle[];
  readonly problems: readonly Problem[];
  /** Paths of the pictures that stand in texts. */
  readonly shown: ReadonlySet<string>;
}

/**
 * Every article as its feeds and its page will carry it, and what in the texts stands in the way.
 * @param folder the content folder's absolute path
 */
export async function renderContent(
  content: Content,
  formats: Formats,
  media: MediaRegistry,
  folder: string,
): Promise<RenderedContent> {
  const shown = new Set<string>();
  const pictures = pictureSource(folder, media, shown);
  // Withdrawn ones may be linked to: their addresses tell what happened.
  const stories = new Map(content.stories.map((story) => [story.folder, story]));
  const surroundings = { ...content, stories, pictures, formats };
  const rendered: RenderedArticle[] = [];
  for (const story of content.stories) {
    const { withdrawn } = story;
    // Withdrawn before its release: nobody has seen it, so that nobody is told.
    if (withdrawn && withdrawn.date < story.published) continue;
    for (const text of story.texts) {
      rendered.push(
        withdrawn
          ? { article: renderWithdrawn(surroundings, story, text, withdrawn), problems: [] }
          : await renderArticle(surroundings, story, text),
      );
    }
  }
  return { rendered, problems: rendered.flatMap((each) => each.problems), shown };
}

/**
 * What is wrong with a picture is told where it is named, by the text that names it.
 * @param shown gets the paths of those that are right
 */
function pictureSource(folder: string, media: MediaRegistry, shown: Set<string>): PictureSource {
  return async (story, file) => {
    const picture = await media.picture(join(folder, "articles", story), file);
    if (!("path" in picture)) return undefined;
    shown.add(picture.path);
    return picture;
  };
}
