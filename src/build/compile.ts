import { join, resolve } from "node:path";
import { folderSource } from "../content/folder/folder-source.ts";
import { type CompileContext, validVocabulary } from "../content/read/newsroom.ts";
import { readVocabulary } from "../content/read/read-vocabulary.ts";
import { storyFolders } from "../content/read/story-folders.ts";
import type { ContentSource } from "../content/source/content-source.ts";
import type { Author } from "../domain/author.ts";
import type { Tag } from "../domain/tag.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import { everyFeed } from "../feed/every-feed.ts";
import { formatsFor } from "../formats/formats.ts";
import { skeletons } from "../formats/skeletons.ts";
import { inUse } from "../pack/former-names.ts";
import { type Packed, pack } from "../pack/pack.ts";
import { brokenPicture } from "../pictures/broken-picture.ts";
import { shardPath } from "../urls/file-paths.ts";
import { digestProgram } from "./cache/digest-program.ts";
import { renewStories } from "./cache/renew-stories.ts";
import { type LastState, readState, writeState } from "./cache/state-file.ts";
import { checkContent } from "./check-content.ts";
import type { CompileOptions, CompileResult, Summary } from "./compile-result.ts";
import { openShardFiles } from "./files/shard-files.ts";
import { gatherProblems } from "./gather-problems.ts";
import { printAssetHeaders, readPageAssets } from "./output/page-assets.ts";
import { listPublisherFiles } from "./output/publisher-files.ts";
import { listPictureFiles, selectServedPictures } from "./output/served-pictures.ts";
import { writeOutput } from "./output/write-output.ts";
import { compileStories } from "./stories/compile-stories.ts";
import type { StoryState } from "./stories/story-state.ts";
import { compileChunks } from "./threads/compile-chunks.ts";

/** Half of what a Worker may weigh: it has to fit into an isolate's 128 MB beside what is served from it. */
export const usualBundle = 32 * 1024 * 1024;

/** Makes the output of the content. Where there is a problem, the catalogue stays as it was. */
export async function compile(options: CompileOptions): Promise<CompileResult> {
  const { output, drafts = false, bundle = usualBundle } = options;
  const content = typeof options.content === "string" ? folderSource(options.content) : options.content;
  const vocabulary = options.vocabulary ?? (await readVocabulary(content, options.origin));
  const facts = validVocabulary(vocabulary);
  if (!facts) {
    const { problems, textsChecked, notices } = await checkContent(vocabulary);
    return { problems, textsChecked, notices };
  }
  const newsroom = { ...facts, drafts };
  const folders = storyFolders(vocabulary);
  const state = openState(output, content, newsroom);
  const before = state.read();
  const shards = openShardFiles(resolve(output, "entries"));

  const kept = renewStories(content, newsroom, before, shards.has);
  const { outcomes, compiled } = await compileStories(folders.names, kept, (tasks) =>
    compileChunks(content, newsroom, shards, tasks, countProgress(tasks, options.progress), options.threads),
  );

  const { homeless, ...found } = gatherProblems(vocabulary, folders.problems, outcomes, drafts);
  const { notices } = found;
  const made = outcomes.flatMap((outcome) => ("indexed" in outcome ? outcome : []));
  // Also where there are problems: the next run need not do again what is right.
  const save = () => state.write(made, before);
  if (found.problems.length > 0) {
    save();
    return found;
  }

  const stories = made.filter(({ claims }) => !homeless.has(claims.folder));
  const pages = await readPageAssets();
  const packed = pack(
    {
      site: facts.site,
      ...listTerms(newsroom),
      assets: pages.assets,
      stories: stories.map(({ indexed }) => indexed),
      record: shards.read,
    },
    bundle,
  );

  const { pictures: publisher } = { pictures: undefined, ...vocabulary.site };
  // The icon's own file is nowhere named: feeds and pages have renditions of it.
  const pictures = selectServedPictures(publisher ? [publisher.logo] : [], stories);
  const broken = await brokenPicture(content, () =>
    writeOutput(output, {
      site: facts.site,
      catalogue: packed.bytes,
      // What package.json has for `#skeletons` in the Worker.
      skeletons: `export const skeletons = ${JSON.stringify(skeletons)};\n`,
      headers: printAssetHeaders(facts.site),
      assets: [
        ...pages.files,
        ...pictures.flatMap((picture) => listPictureFiles(content, picture)),
        ...(publisher ? listPublisherFiles(content, publisher) : []),
        ...packed.shards.map((shard) => ({ path: shardPath(shard), link: shards.path(shard) })),
      ],
    }),
  );
  if (broken) return { problems: [broken], textsChecked: true, notices };
  save();
  shards.keepOnly(new Set(made.flatMap(({ indexed }) => indexed.articles.flatMap(({ place }) => place?.shard ?? []))));
  return { summary: { ...summarise(newsroom, stories, packed), compiled, media: pictures.length }, notices };
}

/** What the last run has left in the output, and where this one leaves the same for the next. */
function openState(output: string, content: ContentSource, newsroom: CompileContext) {
  const { site, origins, drafts } = newsroom;
  const path = join(output, "state.jsonl");
  const key = JSON.stringify([digestProgram(), site, origins, drafts, content.id]);
  return {
    read: () => readState(path, key),
    write: (stories: readonly StoryState[], last: LastState | undefined) =>
      writeState(path, key, { ...listTerms(newsroom), stories }, last),
  };
}

function listTerms({ tags, authors }: Vocabulary): {
  readonly tags: readonly Tag[];
  readonly authors: readonly Author[];
} {
  return { tags: [...tags.values()], authors: [...authors.values()] };
}

function summarise(
  newsroom: CompileContext,
  stories: readonly StoryState[],
  { bytes, resident, shards }: Packed,
): Omit<Summary, "compiled" | "media"> {
  const { tags, authors } = listTerms(newsroom);
  const feeds = everyFeed({ site: newsroom.site, tags: inUse(tags), authors: inUse(authors) }).flatMap(formatsFor);
  return {
    stories: stories.filter(({ shown }) => shown).length,
    articles: stories.flatMap(({ indexed }) => indexed.articles).length,
    resident,
    shards: shards.length,
    feeds: feeds.length,
    bytes: bytes.length,
  };
}

function countProgress(
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
