import type { Hono } from "hono";
import { navigation } from "./app.ts";

/** What is at one path. */
export interface Reached {
  readonly program: Answer;
  readonly person: Answer;
}

interface Answer {
  readonly headers: string;
  readonly text: string;
}

/**
 * Returns everything that can be reached by links from the site's front page and lists, by path.
 * @param leftOut paths that are not requested, beside those of files that the app does not serve
 */
export async function crawl(app: Hono, leftOut?: RegExp): Promise<ReadonlyMap<string, Reached>> {
  const found = new Map<string, Reached>();
  const waiting = ["/", "/feeds.json", "/opml.xml", "/sitemap.xml", "/news-sitemap.xml", "/robots.txt"];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path) || /^\/(?:assets|media)\//.test(path) || leftOut?.test(path)) continue;
    const program = await answerOf(await app.request(path));
    const person = await answerOf(await app.request(path, navigation));
    found.set(path, { program, person });
    for (const text of new Set([program.headers, program.text, person.headers, person.text])) {
      waiting.push(...pathsIn(text));
    }
  }
  return found;
}

async function answerOf(response: Response): Promise<Answer> {
  return { headers: [...response.headers].join("\n"), text: await response.text() };
}

/** Links without query and fragment. */
const links = /https:\/\/news\.example\/[^\s"'<>()\\?#]*|(?<=href=")\/[^"?#]*/g;

/** Returns the paths that a text links to on the newsroom's host, each once and percent-encoded. */
function pathsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(links), ([link]) => new URL(link, "https://news.example").pathname));
}
