import { createApp } from "../../src/app.ts";
import { compiled } from "../build/compiled.ts";
import { type Files, site } from "../content/content-folder.ts";
import { instant } from "./instant.ts";

export const withdrawalReason = 'Its source "was" not <what> it said & meant.';

/** Text of the withdrawn stories, which nobody must read any more. */
export const falseText = /False (?:lead|body)/;

const folder = (id: string) => `articles/2026-01-03-${id}`;
/** At different times, since the W3C validator warns about entries that were updated at the same time. */
const withdrawals: Readonly<Record<string, string>> = {
  inside: "2026-02-01T10:00:00Z",
  beyond: "2026-02-01T09:00:00Z",
};
const stories = { inside: "2026-01-20T10:00:00Z", other: "2026-01-19T10:00:00Z", beyond: "2026-01-10T10:00:00Z" };

function files(withdrawn: readonly string[]): Files {
  return {
    "articles/2026-01-03-first/article.yaml": null,
    "articles/2026-01-03-first/en.md": null,
    "site.yaml": `${site}feed: { items: 2 }\n`,
    ...Object.fromEntries(
      Object.entries(stories).flatMap(([id, published]) => [
        [
          `${folder(id)}/article.yaml`,
          `id: ${id}\npublished: ${published}\nsection: ukraine\nauthors: [newsroom]\n${
            withdrawn.includes(id)
              ? `withdrawn: { date: ${withdrawals[id]}, reason: ${JSON.stringify(withdrawalReason)} }\n`
              : ""
          }`,
        ],
        [`${folder(id)}/en.md`, `---\ntitle: "Title of ${id}"\nlead: "False lead of ${id}."\n---\nFalse body.\n`],
      ]),
    ),
  };
}

let newsroom: ReturnType<typeof compileNewsroom> | undefined;

/**
 * Returns a compiled newsroom whose feed has two entries, at two times: when each of its three stories was new, and after two
 * of them were withdrawn, one in the feed and one that has left it. Compiled once for all tests.
 */
export function withdrawingNewsroom(): ReturnType<typeof compileNewsroom> {
  newsroom ??= compileNewsroom();
  return newsroom;
}

async function compileNewsroom() {
  const app = async (withdrawn: readonly string[], now: string) =>
    createApp({ library: await compiled(files(withdrawn)), now: () => instant(now) });
  return {
    early: await app([], stories.beyond),
    late: await app([], stories.inside),
    withdrawn: await app(["inside", "beyond"], "2026-02-01T10:00:00Z"),
  };
}
