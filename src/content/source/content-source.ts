/**
 * Where a newsroom's content comes from. Whatever it is kept in, compile sees it as files by path, in this shape:
 *
 * - `site.yaml`, `tags.yaml`, `authors.yaml`
 * - `articles/{story}/article.yaml`, `articles/{story}/{language}.md`
 * - pictures, anywhere
 *
 * Paths are relative, with forward slashes. Texts are read synchronously, since they are many and small: a source that has to wait
 * for its content gets it when it is opened.
 */
export interface ContentSource {
  /** What problems and people call it: `content` in `content/site.yaml`. */
  readonly name: string;
  /** The same from run to run, and another for every other content: what a run leaves for the next is for the same content alone. */
  readonly id: string;
  /** Opens the same content on another thread. */
  readonly description: SourceDescription;
  /** Undefined where there is no such folder. Hidden files are left out. @param path empty for the one that all others are in */
  folder(path: string): Folder | undefined;
  /** The folder of a story, from which its texts are read along with their version. */
  story(path: string): StoryFolder | undefined;
  /** @param longest in bytes: a longer file is not read */
  picture(path: string, longest: number): Promise<StoredPicture | MissingPicture>;
  /**
   * The version that a story or a picture has now, where its bytes are those of the version that it had; it may be another text for
   * the same bytes. Undefined where they differ, and where there are none.
   * @param path of the story's folder or of the picture
   */
  renewVersion(path: string, version: ContentVersion): ContentVersion | undefined;
  /** Tells of every change until it is closed. */
  watch(onChange: () => void): ContentWatch;
}

/** Plain data, for `openSource`. */
export interface SourceDescription {
  /** URL of a module. */
  readonly module: string;
  /** Name of the function in it that makes the source of `from`. */
  readonly open: string;
  readonly from: unknown;
}

/** For sources of its kind alone to understand: what another has made is no version that they renew. */
export type ContentVersion = string;

export interface Folder {
  /** Where it is in the content: `articles/2026-01-03-first`. */
  readonly place: string;
  /** As problems name it: `content/articles/2026-01-03-first`. */
  readonly path: string;
  /** Sorted by name. */
  readonly entries: readonly FolderEntry[];
  /** The bytes of a file among them. */
  read(name: string): Uint8Array;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

export interface StoryFolder extends Folder {
  /** Of `article.yaml` and the Markdown files, as they are read from here: a change since is another version. */
  version(): ContentVersion;
}

export interface StoredPicture {
  readonly bytes: Uint8Array;
  version(): ContentVersion;
}

/** Why there is no picture to be read. */
export type MissingPicture =
  | { readonly missing: "absent" | "outside the content" | "a folder" | "forbidden" }
  | { readonly missing: "too long"; readonly length: number };

export interface ContentWatch {
  close(): void;
}

/** The folder in which each story has one. */
export const articles = "articles";

export function storyPath(name: string): string {
  return `${articles}/${name}`;
}

/** Whether a file in a story's folder makes part of its version: what is read of the story, pictures aside. */
export function isStoryText(name: string): boolean {
  return name === "article.yaml" || /\.md$/i.test(name);
}

/** The content that is described. */
export async function openSource({ module, open, from }: SourceDescription): Promise<ContentSource> {
  const made: Readonly<Record<string, (from: unknown) => ContentSource | Promise<ContentSource>>> = await import(
    module
  );
  const make = made[open];
  if (!make) throw new Error(`${module} exports no ${open}`);
  return make(from);
}
