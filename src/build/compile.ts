import { join, resolve } from "node:path";
import { folderSource } from "../content/folder/folder-source.ts";
import { validVocabulary } from "../content/read/newsroom.ts";
import { readVocabulary } from "../content/read/read-vocabulary.ts";
import { storyFolders } from "../content/read/story-folders.ts";
import { termsInUse } from "../domain/vocabulary.ts";
import { formatsFor } from "../formats/formats.ts";
import { skeletons } from "../formats/skeletons.ts";
import { pack } from "../pack/pack.ts";
import { brokenPicture } from "../pictures/broken-picture.ts";
import { everyFeed } from "../urls/feed-ref.ts";
import { shardPath } from "../urls/file-paths.ts";
import { codeKey } from "./cache/code-key.ts";
import { keptStories } from "./cache/kept-stories.ts";
import { readState, writeState } from "./cache/state-file.ts";
import { checkContent } from "./check-content.ts";
import type { CompileOptions, CompileResult } from "./compile-result.ts";
import { shardFiles } from "./files/shard-files.ts";
import { gatherProblems } from "./gather-problems.ts";
import { assetHeaders } from "./output/asset-headers.ts";
import { pageAssets } from "./output/page-assets.ts";
import { publisherFiles } from "./output/publisher-files.ts";
import { pictureFiles, servedPictures } from "./output/served-pictures.ts";
import { storyArticles } from "./output/story-articles.ts";
import { writeOutput } from "./output/write-output.ts";
import { compileStories } from "./stories/compile-stories.ts";
import { compileChunks } from "./threads/compile-chunks.ts";

/** Half of what a Worker may weigh: it has to fit into an isolate's 128 MB beside what is served from it. */
export const usualBundle = 32 * 1024 * 1024;

/** Makes the output of the content. Where there is a problem, the catalogue stays as it was. */
export async function compile({ output, ...options }: CompileOptions): Promise<CompileResult> {
  const content = typeof options.content === "string" ? folderSource(options.content) : options.content;
  const vocabulary = options.vocabulary ?? (await readVocabulary(content, options.origin));
  const { site: read } = vocabulary;
  const facts = validVocabulary(vocabulary);
  if (!(facts && "value" in read)) {
    const { problems, textsChecked, notices } = await checkContent(vocabulary);
    return { problems, textsChecked, notices };
  }
  const { drafts = false } = options;
  const newsroom = { ...facts, drafts };
  const { site, origins } = newsroom;
  const stateFile = join(output, "state.jsonl");
  const key = JSON.stringify([codeKey(), site, origins, drafts, content.id]);
  const before = readState(stateFile, key);

  const shards = shardFiles(resolve(output, "entries"));
  const folders = storyFolders(vocabulary);
  const kept = keptStories(content, newsroom, before, shards.has);
  const { outcomes, compiled } = await compileStories(folders.names, kept, (tasks) =>
    compileChunks(content, newsroom, shards, tasks, progressOf(tasks, options.progress), options.threads),
  );
  const { homeless, notices, ...found } = gatherProblems(vocabulary, folders.problems, outcomes, drafts);
  const made = outcomes.flatMap(({ state }) => state ?? []);
  const stories = made.filter(({ claims }) => !homeless.has(claims.folder));
  const terms = { tags: [...newsroom.tags.values()], authors: [...newsroom.authors.values()] };
  const save = () => writeState(stateFile, key, { ...terms, stories: made }, before);
  if (found.problems.length > 0) {
    // The next run need not do again what is right.
    save();
    return { ...found, notices };
  }

  const pages = await pageAssets();
  const packed = pack(
    {
      site,
      ...terms,
      assets: pages.assets,
      articles: storyArticles(shards, stories),
    },
    options.bundle ?? usualBundle,
  );
  // The icon's own file is nowhere named: feeds and pages have renditions of it.
  const own = read.pictures ? [read.pictures.logo] : [];
  const pictures = servedPictures(own, stories);
  const broken = await brokenPicture(content, () =>
    writeOutput(output, {
      site,
      catalogue: packed.bytes,
      // What package.json has for `#skeletons` in the Worker.
      skeletons: `export const skeletons = ${JSON.stringify(skeletons)};\n`,
      headers: assetHeaders(site),
      assets: [
        ...pages.files,
        ...pictures.flatMap((picture) => pictureFiles(content, picture)),
        ...(read.pictures ? publisherFiles(content, read.pictures) : []),
        ...packed.shards.map((shard) => ({ path: shardPath(shard), link: shards.path(shard) })),
      ],
    }),
  );
  if (broken) return { problems: [broken], textsChecked: true, notices };
  save();
  shards.keepOnly(new Set(made.flatMap((story) => story.articles.map(({ place }) => place.shard))));
  const shown = stories.filter((story) => story.shown);
  const articles = stories.flatMap((story) => story.articles).length;
  return {
    summary: {
      stories: shown.length,
      compiled,
      articles,
      resident: packed.resident,
      shards: packed.shards.length,
      feeds: everyFeed({ site, tags: termsInUse(terms.tags), authors: termsInUse(terms.authors) }).flatMap(formatsFor)
        .length,
      media: pictures.length,
      bytes: packed.bytes.length,
    },
    notices,
  };
}

function progressOf(
  tasks: readonly { readonly stories: readonly unknown[] }[],
  progress: CompileOptions["progress"],
): (stories: number) => void {
  const all = tasks.reduce((sum, { stories }) => sum + stories.length, 0);
  let done = 0;
  return (stories) => {
    done += stories;
    progress?.(done, all);
  };
}
