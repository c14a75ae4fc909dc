import { join, relative } from "node:path";
import type { Media } from "../../domain/site.ts";
import { stampOfTarget, stampStory } from "../cache/stamp.ts";
import { hashStoryFiles, readStoryFiles, storyFileNames } from "../cache/story-files.ts";
import type { StoryContent } from "../content.ts";
import type { MediaRegistry } from "../media.ts";
import { splitNotices } from "../problem.ts";
import { readStory } from "../read/read-story.ts";
import { pictureSource } from "../render/picture-source.ts";
import { renderStory } from "../render/render-story.ts";
import type { RenderedArticle } from "../render/rendered-article.ts";
import { sharedFacts } from "../render/shared-facts.ts";
import { listFolder } from "../source/list-folder.ts";
import { splitArticleLinks } from "./check-article-links.ts";
import type { Compiler } from "./compiler.ts";
import type { StoryOutcome } from "./story-outcome.ts";
import { linkSignature, type PictureState, type StoryState } from "./story-state.ts";

/** A story as it was read and rendered; its records are not in a shard yet. */
export interface CompiledStory extends Omit<StoryOutcome, "state"> {
  readonly state?: Omit<StoryState, "chunk" | "articles">;
  readonly articles: readonly RenderedArticle[];
}

export async function compileStory(compiler: Compiler, folder: string): Promise<CompiledStory> {
  const { newsroom, reader, targets } = compiler;
  const disk = join(newsroom.content, "articles", folder);
  // Before anything is read: what changes meanwhile is seen the next time.
  const entries = listFolder(disk) ?? [];
  const names = storyFileNames(entries);
  const stamp = stampStory(disk, names);
  const files = readStoryFiles(disk, names);
  const media = recorded(compiler.media);
  const reading = await readStory(
    { ...reader, media },
    { disk, path: `${newsroom.name}/articles/${folder}`, entries, files },
  );
  const { story, title: _, problems: found, ...claims } = reading;
  const { problems, notices } = splitNotices(found);
  if (!story) return { claims, problems, textProblems: [], notices, articleLinks: [], articles: [] };

  const shown = newsroom.drafts || !story.draft;
  // The addresses alone: with their texts, all that a thread has read would stay in memory.
  const pages = story.texts.map(({ language, slug }) => ({ language, slug }));
  // Whether a withdrawn one was ever there is read where it is asked.
  if (shown && !story.withdrawn) targets.set(folder, { pages, withdrawn: false });
  const links = new Map<string, string>();
  const terms = { tags: new Set(story.tags), authors: new Set(story.authors) };
  const rendered = await renderStory(
    {
      ...newsroom,
      formats: compiler.formats,
      targets(name) {
        const target = targets.find(name);
        links.set(targets.folderOf(name) ?? name, linkSignature(target));
        return target;
      },
      explain: compiler.explain,
      deadLink: (url) => compiler.siteLinks(url, (vocabulary, slug) => terms[vocabulary].add(slug)),
      pictures: pictureSource(newsroom.content, media, story.draft),
    },
    story,
  );
  // A draft that is not shown is rendered all the same, for what there is to say of its text.
  const articles = shown ? rendered.articles : [];
  const { problems: ofText, articleLinks } = splitArticleLinks(rendered.problems);
  const { problems: textProblems, notices: textNotices } = splitNotices(ofText);
  const allNotices = [...notices, ...textNotices];
  const outcome = { claims, problems, textProblems, notices: allNotices, articleLinks };
  if (textProblems.length > 0 || !stamp) return { ...outcome, articles: [] };
  const state = {
    claims,
    stamp,
    hash: hashStoryFiles(files),
    shown,
    pictures: pictureStates(newsroom.content, media, story, articles),
    links: Object.fromEntries(links),
    terms: { tags: [...terms.tags], authors: [...terms.authors] },
    notices: allNotices,
    articleLinks,
    common: sharedFacts(story, story.texts[0]?.picture?.media),
  };
  return { ...outcome, state, articles };
}

/** A registry that remembers what it was asked for. */
function recorded(media: MediaRegistry): MediaRegistry & { used(): ReadonlyMap<string, Media> } {
  const used = new Map<string, Media>();
  const recording =
    (measure: MediaRegistry["picture"]): MediaRegistry["picture"] =>
    async (folder, file) => {
      const picture = await measure(folder, file);
      if ("path" in picture) used.set(media.source(folder, file), picture);
      return picture;
    };
  return {
    ...media,
    picture: recording(media.picture),
    wholePicture: recording(media.wholePicture),
    used: () => used,
  };
}

function pictureStates(
  content: string,
  registry: ReturnType<typeof recorded>,
  { withdrawn }: StoryContent,
  articles: readonly RenderedArticle[],
): readonly PictureState[] {
  return [...registry.used()].flatMap(([source, media]) => {
    const stamp = stampOfTarget(source);
    const hash = registry.hash(source);
    const shown = articles.length > 0 && !withdrawn;
    return stamp && hash !== undefined ? { source: relative(content, source), media, stamp, hash, shown } : [];
  });
}
