import type { Hono } from "hono";

export interface DirectoryEntry {
  readonly url: string;
  readonly format: string;
  readonly variant: "full" | "summary";
  readonly media_type: string;
  readonly language: string;
  readonly title: string;
  readonly html_url: string;
  readonly items: number;
  readonly updated: string | null;
  readonly etag: string;
}

/** Returns the feeds that `/feeds.json` lists. */
export async function directoryOf(app: Hono): Promise<readonly DirectoryEntry[]> {
  return JSON.parse(await (await app.request("/feeds.json")).text()).feeds;
}
