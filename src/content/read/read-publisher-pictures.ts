import type { Media } from "../../domain/site.ts";
import type { PublisherPictures } from "../../pictures/publisher-images.ts";
import type { Diagnosis, Problem } from "../../problems/problem.ts";
import { isMapping } from "../schema/mapping.ts";
import type { Folder } from "../source/content-source.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";
import type { ContentPicture, PictureRegistry } from "./picture-registry.ts";

export interface ParsedPublisherPictures {
  /** Undefined where neither is named, or where one has a problem. */
  readonly pictures: PublisherPictures<ContentPicture> | undefined;
  /** Notices among them. */
  readonly problems: readonly Problem[];
}

/** Pixels: what a phone's home screen shows, the largest that a platform prescribes. */
const leastSide = 180;
const advised = "512 by 512 pixels";

/** `publisher.logo` and `publisher.icon` of `site.yaml`, as far as they are file names. */
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
    problemOf: (measured: Media) => Diagnosis | undefined,
  ): Promise<{ readonly file?: ContentPicture; readonly problem?: Problem }> {
    const file = publisher[name];
    if (typeof file !== "string") return {};
    const measured = await media.measure(media.find(root, file));
    const words = "what" in measured ? measured : problemOf(measured.media);
    if (words) return { problem: problemAtField(yaml, `publisher.${name}`, words) };
    return "media" in measured ? { file: measured } : {};
  }
}

function checkIcon({ width, height }: Media): Diagnosis | undefined {
  if (width === height) return undefined;
  const side = Math.min(width, height);
  return {
    what: `the icon is ${width} by ${height} pixels, which is not square`,
    instead: `crop it to a square, such as ${side} by ${side}, or name it as "logo:", which may have any shape`,
  };
}

/** @param icon what icons are made from: a given icon is square, so that what is not is the logo */
function adviseOnIcon({ width, height }: Media): Diagnosis | undefined {
  if (width !== height) {
    return {
      what: `the logo is ${width} by ${height} pixels, and square icons show it small on plain ground`,
      instead: `add "icon:" with a square picture, of ${advised} or more`,
    };
  }
  if (width >= leastSide) return undefined;
  return {
    what: `it is ${width} by ${height} pixels, and icons made from it are blurred`,
    instead: `save it with ${advised} or more`,
  };
}
