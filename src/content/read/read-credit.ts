import { joinLines } from "../schema/line.ts";
import { isMapping } from "../schema/mapping.ts";
import type { readFrontMatter } from "./read-yaml.ts";

/** Reads who made the lead picture from the raw front matter of a text: the picture is served before the text is checked. */
export function readCredit(read: ReturnType<typeof readFrontMatter>): { readonly credit?: string } {
  const value = "yaml" in read ? read.yaml.value : undefined;
  const image = isMapping(value) ? value.image : undefined;
  const written = isMapping(image) && typeof image.credit === "string" ? joinLines(image.credit) : "";
  return written === "" ? {} : { credit: written };
}
