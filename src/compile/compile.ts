import { basename, join, resolve } from "node:path";
import { everyFeed } from "../feed/every-feed.ts";
import { formatsFor } from "../formats/formats.ts";
import { skeletons } from "../formats/skeletons.ts";
import { inUse } from "../pack/former-names.ts";
import { shardPath } from "../pack/layout.ts";
import { pack } from "../pack/pack.ts";
import { codeKey } from "./cache/code-key.ts";
import { keptStories } from "./cache/kept-stories.ts";
import { readState, writeState } from "./cache/state-file.ts";
import type { CompileOptions, CompileResult } from "./compile-result.ts";
import { brokenPicture } from "./media/broken-picture.ts";
import { assetHeaders } from "./output/asset-headers.ts";
import { pageAssets } from "./output/page-assets.ts";
import { publisherFiles } from "./output/publisher-files.ts";
import { pictureFiles, servedPictures } from "./output/served-pictures.ts";
import { storyArticles } from "./output/story-articles.ts";
import { writeOutput } from "./output/write-output.ts";
import { byPlace, type Problem, splitNotices } from "./problem.ts";
import { findClashes } from "./read/find-clashes.ts";
import { readVocabulary } from "./read/read-vocabulary.ts";
import { storyFolders } from "./read/story-folders.ts";
import { refusalOf } from "./refusal.ts";
import { checkArticleLinks, linkedStory } from "./stories/check-article-links.ts";
import { compileStories } from "./stories/compile-stories.ts";
import type { Newsroom } from "./stories/newsroom.ts";
import { shardFiles } from "./stories/shard-files.ts";
import { survey } from "./survey.ts";
import { compileChunks } from "./threads/compile-chunks.ts";

/** Half of what a Worker may weigh: it has to fit into an isolate's 128 MB beside what is served from it. */
export const usualBundle = 32 * 1024 * 1024;

/** Makes the output of the content. Where there is a problem, the catalogue stays as it was. */
export async function compile({ content: folder, output, ...options }: CompileOptions): Promise<CompileResult> {
  const vocabulary = options.vocabulary ?? (await readVocabulary(folder, options.origin));
  const { disk: content, root, site: read, origins, tags, authors, known, media } = vocabulary;
  if (!(root && "value" in read && "value" in tags && "value" in authors)) {
    return { ...splitNotices((await survey(folder, options.origin)).problems), textsChecked: false };
  }
  const site = read.value;
  const shardFolder = resolve(output, "entries");
  const { drafts = false } = options;
  const stateFile = join(output, "state.jsonl");
  const key = JSON.stringify([codeKey(), site, origins, drafts, content]);
  const before = readState(stateFile, key);
  const name = basename(content);
  const newsroom: Newsroom = {
    ...{ content, name, site, origins, tags: tags.value, authors: authors.value, known, drafts },
    shards: shardFolder,
  };

  const shards = shardFiles(shardFolder);
  const folders = storyFolders(root);
  const kept = keptStories(newsroom, before, shards.has);
  const { outcomes, compiled } = await compileStories(folders.names, kept, (tasks) =>
    compileChunks(newsroom, tasks, progressOf(tasks, options.progress), options.threads),
  );
  const clashes = findClashes(
    { disk: join(content, "articles"), path: `${name}/articles` },
    outcomes.map(({ claims }) => claims),
  );
  const deadLinks = checkArticleLinks(
    outcomes.flatMap(({ articleLinks }) => articleLinks),
    outcomes.map(({ claims, state }) => linkedStory(claims, state?.common ?? {}, drafts)),
  );
  const others = [...folders.problems, ...clashes];
  const notices = [
    ...read.notices,
    ...tags.notices,
    ...authors.notices,
    ...splitNotices([...others, ...deadLinks]).notices,
    ...outcomes.flatMap((story) => story.notices),
  ].sort(byPlace);
  // A draft whose id or address is another story's has none of its own at which it could be shown.
  const homeless = foldersOf(splitNotices(clashes).notices);
  const made = outcomes.flatMap(({ state }) => state ?? []);
  const stories = made.filter(({ claims }) => !homeless.has(claims.folder));
  const terms = { tags: [...newsroom.tags.values()], authors: [...newsroom.authors.values()] };
  const save = () => writeState(stateFile, key, { ...terms, stories: made }, before);
  const refusal = refusalOf(others, outcomes, deadLinks);
  if (refusal) {
    // The next run need not do again what is right.
    await save();
    return { ...refusal, notices };
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
  const pictures = servedPictures(content, media.files(), stories);
  const broken = await brokenPicture(content, () =>
    writeOutput(output, {
      catalogue: packed.bytes,
      // What package.json has for `#skeletons` in the Worker.
      skeletons: `export const skeletons = ${JSON.stringify(skeletons)};\n`,
      assets: [
        assetHeaders,
        ...pages.files,
        ...pictures.flatMap(pictureFiles),
        ...(read.pictures ? publisherFiles(read.pictures) : []),
        ...packed.shards.map((shard) => ({ path: shardPath(shard).slice(1), link: shards.path(shard) })),
      ],
    }),
  );
  if (broken) return { problems: [broken], textsChecked: true, notices };
  await save();
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
      feeds: everyFeed({ site, tags: inUse(terms.tags), authors: inUse(terms.authors) }).flatMap(formatsFor).length,
      media: pictures.length,
      bytes: packed.bytes.length,
    },
    notices,
  };
}

/** Of problems that stand in files of stories, the names of the stories' folders. */
function foldersOf(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.flatMap(({ path }) => path.split("/").at(-2) ?? []));
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
