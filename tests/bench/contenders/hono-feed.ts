import { Hono } from "hono";
import bytes from "./articles.bin";
import type { FeedContent } from "./feed-articles.ts";
import { renderFeed } from "./render-feed.ts";

const content = JSON.parse(new TextDecoder().decode(bytes)) as FeedContent;

/** The usual design: a route that renders. */
const app = new Hono();
app.get("/uk/rss.xml", (context) =>
  context.body(renderFeed(content), 200, { "Content-Type": "application/rss+xml; charset=utf-8" }),
);

export default app;
