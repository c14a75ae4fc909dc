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
  readonly size?: { readonly width: number; readonly height: number };
}

/** A picture served by the site itself, measured at compile. */
export interface OwnPicture {
  /** Relative to the site's address: `fileUrl` prints the URL. */
  readonly path: string;
  /** MIME type, read from the file's own bytes. */
  readonly type: string;
  /** Size in bytes. */
  readonly length: number;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** The same picture with fewer pixels, narrowest first: for pages. */
  readonly smaller: readonly SmallerPicture[];
  /** The same picture at most 1600 pixels wide, for feeds and as the largest in a text; absent if it is no wider itself. */
  readonly copy?: PictureCopy;
}

export interface SmallerPicture {
  /** Relative to the site's address: `fileUrl` prints the URL. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
}

/** A picture that compile makes from another. */
export interface Rendition {
  /** Relative to the site's address: `fileUrl` prints the URL. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

/** Returns the picture that feeds and texts show: its copy, or the picture itself if it is no wider. */
export function feedPicture({ path, type, length, width, height, copy }: OwnPicture): PictureCopy {
  return copy ?? { path, type, length, width, height };
}

/** A smaller copy whose size is known. */
export interface PictureCopy extends Rendition {
  /** MIME type. */
  readonly type: string;
  /** Size in bytes. */
  readonly length: number;
}
