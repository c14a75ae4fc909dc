/** A picture with its texts in one language. */
export interface Picture {
  readonly media: PictureFile;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Set to false if it may be shown on the site's pages only. */
  readonly syndicate?: false;
}

/** A file of the site, or one that is hosted elsewhere and could not be measured. */
export type PictureFile = OwnPicture | RemotePicture;

export interface RemotePicture {
  /** Absolute URL. */
  readonly url: string;
  /** Pixels, as its author wrote them: only for the room that it takes in a text. */
  readonly size?: Size;
}

/** A picture served by the site itself, measured at compile. */
export interface OwnPicture extends MeasuredFile {
  /** The same picture with fewer pixels, narrowest first: for pages. */
  readonly smaller: readonly SmallerPicture[];
  /** The same picture at most 1600 pixels wide, for feeds and as the largest in a text; absent if it is no wider itself. */
  readonly copy?: MeasuredFile;
}

export interface SmallerPicture {
  /** Relative to the site's address: `fileUrl` prints the URL. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
}

/** In pixels, as the picture is shown. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture that compile makes from another. */
export interface Rendition extends Size {
  /** Relative to the site's address: `fileUrl` prints the URL. */
  readonly path: string;
}

/** A picture whose file is known. */
export interface MeasuredFile extends Rendition {
  /** MIME type, read from the file's own bytes. */
  readonly type: string;
  /** Size in bytes. */
  readonly length: number;
}

/** Returns the form of a picture that feeds and bodies have, so that one picture has one URL there: its copy, or itself. */
export function feedPicture({ path, type, length, width, height, copy }: OwnPicture): MeasuredFile {
  return copy ?? { path, type, length, width, height };
}
