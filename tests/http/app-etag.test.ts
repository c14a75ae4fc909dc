import { describe, expect, test } from "vitest";
import { appOf, etagOf, feedPaths, stories } from "../support/app.ts";
import { site } from "../support/site.ts";
import { type Draft, type StoryFacts, story } from "../support/story.ts";

const advisers: StoryFacts = {
  tags: ["ukraine", "peace-talks"],
  authors: ["newsroom"],
  published: "2026-01-03T10:00:00Z",
};
const others = [
  story("feeds", { section: "service", published: "2026-01-05T10:00:00Z" }),
  story("formats", { section: "service", published: "2026-01-06T10:00:00Z", tags: ["service", "ukraine"] }),
];

/** The paths of the feeds whose tags differ between two deploys. */
async function changed(before: readonly (readonly Draft[])[], after: readonly (readonly Draft[])[], items = 50) {
  const [one, other] = [before, after].map((content) =>
    appOf(content, { site: { ...site, feed: { items, maxAge: 300 } } }),
  );
  const differ = await Promise.all(
    feedPaths.map(
      async (path) => one && other && etagOf(await one.request(path)) !== etagOf(await other.request(path)),
    ),
  );
  return feedPaths.filter((_, index) => differ[index]);
}

const listingAdvisers = feedPaths.filter((path) => !/service|webinars|anton/.test(path));

describe("a deploy that changes one article", () => {
  test.each<[string, StoryFacts]>([
    ["title", { title: "Other" }],
    ["lead", { lead: "Other" }],
    ["body", { body: "<p>Other</p>" }],
    ["slug", { slug: "other" }],
    ["date of change", { updated: "2026-01-04T00:00:00Z" }],
    ["source", { source: { name: { uk: "А", en: "A", ru: "А" }, url: "https://a.example/" } }],
  ])("in its %s changes the tags of the feeds that list it, and no other", async (_, facts) => {
    const before = [...others, story("advisers", advisers)];
    const after = [...others, story("advisers", { ...advisers, ...facts })];

    expect(await changed(before, after)).toEqual(listingAdvisers);
  });

  test.each(["rss.xml", "atom.xml", "feed.json"])("in its body leaves the tag of the summaries in %s", async (file) => {
    const tags = (facts: StoryFacts) => {
      const app = appOf([story("advisers", { ...advisers, ...facts })]);
      const paths = [`/en/${file}`, `/en/summary/${file}`];
      return Promise.all(paths.map(async (path) => etagOf(await app.request(path))));
    };
    const [before, body, lead] = [await tags({}), await tags({ body: "<p>Other</p>" }), await tags({ lead: "Other" })];

    expect(body.map((tag, index) => tag === before[index])).toEqual([false, true]);
    expect(lead.map((tag, index) => tag === before[index])).toEqual([false, false]);
  });

  test.each(["rss.xml", "atom.xml", "feed.json"])(
    "in the direction of its language changes the tag of %s",
    async (file) => {
      const tags = (direction: "ltr" | "rtl") => {
        const languages = site.languages.map((each) => (each.tag === "en" ? { ...each, direction } : each));
        const app = appOf([story("advisers", advisers)], { site: { ...site, languages } });
        return Promise.all(["/en/", "/en/summary/"].map(async (folder) => etagOf(await app.request(folder + file))));
      };
      const [before, after] = [await tags("ltr"), await tags("rtl")];

      expect(after.map((tag, index) => tag === before[index])).toEqual([false, false]);
    },
  );

  test("in one language leaves the other languages' tags", async () => {
    const drafts = story("advisers", advisers);
    const corrected = drafts.map((draft) =>
      draft.article.language === "en" ? { ...draft, body: "<p>Corrected</p>" } : draft,
    );

    expect(await changed([...others, drafts], [...others, corrected])).toEqual(
      listingAdvisers.filter((path) => path.startsWith("/en/")),
    );
  });

  test("that stands below the window changes nothing in full feeds", async () => {
    const before = [...others, story("advisers", advisers)];
    const after = [...others, story("advisers", { ...advisers, lead: "Other" })];

    expect(await changed(before, after, 1)).toEqual(
      feedPaths.filter((path) => /peace-talks|authors\/newsroom/.test(path)),
    );
  });

  test("that nobody sees yet changes nothing", async () => {
    const later = { ...advisers, published: "2027-01-01T00:00:00Z" };

    expect(await changed(stories, [...stories, story("later", later)])).toEqual([]);
  });
});

describe("a deploy that changes nothing", () => {
  test("changes no tag, in whatever order the content is read", async () => {
    const content = [...others, story("advisers", advisers)];

    expect(await changed(content, [...content].reverse())).toEqual([]);
  });
});

describe("a deploy that moves the site", () => {
  test("changes every tag, since every address in every feed changes", async () => {
    const here = appOf(stories);
    const there = appOf(stories, { site: { ...site, origin: "https://elsewhere.example" } });

    for (const path of feedPaths) {
      expect(etagOf(await there.request(path))).not.toBe(etagOf(await here.request(path)));
    }
  });
});
