/** What a page has between its paragraphs. */
export type PageMedia = PageAddress | PageCode | PageFile | PlayerLabel;

/** An address on a line of its own: in Markdown, an embed if it is one of a known service, and otherwise a link. */
export interface PageAddress {
  readonly kind: "address";
  readonly url: string;
  readonly title?: string;
}

/** A service's code, as editors paste it. */
export interface PageCode {
  readonly kind: "code";
  /** Without blank lines, at which Markdown would end it. */
  readonly html: string;
}

/** The name of a file on a line of its own, or the address of an audio or video file. */
export interface PageFile {
  readonly kind: "file";
  readonly src: string;
  readonly shows: FileKind;
  readonly caption?: string;
  readonly credit?: string;
}

export type FileKind = "picture" | "recording" | "document";

/** The words on a player whose file or address did not get into the copied text. */
export interface PlayerLabel {
  readonly kind: "label";
  /** The whole line. */
  readonly text: string;
  /** What the line says about what is played: "Video: the port at night". */
  readonly caption?: string;
}

/** Whether a file has to be in the story's folder. */
export function isLocal({ src }: PageFile): boolean {
  return !URL.canParse(src);
}
