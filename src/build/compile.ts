import { join, resolve } from "node:path";
import { folderSource } from "../content/folder/folder-source.ts";
import type { LanguageSlug } from "../content/read/find-clashes.ts";
import { listStoryFolders } from "../content/read/read-stories.ts";
import { type CompileContext, readVocabulary, toValidVocabulary } from "../content/read/read-vocabulary.ts";
import { type ContentSource, storyPath } from "../content/source/content-source.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import { digestEnvelopes } from "../pack/envelope-digests.ts";
import type { PageAssets } from "../pack/layout.ts";
import { type Packed, pack } from "../pack/pack.ts";
import { brokenPicture } from "../pictures/broken-picture.ts";
import type { PublisherPictures } from "../pictures/publisher-images.ts";
import { shardPath } from "../urls/file-paths.ts";
import { digestProgram } from "./cache/digest-program.ts";
import { renewStories } from "./cache/renew-stories.ts";
import { type CompileState, readState, writeState } from "./cache/state-file.ts";
import { checkContent } from "./check-content.ts";
import { type CompileOptions, type CompileResult, summarise } from "./compile-result.ts";
import { openPictureFiles, type ServedPicture } from "./files/picture-files.ts";
import { openShardFiles, type ShardFiles } from "./files/shard-files.ts";
import { removeUnfinished } from "./files/write-file.ts";
import { gatherProblems } from "./gather-problems.ts";
import { printAssetHeaders, readPageAssets } from "./output/page-assets.ts";
import { listPublisherFiles } from "./output/publisher-files.ts";
import { copyFile, findChangedFile, selectServedFiles } from "./output/served-files.ts";
import { listPictureFiles, selectServedPictures } from "./output/served-pictures.ts";
import { writeOutput } from "./output/write-output.ts";
import { openReleases, type ReleaseFindings } from "./releases/open-releases.ts";
import { compileStories } from "./stories/compile-stories.ts";
import type { StoryState } from "./stories/story-state.ts";
import { compileChunks } from "./threads/compile-chunks.ts";

/**
 * Half of the size limit of a Worker, in bytes: the catalogue has to fit into an isolate's 128 MB together with what is
 * served from it.
 */
export const usualBundle = 32 * 1024 * 1024;

/** Compiles the content into the output folder. If there is a problem, the catalogue stays as it was. */
export async function compile(options: CompileOptions): Promise<CompileResult> {
  const { output, drafts = false, bundle = usualBundle } = options;
  const content = typeof options.content === "string" ? folderSource(options.content) : options.content;
  const vocabulary = options.vocabulary ?? (await readVocabulary(content, options.origin));
  const facts = toValidVocabulary(vocabulary);
  if (!facts) {
    const { problems, textsChecked, notices } = await checkContent(vocabulary, options);
    return { problems, textsChecked, notices };
  }
  const released = openReleases(content, options);
  const newsroom = { ...facts, drafts, releases: released.facts };
  const folders = listStoryFolders(vocabulary);
  const state = openState(output, content, newsroom);
  const shards = openShardFiles(resolve(output, "entries"));
  const files = openPictureFiles(resolve(output, "pictures"));
  await removeUnfinished(resolve(output));

  const kept = renewStories(content, newsroom, state.last, { hasRecord: shards.has, hasPicture: files.has });
  const { outcomes, compiled } = await compileStories(folders.names, kept, (tasks) =>
    compileChunks(content, newsroom, { shards, files }, tasks, countProgress(tasks, options.progress), options.threads),
  );

  const releases = released.check(facts.site, outcomes);
  const listed = [...folders.problems, ...releases.problems];
  const { clashingDrafts, ...findings } = gatherProblems(vocabulary, listed, outcomes, drafts);
  const made = outcomes.flatMap((outcome) => ("indexed" in outcome ? outcome : []));
  if (findings.problems.length > 0) {
    // The next run can reuse the stories that are valid.
    state.write(made);
    return findings;
  }

  const stories = made.map((state) => hideClashing(content, state, clashingDrafts));
  const pages = await readPageAssets();
  const packed = packStories(newsroom, state.envelopes, pages.assets, stories, shards, releases, bundle);

  const { pictures: publisher } = { pictures: undefined, ...vocabulary.site };
  const pictures = selectServedPictures(stories);
  const served = selectServedFiles(stories);
  const copies = (hosted: "site" | "mediaBase") =>
    served.filter((file) => file.hosted === hosted).map((file) => copyFile(content, file));
  const assets = [
    ...pages.files,
    ...listPictureFiles(files, pictures),
    ...(publisher ? listPublisherFiles(content, publisher) : []),
    ...copies("site"),
    ...packed.shards.map((shard) => ({ path: shardPath(shard), link: shards.path(shard) })),
  ];
  const written = {
    site: facts.site,
    catalogue: packed.bytes,
    headers: printAssetHeaders(facts.site),
    releaseLog: releases.next,
    assets,
    uploads: copies("mediaBase"),
  };
  const broken = await findChangedFile(content, () => brokenPicture(content, () => writeOutput(output, written)));
  if (broken) return { ...findings, problems: [broken] };
  state.write(made);
  files.keepOnly(made.flatMap((story) => story.pictures));
  shards.keepOnly(new Set(made.flatMap(({ indexed }) => indexed.articles.flatMap(({ place }) => place?.shard ?? []))));
  return {
    summary: {
      ...summarise(newsroom, stories, packed),
      compiled,
      media: countPictures(publisher, pictures),
      files: served.length,
    },
    notices: findings.notices,
  };
}

/** Counts the pictures that are served, without their sizes. The icon is served in other shapes only. */
function countPictures(publisher: PublisherPictures | undefined, pictures: readonly ServedPicture[]): number {
  return new Set([...(publisher ? [publisher.logo] : []), ...pictures].map(({ media }) => media.path)).size;
}

/** Opens the state that the last run left in the output folder, and where this run saves its own. */
function openState(output: string, content: ContentSource, newsroom: CompileContext) {
  const { site, origins, drafts } = newsroom;
  const path = join(output, "state.jsonl");
  const key = JSON.stringify([digestProgram(), site, origins, drafts, content.id]);
  const last = readState(path, key);
  const terms = listTerms(newsroom);
  const envelopes =
    last && areEqual(terms, last)
      ? last.envelopes
      : Buffer.from(digestEnvelopes({ site, ...terms })).toString("base64");
  return {
    last,
    envelopes: Buffer.from(envelopes, "base64"),
    write: (stories: readonly StoryState[]) => writeState(path, key, { ...terms, envelopes, stories }, last),
  };
}

/** Whether both have the same terms in the same order. */
function areEqual(one: Terms, other: Terms): boolean {
  return JSON.stringify([one.tags, one.authors]) === JSON.stringify([other.tags, other.authors]);
}

/** Leaves out the drafts whose id or address belongs to another story. @param clashing paths of the files that claim it */
function hideClashing(content: ContentSource, state: StoryState, clashing: ReadonlySet<string>): StoryState {
  const path = `${content.name}/${storyPath(state.names.folder)}`;
  const isHidden = ({ language, draft }: LanguageSlug) =>
    draft === true && (clashing.has(`${path}/article.yaml`) || clashing.has(`${path}/${language}.md`));
  const hidden = new Set(state.names.slugs.filter(isHidden).map(({ language }) => language));
  if (hidden.size === 0) return state;
  const articles = state.indexed.articles.filter(({ language }) => !hidden.has(language));
  return { ...state, shown: articles.length > 0, indexed: { ...state.indexed, articles } };
}

function packStories(
  newsroom: CompileContext,
  envelopes: Uint8Array,
  assets: PageAssets,
  stories: readonly StoryState[],
  { read: record }: ShardFiles,
  { releasedAt }: ReleaseFindings,
  bundle: number,
): Packed {
  const indexed = stories.map((story) => story.indexed);
  return pack(
    { site: newsroom.site, ...listTerms(newsroom), envelopes, assets, stories: indexed, releasedAt, record },
    bundle,
  );
}

type Terms = Pick<CompileState, keyof Vocabulary>;

function listTerms({ tags, authors }: Vocabulary): Terms {
  return { tags: [...tags.values()], authors: [...authors.values()] };
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
