/** A text in several languages, as XMP has it: "x-default" is shown to readers of all others (XMP part 1, section 8.2.2.4). */
export interface Alternatives {
  readonly "x-default": string;
  readonly [language: string]: string;
}

/** What a served picture says of itself: who made it, and how it may be used. Plain text. */
export interface PictureRights {
  /** The photographers, as their file names them. */
  readonly creators?: readonly string[];
  readonly credit?: Alternatives;
  readonly copyright?: Alternatives;
  /** URL of the licence. */
  readonly licence?: string;
}

/**
 * Combines what the newsroom says with what the photographer's file says. A credit that is given replaces the names in the file
 * too: these may be of somebody who must not be named.
 */
export function mergeRights(given: PictureRights, found: PictureRights): PictureRights {
  const { creators: _, credit: __, ...others } = found;
  return { ...(given.credit ? others : found), ...given };
}

export function hasRights(rights: PictureRights): boolean {
  return Object.keys(rights).length > 0;
}
