import type { OwnPicture } from "../domain/picture.ts";
import type { PreparedPicture } from "./measure-picture.ts";
import type { PictureStore } from "./picture-store.ts";
import { renderSizes } from "./render-sizes.ts";

/**
 * Stores a picture and its sizes, and returns it with its copy. Those that are in the store already are not rendered: then the
 * picture is not even decoded.
 * @param source its path in the content folder
 * @throws BrokenPicture
 */
export async function storePicture(store: PictureStore, source: string, picture: PreparedPicture): Promise<OwnPicture> {
  const { media, bytes, copy, former } = picture;
  if (store.sizeOf(media.path) !== bytes.length) store.write(media.path, bytes);
  if (former && store.sizeOf(former.path) !== former.bytes.length) store.write(former.path, former.bytes);
  const sizes = [...(copy ? [copy] : []), ...media.smaller];
  if (sizes.some(({ path }) => store.sizeOf(path) === undefined)) {
    for await (const rendered of renderSizes(source, picture)) store.write(rendered.path, rendered.bytes);
  }
  const length = copy && store.sizeOf(copy.path);
  return { ...media, ...(copy && length !== undefined && { copy: { ...copy, length } }) };
}
