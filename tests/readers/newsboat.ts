import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { ReadEntry } from "../consumers/reading.ts";
import { run } from "./run.ts";

/** newsboat with its own store, which keeps entries by their ids, as most readers do. */
export interface Newsboat {
  reload(): Promise<void>;
  feeds(): readonly { readonly address: string; readonly title: string; readonly link: string }[];
  /** Newest first. */
  entries(address: string): readonly (ReadEntry & { readonly author: string; readonly unread: boolean })[];
  /** Marks everything as read, so that only entries that newsboat takes for new are unread afterwards. */
  markAllRead(): void;
  remove(): void;
}

export function newsboat(addresses: readonly string[]): Newsboat {
  const folder = mkdtempSync(join(tmpdir(), "polyfeed-newsboat-"));
  const file = (name: string) => join(folder, name);
  writeFileSync(file("urls"), addresses.map((address) => `${address}\n`).join(""));
  writeFileSync(file("config"), "reload-threads 4\n");
  const query = (sql: string, ...values: string[]) => {
    const store = new DatabaseSync(file("cache.db"), { readOnly: true });
    try {
      return store.prepare(sql).all(...values);
    } finally {
      store.close();
    }
  };
  return {
    async reload() {
      await run("newsboat", ["-u", file("urls"), "-c", file("cache.db"), "-C", file("config"), "-x", "reload"]);
    },
    feeds: () =>
      query("select rssurl, title, url from rss_feed").map((row) => ({
        address: String(row.rssurl),
        title: String(row.title),
        link: String(row.url),
      })),
    entries: (address) =>
      query("select * from rss_item where feedurl = ? and deleted = 0 order by pubDate desc, id", address).map(
        (row) => ({
          id: String(row.guid),
          title: String(row.title),
          url: String(row.url),
          published: Number(row.pubDate) * 1000,
          content: String(row.content),
          author: String(row.author),
          unread: row.unread === 1,
        }),
      ),
    markAllRead() {
      const store = new DatabaseSync(file("cache.db"));
      store.exec("update rss_item set unread = 0");
      store.close();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
