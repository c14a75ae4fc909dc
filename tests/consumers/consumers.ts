import { extractus } from "./extractus-feed-extractor.ts";
import { feedsmith } from "./feedsmith.ts";
import { npmFeedparser } from "./npm-feedparser.ts";
import type { Consumer } from "./reading.ts";
import { rowanmanning } from "./rowanmanning-feed-parser.ts";
import { rssParser } from "./rss-parser.ts";

/** The parsers that read every document. Each format has at least two. */
export const consumers: readonly Consumer[] = [feedsmith, rssParser, rowanmanning, npmFeedparser, extractus];
