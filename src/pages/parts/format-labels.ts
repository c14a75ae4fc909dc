import type { FormatName } from "../../feed/feed-format.ts";

/** What the formats call themselves, in every language. */
export const formatLabels: Readonly<Record<FormatName, string>> = { rss: "RSS", atom: "Atom", json: "JSON Feed" };
