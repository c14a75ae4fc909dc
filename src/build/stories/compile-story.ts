import type { ContentPicture, PictureRegistry } from "../../content/read/picture-registry.ts";
import { type ParsedStory, readStory } from "../../content/read/read-story.ts";
import { storyPath } from "../../content/source/content-source.ts";
import { splitNotices } from "../../problems/problem.ts";
import { splitArticleLinks } from "../links/check-article-links.ts";
import { pictureSource } from "../links/picture-source.ts";
import { renderStory } from "../render/render-story.ts";
import type { RenderedArticle } from "../render/rendered-article.ts";
import { sharedFacts } from "../render/shared-facts.ts";
import type { Compiler } from "./compiler.ts";
import type { StoryOutcome } from "./story-outcome.ts";
import { linkSignature, type StoryState } from "./story-state.ts";

/** A story as it was read and rendered; its records are not in a shard yet. */
export interface CompiledStory extends Omit<StoryOutcome, "state"> {
  readonly state?: Omit<StoryState, "chunk" | "articles">;
  readonly reading: ParsedStory;
  readonly articles: readonly RenderedArticle[];
}

export async function compileStory(compiler: Compiler, name: string): Promise<CompiledStory> {
  const { content, newsroom, reader, targets } = compiler;
  const path = storyPath(name);
  const folder = content.story(path);
  if (!folder) throw new Error(`${content.name}/${path} is no longer there`);
  const media = recorded(compiler.media);
  const reading = await readStory({ ...reader, media }, folder);
  const { story, title: _, problems: found, ...claims } = reading;
  const { problems, notices } = splitNotices(found);
  if (!story) return { reading, claims, problems, textProblems: [], notices, articleLinks: [], articles: [] };

  const shown = newsroom.drafts || !story.draft;
  // The addresses alone: with their texts, all that a thread has read would stay in memory.
  const pages = story.texts.map(({ language, slug }) => ({ language, slug }));
  // Whether a withdrawn one was ever there is read where it is asked.
  if (shown && !story.withdrawn) targets.set(name, { pages, withdrawn: false });
  const links = new Map<string, string>();
  const terms = { tags: new Set(story.tags), authors: new Set(story.authors) };
  const rendered = await renderStory(
    {
      ...newsroom,
      targets(to) {
        const target = targets.find(to);
        links.set(targets.folderOf(to) ?? to, linkSignature(target));
        return target;
      },
      explain: compiler.explain,
      deadLink: (url) => compiler.siteLinks(url, (vocabulary, slug) => terms[vocabulary].add(slug)),
      pictures: pictureSource(media, folder, story.draft),
    },
    story,
  );
  // A draft that is not shown is rendered all the same, for what there is to say of its text.
  const articles = shown ? rendered.articles : [];
  const { problems: ofText, articleLinks } = splitArticleLinks(rendered.problems);
  const { problems: textProblems, notices: textNotices } = splitNotices(ofText);
  const allNotices = [...notices, ...textNotices];
  const outcome = { reading, claims, problems, textProblems, notices: allNotices, articleLinks };
  if (textProblems.length > 0) return { ...outcome, articles: [] };
  const state = {
    claims,
    version: folder.version(),
    shown,
    pictures: media.used().map((picture) => ({ ...picture, shown: articles.length > 0 && !story.withdrawn })),
    links: Object.fromEntries(links),
    terms: { tags: [...terms.tags], authors: [...terms.authors] },
    notices: allNotices,
    articleLinks,
    common: sharedFacts(story, story.texts[0]?.picture?.media),
  };
  return { ...outcome, state, articles };
}

/** A registry that remembers what it was asked for. */
function recorded(media: PictureRegistry): PictureRegistry & { used(): readonly ContentPicture[] } {
  const used = new Map<string, ContentPicture>();
  const recording =
    (measure: PictureRegistry["measure"]): PictureRegistry["measure"] =>
    async (file) => {
      const picture = await measure(file);
      if ("media" in picture) used.set(picture.source, picture);
      return picture;
    };
  return {
    ...media,
    measure: recording(media.measure),
    measureWhole: recording(media.measureWhole),
    used: () => [...used.values()],
  };
}
