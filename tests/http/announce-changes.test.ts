import { describe, expect, test } from "vitest";
import { archiveSize } from "../../src/domain/archives.ts";
import { type AnnounceTools, announceChanges, type Purge } from "../../src/http/announce-changes.ts";
import { documentsIn } from "../support/every-feed.ts";
import { fakeHub } from "../support/fake-hub.ts";
import { instant } from "../support/instant.ts";
import { libraryOf } from "../support/library.ts";
import { olderStories } from "../support/older-stories.ts";
import { site } from "../support/site.ts";
import { type Draft, story } from "../support/story.ts";

const older = story("older", { published: "2026-01-03T10:00:00Z" });
const scheduled = story("scheduled", {
  published: "2026-02-01T12:00:30Z",
  languages: ["uk"],
  tags: ["ukraine", "webinars"],
  authors: ["newsroom"],
});
const expiring = story("expiring", {
  published: "2026-01-20T10:00:00Z",
  expires: "2026-02-01T12:00:30Z",
  languages: ["en"],
  section: "service",
});

interface Run {
  readonly hub?: string;
  readonly items?: number;
  readonly purge?: AnnounceTools["purge"];
  readonly fetch?: AnnounceTools["fetch"];
}

/** Runs the cron trigger once. */
async function run(
  stories: readonly (readonly Draft[])[],
  scheduledTime: string,
  { hub, items, purge, fetch = globalThis.fetch }: Run = {},
) {
  const purged: Purge[] = [];
  const lines: Record<string, unknown>[] = [];
  const { catalogue } = libraryOf(stories, {
    site: { ...site, hubs: hub ? [hub] : [], feed: { items: items ?? 50, maxAge: 300 } },
  });
  await announceChanges(catalogue, instant(scheduledTime), {
    fetch,
    wait: async () => undefined,
    log: (line) => lines.push(line),
    purge:
      purge ??
      (async (what) => {
        purged.push(what);
        return { success: true, errors: [] };
      }),
  });
  return { purged, lines };
}

const documents = (...folders: readonly string[]) =>
  folders
    .flatMap((folder) => documentsIn(`/${folder}`))
    .map((path) => new URL(path, site.origin).href)
    .sort();

/** The folders of the feeds that list what is scheduled. */
const listingScheduled = ["", "tags/ukraine/", "tags/webinars/", "authors/newsroom/"].flatMap((folder) => [
  `uk/${folder}`,
  `uk/summary/${folder}`,
]);

describe("a release", () => {
  test("is announced to the hub with the documents of exactly the feeds that list it, full and summaries", async () => {
    const hub = await fakeHub();
    await run([older, scheduled], "2026-02-01T12:01:00Z", { hub: hub.url });

    expect(hub.pings()).toHaveLength(1);
    expect([...(hub.pings()[0] ?? [])].sort()).toEqual(documents(...listingScheduled));
  });

  test("purges in one call whatever lists it, and is logged", async () => {
    const hub = await fakeHub();
    const { purged, lines } = await run([older, scheduled], "2026-02-01T12:01:00Z", { hub: hub.url });
    const tags = ["latest:uk", "topic:ukraine", "topic:webinars", "author:newsroom", "story:scheduled"];

    expect(purged).toEqual([{ tags }]);
    expect(lines).toEqual([
      { event: "cache purged", tags, ok: true },
      {
        event: "hub pinged",
        hub: hub.url,
        urls: documents(...listingScheduled).length,
        ok: true,
        attempts: 1,
        answer: "204",
      },
    ]);
  });

  test("of one language of a story is announced to the feeds of that language, and purges the pages of all", async () => {
    const hub = await fakeHub();
    const late = story("late", { own: { en: { published: "2026-02-01T12:00:30Z" } }, authors: ["newsroom"] });
    const { purged } = await run([older, late], "2026-02-01T12:01:00Z", { hub: hub.url });

    expect(purged).toEqual([{ tags: ["latest:en", "topic:ukraine", "author:newsroom", "story:late"] }]);
    const listing = ["", "tags/ukraine/", "authors/newsroom/"].flatMap((folder) => [
      `en/${folder}`,
      `en/summary/${folder}`,
    ]);
    expect([...(hub.pings()[0] ?? [])].sort()).toEqual(documents(...listing));
  });

  test("is announced by one run only: the second at which a run is scheduled belongs to that run", async () => {
    const onTheMinute = story("on-the-minute", { published: "2026-02-01T12:00:00Z" });
    const countPurges = async (time: string) => (await run([older, onTheMinute], time)).purged.length;
    const times = ["2026-02-01T11:59:00Z", "2026-02-01T12:00:00Z", "2026-02-01T12:01:00Z"];

    expect(await Promise.all(times.map(countPurges))).toEqual([0, 1, 0]);
  });

  test("is purged before hubs are notified, since they fetch immediately", async () => {
    const done: string[] = [];
    await run([older, scheduled], "2026-02-01T12:01:00Z", {
      hub: "https://hub.example/",
      fetch: async () => {
        done.push("notified");
        return new Response(null, { status: 204 });
      },
      purge: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        done.push("purged");
        return { success: true, errors: [] };
      },
    });

    expect(done).toEqual(["purged", "notified"]);
  });

  test("names each tag once, however many articles have it", async () => {
    const another = story("another", { published: "2026-02-01T12:00:40Z", languages: ["uk"], authors: ["newsroom"] });
    const { purged } = await run([scheduled, another], "2026-02-01T12:01:00Z");

    expect(purged).toEqual([
      {
        tags: [
          ...["latest:uk", "topic:ukraine", "author:newsroom", "story:another"],
          ...["topic:webinars", "story:scheduled"],
        ],
      },
    ]);
  });

  test.each([
    [96, "names all 100 tags in one call"],
    [97, "purges everything, since there are 101 tags"],
  ])("of %i stories %s", async (count) => {
    // The tags of the stories, plus a language, a topic and an author, and one more topic.
    const many = Array.from({ length: count }, (_, index) =>
      story(`s${index}`, {
        published: "2026-02-01T12:00:30Z",
        languages: ["en"],
        tags: index === 0 ? ["ukraine", "webinars"] : ["ukraine"],
      }),
    );
    const [purge] = (await run(many, "2026-02-01T12:01:00Z")).purged;

    expect(purge && "tags" in purge ? purge.tags.length : "everything").toBe(count === 96 ? 100 : "everything");
  });

  test.each(["2026-02-01T12:00:00Z", "2026-02-01T12:02:00Z"])("is not announced by the run at %s", async (time) => {
    const hub = await fakeHub();
    const { purged, lines } = await run([older, scheduled], time, { hub: hub.url });

    expect([hub.pings(), purged, lines]).toEqual([[], [], []]);
  });

  test("of more articles than one call can name purges everything", async () => {
    const many = Array.from({ length: 120 }, (_, index) => story(`s${index}`, { published: "2026-02-01T12:00:30Z" }));

    expect((await run(many, "2026-02-01T12:01:00Z")).purged).toEqual([{ purgeEverything: true }]);
  });
});

describe("an expiry", () => {
  test("is announced like a release", async () => {
    const hub = await fakeHub();
    const { purged } = await run([older, expiring], "2026-02-01T12:01:00Z", { hub: hub.url });

    expect(purged).toEqual([{ tags: ["latest:en", "topic:service", "author:anton-korzh", "story:expiring"] }]);
    expect([...(hub.pings()[0] ?? [])].filter((url) => !url.includes("summary")).sort()).toEqual(
      documents("en/", "en/tags/service/", "en/authors/anton-korzh/"),
    );
  });

  test("further below than a feed shows is not announced to hubs, though archives are purged", async () => {
    const hub = await fakeHub();
    const below = story("below", {
      published: "2026-01-01T10:00:00Z",
      expires: "2026-02-01T12:00:30Z",
      languages: ["en"],
    });
    const above = ["a", "b", "c"].map((id) => story(id, { published: "2026-01-02T10:00:00Z" }));
    const last = story("last", { published: "2025-12-01T10:00:00Z" });
    const { purged } = await run([...above, below, last], "2026-02-01T12:01:00Z", { hub: hub.url, items: 2 });

    expect(purged).toHaveLength(1);
    expect(hub.pings()).toEqual([]);
  });
});

describe("an expiry below what a feed shows that leaves one archive document fewer", () => {
  test("is announced to hubs, since the feed then names another archive document", async () => {
    const hub = await fakeHub();
    const below = story("below", {
      published: "2026-01-03T10:00:00Z",
      expires: "2026-02-01T12:00:30Z",
      languages: ["en"],
    });
    const shown = ["a", "b"].map((id) => story(id, { published: "2026-01-04T10:00:00Z" }));
    const last = olderStories(archiveSize);
    await run([...shown, below, ...last], "2026-02-01T12:01:00Z", { hub: hub.url, items: 2 });

    expect(hub.pings()[0]).toContain("https://news.example/en/rss.xml");
  });
});

describe("the end of a notice's 14 days", () => {
  const gone = (published: string) =>
    story("gone", {
      published,
      languages: ["en"],
      section: "service",
      withdrawn: { date: "2026-01-18T12:00:30Z", reason: "It was wrong." },
    });
  const newer = ["a", "b"].map((id) => story(id, { published: "2026-01-12T10:00:00Z" }));

  test("is announced like a release, only for feeds that showed the notice beyond their limit", async () => {
    const hub = await fakeHub();
    const stories = [...newer, gone("2026-01-02T10:00:00Z")];
    const { purged } = await run(stories, "2026-02-01T12:01:00Z", { hub: hub.url, items: 2 });

    expect(purged).toEqual([{ tags: ["latest:en", "topic:service", "author:anton-korzh", "story:gone"] }]);
    // Among the articles of its topic it is still one of the newest.
    expect([...(hub.pings()[0] ?? [])].filter((url) => !url.includes("summary")).sort()).toEqual(
      documents("en/", "en/authors/anton-korzh/"),
    );
  });

  test("is announced by no other run", async () => {
    const hub = await fakeHub();
    for (const time of ["2026-02-01T12:00:00Z", "2026-02-01T12:02:00Z"]) {
      const { lines } = await run([...newer, gone("2026-01-02T10:00:00Z")], time, { hub: hub.url, items: 2 });
      expect([hub.pings(), lines]).toEqual([[], []]);
    }
  });
});

describe("a cache that cannot be purged", () => {
  test.each<[string, NonNullable<AnnounceTools["purge"]>]>([
    ["refuses", async () => ({ success: false, errors: [{ message: "Too many" }] })],
    ["throws", () => Promise.reject(new Error("Too many"))],
  ])("is logged if it %s, and hubs are notified anyway", async (_, purge) => {
    const hub = await fakeHub();
    const { lines } = await run([scheduled], "2026-02-01T12:01:00Z", { hub: hub.url, purge });

    expect(lines[0]).toMatchObject({ event: "cache purged", ok: false, answer: expect.stringContaining("Too many") });
    expect(hub.pings()).toHaveLength(1);
  });
});

test("a cache that refuses for several reasons is logged with all of them", async () => {
  const errors = [{ message: "Too many" }, { message: "Too soon" }];
  const { lines } = await run([scheduled], "2026-02-01T12:01:00Z", { purge: async () => ({ success: false, errors }) });

  expect(lines[0]).toMatchObject({ ok: false, answer: "Too many; Too soon" });
});

test("a hub that is down is logged, and nothing else fails", async () => {
  const hub = await fakeHub();
  await hub.close();
  const { lines } = await run([scheduled], "2026-02-01T12:01:00Z", { hub: hub.url });

  expect(lines.at(-1)).toMatchObject({
    event: "hub pinged",
    hub: hub.url,
    urls: documents(...listingScheduled).length,
    ok: false,
    attempts: 3,
  });
});
