import type { FormatName } from "../feed/feed-format.ts";
import { atom } from "./atom.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { rss } from "./rss.ts";

/** Every format there is. */
export const formats: Readonly<Record<FormatName, Format>> = { rss, atom, json };
