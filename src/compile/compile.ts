import { dirname, relative, resolve } from "node:path";
import { createFormats } from "../formats/formats.ts";
import { makeSkeletons } from "../formats/make-skeletons.ts";
import { pack } from "../pack/pack.ts";
import type { MediaFile } from "./content.ts";
import { BrokenPicture, smallerPicture } from "./media/smaller-picture.ts";
import { assetHeaders } from "./output/asset-headers.ts";
import { pageAssets } from "./output/page-assets.ts";
import { type OutputFile, writeOutput } from "./output/write-output.ts";
import type { Problem } from "./problem.ts";
import { type ReadOptions, readContent } from "./read-content.ts";
import { fingerprints } from "./render/fingerprint.ts";
import { renderContent } from "./render/render-content.ts";

export interface CompileOptions extends ReadOptions {
  /** The content folder. */
  readonly content: string;
  /** Where the catalogue and the assets go. */
  readonly output: string;
}

export type CompileResult = { readonly summary: Summary } | Refusal;

export interface Refusal {
  readonly problems: readonly Problem[];
  /** Whether Markdown was looked at: only where all that it may refer to is known. */
  readonly textsChecked: boolean;
}

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
  if ("problems" in read) return { ...read, textsChecked: false };
  const { content, media } = read;
  const { site, tags, authors } = content;
  const skeletons = makeSkeletons();
  const formats = createFormats(skeletons);
  const { rendered, problems, shown } = await renderContent(content, formats, media, resolve(folder));
  if (problems.length > 0) return { problems, textsChecked: true };

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
  const leads = [site.publisher.logo, ...articles.map(({ article }) => article.image?.media)];
  const served = new Set([...shown, ...leads.flatMap((picture) => (picture && "path" in picture ? picture.path : []))]);
  // Those of drafts and of withdrawn stories have been read too, but nobody is to see them.
  const pictures = media.files().filter((file) => served.has(file.media.path));
  const broken = await brokenPicture(folder, () =>
    writeOutput(output, { catalogue, assets: [assetHeaders, ...pages.files, ...pictures.flatMap(pictureFiles)] }),
  );
  if (broken) return { problems: [broken], textsChecked: true };
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

/** The problem of a picture that could not be made smaller, if there is one: the catalogue is then as it was. */
async function brokenPicture(folder: string, write: () => Promise<void>): Promise<Problem | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    if (!(error instanceof BrokenPicture)) throw error;
    const path = relative(dirname(resolve(folder)), error.source).replaceAll("\\", "/");
    return {
      path,
      line: 1,
      column: 1,
      field: "",
      what: "the picture ends too soon or is damaged",
      instead: "save it again",
    };
  }
}

/** A picture and its smaller sizes. */
function pictureFiles({ source, media }: MediaFile): readonly OutputFile[] {
  return [
    { path: media.path.slice(1), source },
    ...media.smaller.map(({ path, width }) => ({ path: path.slice(1), make: () => smallerPicture(source, width) })),
  ];
}
