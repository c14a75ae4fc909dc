import type { PictureFile } from "../../domain/article.ts";
import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { isMapping } from "../schema/mapping.ts";
import type { Folder } from "../source/content-source.ts";
import type { Yaml } from "../yaml/locate.ts";
import { problemAtField } from "../yaml/locate.ts";
import type { MediaRegistry } from "./picture-registry.ts";

/**
 * The file of a story's lead picture, measured; undefined where it names none. Reads the raw value: whatever else is wrong in
 * `article.yaml`, a file that is missing is told at once.
 */
export async function readImage(
  yaml: Yaml,
  folder: Folder,
  media: MediaRegistry,
  draft: boolean,
): Promise<PictureFile | Problem | undefined> {
  const image = isMapping(yaml.value) ? yaml.value.image : undefined;
  const file = isMapping(image) ? image.file : undefined;
  if (typeof file !== "string") return undefined;
  const located = media.find(folder, file);
  if (!located.path?.startsWith(`${folder.place}/`)) {
    const what = `${quote(file)} is not in the story's folder`;
    return problemAtField(yaml, "image.file", { what, instead: "copy the picture there and write its name" });
  }
  const picture = await (draft ? media.wholePicture : media.picture)(located);
  return "what" in picture ? problemAtField(yaml, "image.file", picture) : picture.media;
}
