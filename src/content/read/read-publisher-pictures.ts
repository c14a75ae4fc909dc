import type { OwnPicture } from "../../domain/picture.ts";
import type { PublisherPictures } from "../../pictures/publisher-images.ts";
import type { Diagnosis, Problem } from "../../problems/problem.ts";
import { isMapping } from "../schema/mapping.ts";
import type { Folder } from "../source/content-source.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";
import type { ContentPicture, PictureRegistry } from "./picture-registry.ts";

export interface ParsedPublisherPictures {
  /** Undefined if neither is named, or if one has a problem. */
  readonly pictures: PublisherPictures<ContentPicture> | undefined;
  /** Includes notices. */
  readonly problems: readonly Problem[];
}

/** In pixels: the size on a phone's home screen, the largest that a platform requires. */
const leastSide = 180;
const advised = "512 by 512 pixels";

/** Reads `publisher.logo` and `publisher.icon` of `site.yaml`, if they are file names. */
export async function readPublisherPictures(
  root: Folder,
  media: PictureRegistry,
  yaml: Yaml,
): Promise<ParsedPublisherPictures> {
  const publisher = isMapping(yaml.value) && isMapping(yaml.value.publisher) ? yaml.value.publisher : {};
  const logo = await read("logo", () => undefined);
  const icon = await read("icon", checkIcon);
  const found = [logo, icon].flatMap(({ problem }) => problem ?? []);
  const one = logo.file ?? icon.file;
  if (found.length > 0 || !one) return { pictures: undefined, problems: found };
  const pictures = { logo: one, icon: icon.file ?? one };
  const field = icon.file ? "publisher.icon" : "publisher.logo";
  const notice = adviseOnIcon(pictures.icon.media);
  return { pictures, problems: notice ? [problemAtField(yaml, field, { ...notice, notice: true })] : [] };

  async function read(
    name: "logo" | "icon",
    problemOf: (measured: OwnPicture) => Diagnosis | undefined,
  ): Promise<{ readonly file?: ContentPicture; readonly problem?: Problem }> {
    const file = publisher[name];
    if (typeof file !== "string") return {};
    const measured = await media.measure(media.find(root, file));
    const words = "what" in measured ? measured : problemOf(measured.media);
    if (words) return { problem: problemAtField(yaml, `publisher.${name}`, words) };
    return "media" in measured ? { file: measured } : {};
  }
}

function checkIcon({ width, height }: OwnPicture): Diagnosis | undefined {
  if (width === height) return undefined;
  const side = Math.min(width, height);
  return {
    what: `the icon is ${width} by ${height} pixels, which is not square`,
    instead: `crop it to a square, such as ${side} by ${side}, or name it as "logo:", which may have any shape`,
  };
}

/**
 * Advises on the picture that icons are made from.
 * @param icon an icon that was given is square, so one that is not square is the logo
 */
function adviseOnIcon({ width, height }: OwnPicture): Diagnosis | undefined {
  if (width !== height) {
    return {
      what: `the logo is ${width} by ${height} pixels, so square icons show it small on a plain background`,
      instead: `add "icon:" with a square picture, of ${advised} or more`,
    };
  }
  if (width >= leastSide) return undefined;
  return {
    what: `it is ${width} by ${height} pixels, so icons made from it are blurred`,
    instead: `save it with ${advised} or more`,
  };
}
