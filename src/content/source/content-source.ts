/**
 * The source of a newsroom's content. However it is stored, compile sees it as files by path, in this shape:
 *
 * - `site.yaml`, `tags.yaml`, `authors.yaml`
 * - `articles/{story}/article.yaml`, `articles/{story}/{language}.md`, and optionally `articles/{story}/embeds.yaml`
 * - pictures, recordings and documents, anywhere
 *
 * Paths are relative, with forward slashes. Texts are read synchronously, since they are many and small: a source that
 * has to wait for its content loads it when it is opened.
 */
export interface ContentSource {
  /** Its name in problems: `content` in `content/site.yaml`. */
  readonly name: string;
  /**
   * Identifies the content: the same in every run, and different for all other content. What a run saves for the next
   * is valid only for the same content.
   */
  readonly id: string;
  /** Opens the same content on another thread. */
  readonly description: SourceDescription;
  /**
   * Lists a folder; returns undefined if there is none. Hidden files are left out.
   * @param path empty for the top folder
   */
  folder(path: string): Folder | undefined;
  /** Opens the folder of a story, from which its texts and their version are read. */
  story(path: string): StoryFolder | undefined;
  /** Opens a picture, a recording or a document, none of which is read until it is asked for. */
  file(path: string): Promise<StoredFile | MissingFile>;
  /**
   * Returns the current version of a story or a file if its bytes are the same as in the given version; the version
   * string may differ for the same bytes. Returns undefined if the bytes differ or no longer exist.
   * @param path of the story's folder or of the file
   */
  renewVersion(path: string, version: ContentVersion): ContentVersion | undefined;
  /** Reports every change until it is closed. */
  watch(onChange: () => void): ContentWatch;
}

/** Plain data, for `openSource`. */
export interface SourceDescription {
  /** URL of a module. */
  readonly module: string;
  /** Name of the function in it that creates the source from `from`. */
  readonly open: string;
  readonly from: unknown;
}

/** Opaque: only a source of the same kind can renew it. */
export type ContentVersion = string;

export interface Folder {
  /** Its path in the content: `articles/2026-01-03-first`. */
  readonly place: string;
  /** As problems name it: `content/articles/2026-01-03-first`. */
  readonly path: string;
  /** Sorted by name. */
  readonly entries: readonly FolderEntry[];
  /** Reads the bytes of a file in the folder. */
  read(name: string): Uint8Array;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

export interface StoryFolder extends Folder {
  /**
   * Returns the version of `article.yaml`, `embeds.yaml` and the Markdown files as they are read from here: a later change
   * is another version.
   */
  version(): ContentVersion;
}

/** A file as it was when it was opened. It may be larger than memory. */
export interface StoredFile {
  /** In bytes. */
  readonly size: number;
  /**
   * Reads the bytes from `start` up to `end`, which is exclusive and at most `size`.
   * @throws FileChanged
   */
  read(start: number, end: number): Promise<Uint8Array>;
  /** Returns the SHA-256 of its bytes in lower-case hexadecimal digits. @throws FileChanged */
  sha256(): Promise<string>;
  /** @throws FileChanged */
  version(): ContentVersion;
}

/** Why a file cannot be read. */
export interface MissingFile {
  readonly missing: "absent" | "outside the content" | "a folder" | "forbidden";
}

/** A file was changed or removed after it was opened. */
export class FileChanged extends Error {
  override readonly name = "FileChanged";
  /** In the content. */
  readonly path: string;

  constructor(path: string) {
    super(`${path} has changed while it was read`);
    this.path = path;
  }
}

export interface ContentWatch {
  close(): void;
}

/** The folder that contains the stories' folders. */
export const articles = "articles";

export function storyPath(name: string): string {
  return `${articles}/${name}`;
}

/** Whether a file in a story's folder is part of its version: all that is read of the story, except the files that it names. */
export function isStoryText(name: string): boolean {
  return name === "article.yaml" || name === "embeds.yaml" || /\.md$/i.test(name);
}

/** Opens the content that is described. */
export async function openSource({ module, open, from }: SourceDescription): Promise<ContentSource> {
  const made: Readonly<Record<string, (from: unknown) => ContentSource | Promise<ContentSource>>> = await import(
    module
  );
  const make = made[open];
  if (!make) throw new Error(`${module} exports no ${open}`);
  return make(from);
}
