import { factsOfFile, type StoryFiles, treatmentOf } from "../../content/read/file-facts.ts";
import type { ContentClip, ContentDocument, FileRegistry } from "../../content/read/file-registry.ts";
import type { PictureRegistry } from "../../content/read/picture-registry.ts";
import type { Folder } from "../../content/source/content-source.ts";
import type { LocatedFile } from "../../content/source/locate-file.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { OwnPicture } from "../../domain/picture.ts";
import { pictureEndings } from "../../pictures/picture-endings.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { isDocumentLike } from "../../recordings/check-document.ts";
import { endingOf, isRecordingLike } from "../../recordings/file-endings.ts";

/** The files that a text names, read and measured. Each method explains why a file cannot be served. */
export interface KnownFiles {
  /** @param src as written */
  picture(src: string): OwnPicture | Diagnosis;
  /** @param src as written */
  clip(src: string): KnownClip | Diagnosis;
  /**
   * Returns undefined for what does not look like a file of the story.
   * @param href as written, without query and fragment
   */
  document(href: string): ServedDocument | Diagnosis | undefined;
}

/** A recording and its subtitles. */
export type KnownClip = Pick<ContentClip, "recording" | "tracks">;

/** A document, or a recording that is linked to. */
export type ServedDocument = Omit<ContentDocument, "files">;

/** The files that the texts of a story may name. */
export interface FileSources {
  picture(src: string): Promise<OwnPicture | Diagnosis>;
  clip(src: string): Promise<KnownClip | Diagnosis>;
  document(href: string): Promise<ServedDocument | Diagnosis>;
  /** Whether a relative link means a file, whether or not there is one. */
  isFile(href: string): boolean;
}

/** How the files of a text are served. */
interface TextFacts {
  /** What is known of the files of its story. */
  readonly facts: StoryFiles;
  readonly draft: boolean;
  readonly defaultLanguage: LanguageTag;
  /** Whether feeds have the text. */
  readonly inFeeds: boolean;
}

/** Returns sources for the files that a story's texts name. */
export function createFileSources(
  pictures: PictureRegistry,
  files: FileRegistry,
  folder: Folder,
  { facts, draft, defaultLanguage, inFeeds }: TextFacts,
): FileSources {
  const measure = draft ? pictures.measureWhole : pictures.measure;
  return {
    async picture(src) {
      const picture = await measure(pictures.find(folder, src), treatmentOf(factsOfFile(facts, src), defaultLanguage));
      return "media" in picture ? picture.media : picture;
    },
    clip: (src) => files.clip(files.find(folder, src)),
    async document(href) {
      // A player is left out of feeds, and a link cannot be.
      if (inFeeds && isRecordingLike(endingOf(href)) && factsOfFile(facts, href)?.syndicate === false) {
        return { what: "feeds may not have it, and they have this link", instead: `show it: ![caption](${href})` };
      }
      return files.document(files.find(folder, href));
    },
    isFile: (href) => isLinkToFile(href, () => files.find(folder, href)),
  };
}

/** Whether a link is relative and names a document or a recording, or a file of another kind that is there. */
function isLinkToFile(href: string, find: () => LocatedFile): boolean {
  if (href === "" || href.endsWith("/") || /^(?:\/|\\|[a-z][a-z\d+.-]*:)/i.test(href)) return false;
  const ending = endingOf(href);
  if (ending === "" || pagesAndPictures.has(ending)) return false;
  const { isThere, path } = find();
  // The name of a story's folder may have a dot in it.
  if (isThere) return path !== undefined && !/^articles\/[^/]+$/.test(path);
  return (isDocumentLike(ending) || isRecordingLike(ending)) && !lacksScheme.test(href);
}

/** A web address without its scheme, as browsers show it. */
const lacksScheme = /^[a-z\d-]+(?:\.[a-z\d-]+)+\//i;

/** Extensions of what is not linked to as a file: sources of stories, and pictures, which are shown. */
const pagesAndPictures: ReadonlySet<string> = new Set(["md", "yaml", "yml", ...pictureEndings]);

/** What a text names can depend on what its files are: a poster is asked for only once the recording is known. */
const mostRounds = 4;

/**
 * Calls `render` with the files of a story. Rendering is synchronous and reading files is not, so a text that names files is rendered
 * again once they have been read. Few texts do.
 */
export async function renderWithFiles<Result>(
  sources: FileSources,
  render: (files: KnownFiles) => Result,
): Promise<Result> {
  const pictures = rememberAnswers(sources.picture);
  const clips = rememberAnswers(sources.clip);
  const documents = rememberAnswers(sources.document);
  const files: KnownFiles = {
    picture: pictures.find,
    clip: clips.find,
    document: (href) => (sources.isFile(href) ? documents.find(href) : undefined),
  };
  let result = render(files);
  for (let round = 0; round < mostRounds; round++) {
    const isComplete = [await pictures.read(), await clips.read(), await documents.read()].every((read) => read === 0);
    if (isComplete) return result;
    result = render(files);
  }
  return result;
}

/** Answers for names whose files have been read, and notes the others. */
function rememberAnswers<Answer>(ask: (name: string) => Promise<Answer | Diagnosis>) {
  const known = new Map<string, Answer | Diagnosis>();
  const missing = new Set<string>();
  return {
    find(name: string): Answer | Diagnosis {
      const answer = known.get(name);
      if (answer === undefined) missing.add(name);
      return answer ?? notRead;
    },
    /** Returns the number of files that were read. */
    async read(): Promise<number> {
      const names = [...missing];
      missing.clear();
      for (const name of names) known.set(name, await ask(name));
      return names.length;
    },
  };
}

const notRead: Diagnosis = { what: "it has not been read", instead: "compile again" };
