import type { Media, Site } from "../../domain/site.ts";
import { mediaUrl } from "../../feed/urls.ts";
import type { ResolvedImage } from "../html/references.ts";

/** The picture of this name in a story's folder, measured; undefined where there is none that can be shown. */
export type PictureSource = (folder: string, file: string) => Promise<Media | undefined>;

/**
 * Calls `render` with a resolver of picture names. Rendering does not wait, reading pictures does: where a text names some, it is
 * rendered again once they have been read. Few texts name any.
 */
export async function withPictures<Result>(
  site: Site,
  pictures: PictureSource,
  folder: string,
  render: (resolveImage: (file: string) => ResolvedImage | undefined) => Result,
): Promise<Result> {
  const named = new Set<string>();
  const first = render((file) => {
    named.add(file);
    return undefined;
  });
  if (named.size === 0) return first;
  const known = new Map<string, ResolvedImage>();
  for (const file of named) {
    const media = await pictures(folder, file);
    if (media) known.set(file, { url: mediaUrl(site, media.path), width: media.width, height: media.height });
  }
  return render((file) => known.get(file));
}
