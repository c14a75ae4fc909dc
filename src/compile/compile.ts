import { join, resolve } from "node:path";
import { createFormats, type Formats } from "../formats/formats.ts";
import { makeSkeletons } from "../formats/make-skeletons.ts";
import { pack } from "../pack/pack.ts";
import type { Content, MediaFile } from "./content.ts";
import { smallerPicture } from "./media/smaller-picture.ts";
import type { MediaRegistry } from "./media.ts";
import { assetHeaders } from "./output/asset-headers.ts";
import { pageAssets } from "./output/page-assets.ts";
import { type OutputFile, writeOutput } from "./output/write-output.ts";
import type { Problem } from "./problem.ts";
import { type ReadOptions, readContent } from "./read-content.ts";
import { fingerprints } from "./render/fingerprint.ts";
import { type RenderedArticle, renderArticle } from "./render/render-article.ts";
import { renderWithdrawn } from "./render/render-withdrawn.ts";
import type { PictureSource } from "./render/with-pictures.ts";

export interface CompileOptions extends ReadOptions {
  /** The content folder. */
  readonly content: string;
  /** Where the catalogue and the assets go. */
  readonly output: string;
}

export type CompileResult = { readonly summary: Summary } | { readonly problems: readonly Problem[] };

export interface Summary {
  readonly stories: number;
  readonly articles: number;
  /** Documents of feeds: every format of every language, topic and author. */
  readonly feeds: number;
  readonly media: number;
  /** Of the catalogue. */
  readonly bytes: number;
}

/** Makes the output of the content; writes nothing where there is a problem. */
export async function compile({ content: folder, output, ...options }: CompileOptions): Promise<CompileResult> {
  const read = await readContent(folder, options);
  if ("problems" in read) return read;
  const { content, media } = read;
  const { site, tags, authors } = content;
  const skeletons = makeSkeletons();
  const formats = createFormats(skeletons);
  const shown = new Set<string>();
  const rendered = await renderAll(content, formats, pictureSource(resolve(folder), media, shown));
  const problems = rendered.flatMap((each) => each.problems);
  if (problems.length > 0) return { problems };

  const pages = await pageAssets();
  const articles = rendered.map(({ article }) => article);
  const catalogue = pack({
    site,
    tags: [...tags.values()],
    authors: [...authors.values()],
    fingerprints: fingerprints(formats),
    skeletons,
    assets: pages.assets,
    articles,
  });
  for (const picture of [site.publisher.logo, ...articles.map(({ article }) => article.image?.media)]) {
    if (picture && "path" in picture) shown.add(picture.path);
  }
  // Those of drafts and of withdrawn stories have been read too, but nobody is to see them.
  const pictures = media.files().filter((file) => shown.has(file.media.path));
  await writeOutput(output, {
    catalogue,
    assets: [assetHeaders, ...pages.files, ...pictures.flatMap(pictureFiles)],
  });
  return {
    summary: {
      stories: content.stories.length,
      articles: articles.length,
      feeds: site.languages.length * (1 + tags.size + authors.size) * 3,
      media: pictures.length,
      bytes: catalogue.length,
    },
  };
}

async function renderAll(
  content: Content,
  formats: Formats,
  pictures: PictureSource,
): Promise<readonly RenderedArticle[]> {
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
  return rendered;
}

/** A picture and its smaller sizes. */
function pictureFiles({ source, media }: MediaFile): readonly OutputFile[] {
  return [
    { path: media.path.slice(1), source },
    ...media.smaller.map(({ path, width }) => ({ path: path.slice(1), make: () => smallerPicture(source, width) })),
  ];
}

/**
 * What is wrong with a picture is told where it is named, by the text that names it.
 * @param shown gets the paths of those that are not
 */
function pictureSource(folder: string, media: MediaRegistry, shown: Set<string>): PictureSource {
  return async (story, file) => {
    const picture = await media.picture(join(folder, "articles", story), file);
    if (!("path" in picture)) return undefined;
    shown.add(picture.path);
    return picture;
  };
}
