import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  /** The entries of its only feed as they are shown on the screen, newest first: the rendered text, with its links below it. */
  shown(): Promise<readonly string[]>;
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
    async shown() {
      const [{ count } = { count: 0 }] = query("select count(*) as count from rss_item where deleted = 0");
      const open = Array.from({ length: Number(count) }, () => "open").join(" ; next ; ");
      // It passes each entry to the pager as rendered text.
      writeFileSync(
        file("screen"),
        `pager "cat %f >> '${file("shown")}'; printf '\\\\f' >> '${file("shown")}'"\nrun-on-startup open ; ${open} ; hard-quit\n`,
      );
      const command = `TERM=xterm newsboat -q -u '${file("urls")}' -c '${file("cache.db")}' -C '${file("screen")}'`;
      // It does not start without a terminal.
      await run("script", ["-qfec", command, "/dev/null"]);
      return readFileSync(file("shown"), "utf8").split("\f").slice(0, -1);
    },
    markAllRead() {
      const store = new DatabaseSync(file("cache.db"));
      store.exec("update rss_item set unread = 0");
      store.close();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
