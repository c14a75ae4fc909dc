import { describe, expect, test, vi } from "vitest";
import type { Format, HtmlFormat, WholeFormat } from "../../src/formats/format.ts";
import { navigation } from "../support/app.ts";
import { elements, xmlTree } from "../support/xml-tree.ts";

// These replace the existing formats. The first is for every feed but not for feed readers, and its entries have no HTML.
vi.mock("../../src/formats/rss.ts", () => {
  const rss: WholeFormat = {
    name: "text",
    file: "feed.txt",
    type: "text/plain",
    label: "Plain text",
    oldNames: ["txt"],
    subscribable: false,
    compressedByEdge: true,
    body: "own",
    envelope: ({ title, alternates }) => ({
      prefix: `${[title, ...alternates.map(({ url }) => url)].join("\n")}\n`,
      suffix: "\nEnd.\n",
    }),
    entry: ({ title }, { full, summary }) => ({ full: `${title}: ${full}`, summary: `${title}: ${summary}` }),
    separator: "\n-\n",
  };
  return { rss };
});
// The second is RSS, but not for feeds of a topic.
vi.mock("../../src/formats/atom.ts", async () => {
  const { rss } = await vi.importActual<{ readonly rss: HtmlFormat }>("../../src/formats/rss.ts");
  return { atom: { ...rss, isFor: ({ selection }) => selection.kind !== "tag" } satisfies Format };
});
// The third is Atom, only for subscription documents with full texts.
vi.mock("../../src/formats/json.ts", async () => {
  const { atom } = await vi.importActual<{ readonly atom: HtmlFormat }>("../../src/formats/atom.ts");
  const isFor: Format["isFor"] = ({ variant, archive }) => variant === "full" && archive === undefined;
  return { json: { ...atom, isFor } satisfies Format };
});

const { archiveSize } = await import("../../src/domain/archives.ts");
const { olderStories } = await import("../support/older-stories.ts");
const { story } = await import("../support/story.ts");
const { appOf, etagOf } = await import("../support/app.ts");
const { site } = await import("../support/site.ts");
const { libraryOf } = await import("../support/library.ts");
const { announceChanges } = await import("../../src/http/announce-changes.ts");

const stories = [1, 2, 3, 4].map((day) =>
  story(`day-${day}`, { published: `2026-01-0${day}T10:00:00Z`, body: `<p>Body ${day}</p>` }),
);
/** The current documents have one entry, and archive document 1 is complete, so that the document after it exists. */
const app = appOf([...olderStories(archiveSize), ...stories], { site: { ...site, feed: { items: 1, maxAge: 300 } } });
const textOf = async (path: string, init: RequestInit = {}) => (await app.request(path, init)).text();

const folders = ["", "tags/ukraine/", "authors/anton-korzh/"].flatMap((list) =>
  ["", "summary/"].flatMap((variant) => ["", "archive/1/"].map((archive) => `/en/${variant}${list}${archive}`)),
);
const served = (folder: string) => [
  ...(folder.includes("tags/") ? [] : [`${folder}rss.xml`]),
  ...(/summary|archive/.test(folder) ? [] : [`${folder}atom.xml`]),
  `${folder}feed.txt`,
];

describe.each(folders)("among the documents in %s", (folder) => {
  test("those in a format that is for the feed are served, and the others are not found", async () => {
    for (const path of ["rss.xml", "atom.xml", "feed.txt"].map((file) => folder + file)) {
      const status = served(folder).includes(path) ? 200 : 404;
      for (const init of [{}, { method: "HEAD" }, navigation]) {
        expect([path, (await app.request(path, init)).status]).toEqual([path, status]);
      }
    }
  });

  test("only those that exist are named in Link", async () => {
    for (const path of served(folder)) {
      const links = (await app.request(path)).headers.get("Link")?.split(", ") ?? [];
      const named = links.filter((each) => /rel="(?:self|alternate)"(?!.*hreflang)/.test(each));
      const paths = named.map((each) => /^<https:\/\/news\.example([^>]*)>/.exec(each)?.[1]);
      expect(paths.sort()).toEqual([...served(folder)].sort());
    }
  });
});

test("no response mentions a document that does not exist", async () => {
  const mentioned = new Set<string>();
  const pages = ["/", "/en/", "/en/build", "/en/build?all=ukraine", "/en/articles/day-4", "/json-feed-extension"];
  const lists = ["/opml.xml", "/en/opml.xml", "/feeds.json", "/sitemap.xml", "/nothing"];
  const opened = folders.flatMap(served);
  for (const path of [...pages, ...lists, ...folders, ...opened]) {
    for (const init of opened.includes(path) ? [{}, navigation] : [navigation]) {
      const response = await app.request(path, init);
      const text = `${response.headers.get("Link")} ${decodeURIComponent(await response.text())}`;
      for (const [, each = ""] of text.matchAll(
        /(?:https:\/\/news\.example|")(\/[^"<>\s&]*\/(?:rss\.xml|atom\.xml|feed\.txt))/g,
      )) {
        mentioned.add(each);
      }
    }
  }
  const missing = [];
  for (const path of mentioned) if ((await app.request(path)).status !== 200) missing.push(path);
  expect(missing).toEqual([]);
  expect([...mentioned]).toEqual(expect.arrayContaining(folders.filter((each) => each === "/en/").flatMap(served)));
});

test("a feed that has no archive documents in a format claims there neither to be complete nor to have any", async () => {
  const [rss, atom] = [xmlTree(await textOf("/en/rss.xml")), xmlTree(await textOf("/en/atom.xml"))];
  const named = (tree: typeof rss, name: string) =>
    elements(tree, "link").filter(({ attributes }) => attributes.rel === name).length;

  expect([named(rss, "prev-archive"), named(atom, "prev-archive")]).toEqual([1, 0]);
  expect(elements(atom, "complete")).toEqual([]);
});

test("a name that other generators use redirects to a document that exists, or is not found", async () => {
  const leads = async (path: string) => {
    const { status, headers } = await app.request(path);
    return headers.get("Location") ?? status;
  };

  expect(await leads("/en/atom")).toBe("/en/atom.xml");
  expect(await leads("/en/summary/atom")).toBe(404);
  expect(await leads("/en/tags/ukraine/feed")).toBe(404);
  expect(await leads("/en/summary/txt/")).toBe("/en/summary/feed.txt");
  expect(await leads("/txt")).toBe("/uk/feed.txt");
});

test("a subscription list has each feed in the first format that feed readers subscribe to", async () => {
  const outlines = elements(xmlTree(await textOf("/en/opml.xml")), "outline").map(({ attributes }) => attributes);
  const listed = outlines.flatMap(({ xmlUrl, version }) => (xmlUrl ? [[new URL(xmlUrl).pathname, version]] : []));

  expect(listed).toEqual([
    ["/en/rss.xml", "RSS2"],
    ["/en/tags/ukraine/atom.xml", undefined],
    ["/en/authors/anton-korzh/rss.xml", "RSS2"],
  ]);
});

test("links into a feed reader have the URL of the first format to which it subscribes", async () => {
  const page = await textOf("/en/tags/ukraine/", navigation);
  const article = await textOf("/en/articles/day-4", navigation);

  expect(page).toContain(`?add_feed=${encodeURIComponent("https://news.example/en/tags/ukraine/atom.xml")}`);
  expect(article).toContain('<a class="feed" href="/en/tags/ukraine/atom.xml" aria-label="Atom: Ukraine">');
});

test("a browser gets the document itself if feed readers do not subscribe to its format", async () => {
  expect(await textOf("/en/feed.txt", navigation)).toBe(await textOf("/en/feed.txt"));
  expect(await textOf("/en/rss.xml", navigation)).not.toBe(await textOf("/en/rss.xml"));
});

test("hubs are notified of the documents that exist", async () => {
  const notified: string[] = [];
  const { catalogue } = libraryOf(stories);
  await announceChanges(catalogue, Date.parse("2026-01-04T10:00:00Z"), {
    fetch: async (_, { body }) => {
      notified.push(...new URLSearchParams(String(body)).getAll("hub.url"));
      return new Response(null, { status: 204 });
    },
    wait: async () => undefined,
    log: () => undefined,
  });
  const english = notified.map((url) => new URL(url).pathname).filter((path) => path.startsWith("/en/"));

  expect(english.sort()).toEqual(
    folders
      .filter((each) => !each.includes("archive"))
      .flatMap(served)
      .sort(),
  );
});

describe("a format that writes entries as a whole", () => {
  test("has each full text, and in a feed of summaries each summary", async () => {
    const two = appOf(stories.slice(0, 2));
    const written = async (path: string) => (await (await two.request(path)).text()).split("\n").slice(-5);

    expect(await written("/en/feed.txt")).toEqual([
      expect.stringMatching(/^Story day-2 \(en\): .*<p>Body 2<\/p>$/),
      "-",
      expect.stringMatching(/^Story day-1 \(en\): .*<p>Body 1<\/p>$/),
      "End.",
      "",
    ]);
    expect((await written("/en/summary/feed.txt"))[2]).toBe("Story day-1 (en): <p>Lead of day-1</p>");
  });

  test("has an entity tag that depends on what each variant shows", async () => {
    const tags = async (body: string) => {
      const other = appOf([story("one", { body })]);
      return [etagOf(await other.request("/en/feed.txt")), etagOf(await other.request("/en/summary/feed.txt"))];
    };
    const [one, other] = [await tags("<p>One</p>"), await tags("<p>Other</p>")];

    expect(one[0]).not.toBe(other[0]);
    expect(one[1]).toBe(other[1]);
  });
});
