import { Hono } from "hono";
import bytes from "./articles.bin";
import type { FeedContent } from "./feed-articles.ts";
import { renderFeedsmith } from "./render-feedsmith.ts";

const content = JSON.parse(new TextDecoder().decode(bytes)) as FeedContent;

const app = new Hono();
app.get("/uk/rss.xml", (context) =>
  context.body(renderFeedsmith(content), 200, { "Content-Type": "application/rss+xml; charset=utf-8" }),
);

export default app;
