import { join, resolve } from "node:path";
import { pack } from "../pack/pack.ts";
import type { Content } from "./content.ts";
import type { MediaRegistry } from "./media.ts";
import { assetHeaders } from "./output/asset-headers.ts";
import { pageAssets } from "./output/page-assets.ts";
import { type OutputFile, writeOutput } from "./output/write-output.ts";
import type { Problem } from "./problem.ts";
import { type ReadOptions, readContent } from "./read-content.ts";
import { fingerprints } from "./render/fingerprint.ts";
import { renderArticle } from "./render/render-article.ts";
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
  const rendered = await renderAll(content, pictureSource(resolve(folder), media));
  const problems = rendered.flatMap((each) => each.problems);
  if (problems.length > 0) return { problems };

  const pages = await pageAssets();
  const articles = rendered.map(({ article }) => article);
  const catalogue = pack({
    site,
    tags: [...tags.values()],
    authors: [...authors.values()],
    fingerprints: fingerprints(),
    assets: pages.assets,
    articles,
  });
  const pictures = media.files().map((file): OutputFile => ({ path: file.media.path.slice(1), source: file.source }));
  await writeOutput(output, { catalogue, assets: [assetHeaders, ...pages.files, ...pictures] });
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

async function renderAll(content: Content, pictures: PictureSource) {
  const stories = content.stories.filter(({ withdrawn }) => !withdrawn);
  const surroundings = { ...content, stories: new Map(stories.map((story) => [story.folder, story])), pictures };
  const rendered = [];
  for (const story of stories) {
    for (const text of story.texts) rendered.push(await renderArticle(surroundings, story, text));
  }
  return rendered;
}

/** What is wrong with a picture is told where it is named, by the text that names it. */
function pictureSource(folder: string, media: MediaRegistry): PictureSource {
  return async (story, file) => {
    const picture = await media.picture(join(folder, "articles", story), file);
    return "path" in picture ? picture : undefined;
  };
}
