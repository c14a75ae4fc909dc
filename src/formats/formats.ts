import type { FormatName } from "../feed/feed-format.ts";
import { atomFormat } from "./atom.ts";
import type { Format } from "./format.ts";
import { jsonFormat } from "./json.ts";
import { rssFormat } from "./rss.ts";
import type { Skeletons } from "./skeleton.ts";

export type Formats = Readonly<Record<FormatName, Format>>;

/** Every format there is. */
export function createFormats(skeletons: Skeletons): Formats {
  return { rss: rssFormat(skeletons.rss), atom: atomFormat(skeletons.atom), json: jsonFormat(skeletons.json) };
}
