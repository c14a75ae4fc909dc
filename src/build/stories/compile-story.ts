import { type ContentFile, createFileRegistry, type FileRegistry } from "../../content/read/file-registry.ts";
import {
  type ContentPicture,
  createPictureRegistry,
  type PictureRegistry,
} from "../../content/read/picture-registry.ts";
import type { ClipSource } from "../../content/read/read-media.ts";
import { createStoryReader, type ParsedStory, readStory, type StoryReader } from "../../content/read/read-story.ts";
import type { CompileContext } from "../../content/read/read-vocabulary.ts";
import type { Text } from "../../content/read/story-content.ts";
import { type ContentSource, storyPath } from "../../content/source/content-source.ts";
import { releaseOrder } from "../../domain/release-facts.ts";
import type { PictureStore } from "../../pictures/picture-store.ts";
import { type Diagnosis, splitNotices } from "../../problems/problem.ts";
import { explainReference } from "../links/explain-reference.ts";
import { createFileSources } from "../links/known-files.ts";
import type { ExplainReference } from "../links/link-resolver.ts";
import { createLinkTargets, type LinkTargets } from "../links/link-targets.ts";
import { createSiteLinks, type SiteLinks, splitArticleLinks } from "../links/site-links.ts";
import { type RenderedStory, renderStory } from "../render/render-story.ts";
import { findReleaseOrder, printTarget, type StoryOutcome } from "./story-state.ts";

/** The state that a thread shares between the stories it compiles. */
export interface Compiler {
  readonly content: ContentSource;
  readonly newsroom: CompileContext;
  readonly media: PictureRegistry;
  readonly files: FileRegistry;
  readonly reader: StoryReader;
  readonly targets: LinkTargets;
  readonly explain: ExplainReference;
  readonly siteLinks: SiteLinks;
}

/** @param store without one, pictures are only measured */
export function createCompiler(content: ContentSource, newsroom: CompileContext, store?: PictureStore): Compiler {
  const media = createPictureRegistry(content, store);
  const files = createFileRegistry(content, newsroom.site);
  const targets = createLinkTargets(content, newsroom);
  return {
    content,
    newsroom,
    media,
    files,
    reader: createStoryReader(newsroom.known, media, clipSource(files)),
    targets,
    explain: explainReference(content, targets.hidden),
    siteLinks: createSiteLinks(newsroom),
  };
}

/** A story as it was read and rendered. */
export interface CompiledStory {
  readonly reading: ParsedStory;
  readonly outcome: StoryOutcome;
  /** Records of the articles in its outcome: they are not in a shard yet. */
  readonly records: RenderedStory["records"];
}

export async function compileStory(compiler: Compiler, name: string): Promise<CompiledStory> {
  const { content, newsroom, reader, targets } = compiler;
  const path = storyPath(name);
  const folder = content.story(path);
  if (!folder) throw new Error(`${content.name}/${path} is no longer there`);
  const media = recordPictures(compiler.media);
  const hiddenMedia = recordPictures(compiler.media);
  const files = recordFiles(compiler.files);
  const hiddenFiles = recordFiles(compiler.files);
  const reading = await readStory({ ...reader, media, clip: clipSource(files) }, folder);
  const { story, title: _, retired, problems: ofFiles, ...names } = reading;
  const { problems, notices } = splitNotices(ofFiles);
  const refused = { names, problems, textProblems: [], notices, articleLinks: [] };
  if (!story) return { reading, outcome: refused, records: new Map() };

  const isShown = ({ draft }: Pick<Text, "draft">) => newsroom.drafts || !draft;
  const shown = story.texts.filter(isShown);
  // Only the addresses: keeping the texts too would hold everything that a thread has read in memory.
  const pages = shown.map(({ language, slug, published = story.published }) => ({
    language,
    slug,
    order: releaseOrder(newsroom, story.id, language, published),
  }));
  // Whether a withdrawn story ever had pages is read from its files when a link asks for it.
  const hiddenIn = story.texts.flatMap((text) => (isShown(text) ? [] : text.language));
  if (pages.length > 0 && !story.withdrawn) targets.set(name, { pages, hiddenIn, withdrawn: false });
  const links = new Map<string, string>();
  const terms = { tags: new Set(story.tags), authors: new Set(story.authors) };
  const rendered = await renderStory(
    {
      ...newsroom,
      targets(to) {
        const target = targets.find(to);
        links.set(targets.folderOf(to) ?? to, printTarget(target));
        return target;
      },
      explain: compiler.explain,
      deadLink: (url) => compiler.siteLinks(url, (vocabulary, slug) => terms[vocabulary].add(slug)),
      files({ draft }) {
        const served = isShown({ draft }) ? { media, files } : { media: hiddenMedia, files: hiddenFiles };
        const { defaultLanguage } = newsroom.site;
        const inFeeds = story.syndicate !== false && !story.access;
        const text = { facts: story.files, draft, defaultLanguage, inFeeds };
        return createFileSources(served.media, served.files, folder, text);
      },
      hasFile: (name) => compiler.media.find(folder, name).isThere,
      isShown,
    },
    story,
  );
  const { problems: ofText, articleLinks } = splitArticleLinks(rendered.problems);
  const { problems: textProblems, notices: textNotices } = splitNotices(ofText);
  const found = { names, notices: [...notices, ...textNotices], articleLinks };
  if (textProblems.length > 0) return { reading, outcome: { ...found, problems, textProblems }, records: new Map() };
  const { indexed } = rendered;
  const hasFiles = indexed.articles.length > 0 && !story.withdrawn;
  const pictures = new Map([...hiddenMedia.used(), ...media.used()]);
  // Of a story for subscribers only the lead picture is published.
  const leads = new Set(story.texts.map(({ picture }) => picture && "path" in picture.media && picture.media.path));
  const mayBeShown = ({ media: { path } }: ContentPicture) => !story.access || leads.has(path);
  const outcome = {
    ...found,
    version: folder.version(),
    shown: shown.length > 0,
    pictures: [...pictures].map(([key, picture]) => ({
      ...picture,
      shown: hasFiles && mayBeShown(picture) && media.used().has(key),
    })),
    files: [...new Map([...hiddenFiles.used(), ...files.used()])].map(([source, file]) => ({
      ...file,
      shown: hasFiles && !story.access && files.used().has(source),
    })),
    links: Object.fromEntries(links),
    terms: { tags: [...terms.tags], authors: [...terms.authors] },
    indexed,
    order: findReleaseOrder(newsroom, indexed),
  };
  return { reading, outcome, records: rendered.records };
}

function clipSource(files: FileRegistry): ClipSource {
  return (folder, file) => files.clip(files.find(folder, file));
}

/** Returns a registry that records the pictures it was asked for, each way in which a file is served by a key of its own. */
function recordPictures(media: PictureRegistry): PictureRegistry & { used(): ReadonlyMap<string, ContentPicture> } {
  const used = new Map<string, ContentPicture>();
  const recording =
    (measure: PictureRegistry["measure"]): PictureRegistry["measure"] =>
    async (file, treatment) => {
      const picture = await measure(file, treatment);
      if ("media" in picture) used.set(JSON.stringify([picture.source, picture.media]), picture);
      return picture;
    };
  return {
    ...media,
    check: recording(media.check),
    measure: recording(media.measure),
    measureWhole: recording(media.measureWhole),
    used: () => used,
  };
}

/** Returns a registry that records the files it was asked for, by their source. */
function recordFiles(files: FileRegistry): FileRegistry & { used(): ReadonlyMap<string, ContentFile> } {
  const used = new Map<string, ContentFile>();
  const record = <Found extends { readonly files: readonly ContentFile[] }>(found: Found | Diagnosis) => {
    // A recording that is shown has subtitles, and one that is linked to has none.
    if ("files" in found) for (const file of found.files) used.set(file.source, { ...used.get(file.source), ...file });
    return found;
  };
  return {
    ...files,
    clip: async (file) => record(await files.clip(file)),
    document: async (file) => record(await files.document(file)),
    used: () => used,
  };
}
