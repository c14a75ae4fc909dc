import { describe, expect, test } from "vitest";
import { archiveSize } from "../../src/domain/archives.ts";
import { everything } from "../../src/domain/lists.ts";
import { digestEnvelope } from "../../src/formats/document-envelope.ts";
import type { Format } from "../../src/formats/format.ts";
import { formats, formatsFor } from "../../src/formats/formats.ts";
import { rss } from "../../src/formats/rss.ts";
import { feedTag, feedWindow, hashFeed } from "../../src/http/feed-document.ts";
import { subscription, variants } from "../../src/urls/feed-ref.ts";
import { appOf, etagOf, feedPaths, pathsListing, stories, today } from "../support/app.ts";
import { isParsedFile } from "../support/formats.ts";
import { instant } from "../support/instant.ts";
import { type LibraryFacts, libraryOf } from "../support/library.ts";
import { olderStories } from "../support/older-stories.ts";
import { authors, site, tags } from "../support/site.ts";
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

const english = subscription("en", everything);

const listingAdvisers = pathsListing(story("advisers", advisers));

describe("a deploy that changes one article", () => {
  test.each<[string, StoryFacts]>([
    ["title", { title: "Other" }],
    ["lead", { lead: "Other" }],
    ["body", { body: "<p>Other</p>" }],
    ["slug", { slug: "other" }],
    ["date of change", { updated: "2026-01-04T00:00:00Z" }],
    ["source", { source: { name: { uk: "А", en: "A", ru: "А" }, url: "https://a.example/" } }],
  ])("in its %s changes the tags of the feeds that list it, and no others", async (_, facts) => {
    const before = [...others, story("advisers", advisers)];
    const after = [...others, story("advisers", { ...advisers, ...facts })];

    const paths = await changed(before, after);
    expect(paths.filter((path) => !listingAdvisers.includes(path))).toEqual([]);
    // Other formats may leave some of it out.
    expect(paths.filter(isParsedFile)).toEqual(listingAdvisers.filter(isParsedFile));
  });

  test.each(
    formats.filter((format) => variants.every((variant) => formatsFor({ ...english, variant }).includes(format))),
  )("in its body does not change the tag of the summaries in $label", async ({ file }) => {
    const tags = (facts: StoryFacts) => {
      const app = appOf([story("advisers", { ...advisers, ...facts })]);
      const paths = [`/en/${file}`, `/en/summary/${file}`];
      return Promise.all(paths.map(async (path) => etagOf(await app.request(path))));
    };
    const [before, body, lead] = [await tags({}), await tags({ body: "<p>Other</p>" }), await tags({ lead: "Other" })];

    expect(body.map((tag, index) => tag === before[index])).toEqual([false, true]);
    expect(lead.map((tag, index) => tag === before[index])).toEqual([false, false]);
  });

  test("in one language does not change the other languages' tags", async () => {
    const drafts = story("advisers", advisers);
    const corrected = drafts.map((draft) =>
      draft.article.language === "en" ? { ...draft, body: "<p>Corrected</p>" } : draft,
    );

    expect(await changed([...others, drafts], [...others, corrected])).toEqual(
      listingAdvisers.filter((path) => path.startsWith("/en/")),
    );
  });

  test("that is below the window changes nothing in full feeds", async () => {
    const before = [...others, story("advisers", advisers)];
    const after = [...others, story("advisers", { ...advisers, lead: "Other" })];

    expect(await changed(before, after, 1)).toEqual(
      listingAdvisers.filter((path) => !pathsListing(others.flat()).includes(path)),
    );
  });

  test("that is not visible yet changes nothing", async () => {
    const later = { ...advisers, published: "2027-01-01T00:00:00Z" };

    expect(await changed(stories, [...stories, story("later", later)])).toEqual([]);
  });
});

describe("a deploy of a program that prints feeds differently", () => {
  const { catalogue, hashEntries } = libraryOf(stories);
  const tagOf = (format: Format) => {
    const window = feedWindow(catalogue, english, catalogue.list("en"), instant(today));
    const envelope = digestEnvelope(catalogue, english, format);
    return feedTag(hashFeed(envelope, hashEntries(window.shown, "full"), english, window));
  };
  const around = (format: Format, prefix: string, suffix: string): Format => ({
    ...format,
    envelope(envelope) {
      const written = format.envelope(envelope);
      return { prefix: written.prefix + prefix, suffix: suffix + written.suffix };
    },
  });
  const ifArchived = (format: Format): Format => ({
    ...format,
    envelope: (envelope) =>
      (envelope.history?.kind === "current" ? around(format, " ", "") : format).envelope(envelope),
  });
  const otherDate = (format: Format): Format => ({
    ...format,
    envelope: (envelope) => format.envelope({ ...envelope, updated: envelope.updated + 1000 }),
  });

  describe.each(formats)("in $label", (format) => {
    test.each<[string, Format]>([
      ["before the entries", around(format, " ", "")],
      ["after them", around(format, "", " ")],
      ["between them", { ...format, separator: " " }],
      ["of a feed with archive documents", ifArchived(format)],
      ["of the date", otherDate(format)],
    ])("changes the tag if the text %s differs", (_, other) => {
      expect(tagOf(other)).not.toBe(tagOf(format));
    });

    test("keeps the tag if it prints the same bytes", () => {
      expect(tagOf(around(format, "", ""))).toBe(tagOf(format));
    });
  });

  test("changes the tag if the text before the entries moves after them", () => {
    expect(tagOf(around(rss, rss.separator, ""))).not.toBe(tagOf(around(rss, "", rss.separator)));
  });
});

describe("a deploy that changes nothing", () => {
  test("changes no tag, whatever the order in which the content is read", async () => {
    const content = [...others, story("advisers", advisers)];

    expect(await changed(content, [...content].reverse())).toEqual([]);
  });
});

describe("a deploy that changes the document around the entries", () => {
  const [ukrainian, ...languages] = site.languages;
  const [service, talks] = [vocabularyTag("service"), vocabularyTag("peace-talks")];
  const newsroom = authors.find(({ slug }) => slug === "newsroom");
  if (!ukrainian || !newsroom) throw new Error("The test's newsroom has them");
  const replaced = <Term extends { readonly slug: string }>(terms: readonly Term[], term: Term) =>
    terms.map((each) => (each.slug === term.slug ? term : each));
  const inUkrainian = (facts: Partial<typeof ukrainian>) => ({
    site: { ...site, languages: [{ ...ukrainian, ...facts }, ...languages] },
  });
  const renamed = (language: typeof ukrainian) => ({ ...language, title: "Other" });
  const { images: _, ...withoutImages } = site.publisher;
  const { copyright: __, ...withoutRights } = site;
  const otherName = { uk: "Інша", en: "Other", ru: "Другая" };

  const changes: readonly (readonly [string, LibraryFacts])[] = [
    ["the newsroom's title", inUkrainian({ title: "Інші новини" })],
    ["its description", inUkrainian({ description: "Інакше." })],
    ["its title in another language", { site: { ...site, languages: [ukrainian, ...languages.map(renamed)] } }],
    ["the order of the languages", { site: { ...site, languages: [ukrainian, ...languages.toReversed()] } }],
    ["the publisher's name", { site: { ...site, publisher: { ...site.publisher, name: otherName } } }],
    ["the publisher's address", { site: { ...site, publisher: { ...site.publisher, url: "https://other.example/" } } }],
    ["the publisher's logo and icon", { site: { ...site, publisher: withoutImages } }],
    ["the authority", { site: { ...site, authority: "news.example,2025" } }],
    ["the hubs", { site: { ...site, hubs: [] } }],
    ["the copyright", { site: withoutRights }],
    ["a lifetime of minutes", { site: { ...site, feed: { ...site.feed, maxAge: 600 } } }],
    ["a lifetime of hours", { site: { ...site, feed: { ...site.feed, maxAge: 7200 } } }],
    ["the number of entries", { site: { ...site, feed: { ...site.feed, items: 1 } } }],
    ["a topic's name", { tags: replaced(tags, { ...talks, name: otherName }) }],
    ["a topic's description", { tags: replaced(tags, { ...service, description: otherName }) }],
    ["an author's name", { authors: replaced(authors, { ...newsroom, name: otherName }) }],
    ["what is said about an author", { authors: replaced(authors, { ...newsroom, about: otherName }) }],
  ];

  /** Documents of each kind: complete feeds, current documents with archives, archive documents, summaries and combinations. */
  const paths = ["rss.xml", "atom.xml", "feed.json"].flatMap((file) =>
    ["", "archive/1/", "archive/2/", "summary/", "tags/peace-talks/", "tags/service/", "tags/peace-talks,service/"]
      .concat("authors/newsroom/")
      .map((folder) => `/uk/${folder}${file}`),
  );
  const content = [
    ...olderStories(archiveSize - 1),
    ...[1, 2, 3, 4].map((day) =>
      story(`day-${day}`, { published: `2026-01-0${day}T10:00:00Z`, tags: ["ukraine", "peace-talks"] }),
    ),
  ];
  const items = 2;
  const answers = async (facts: LibraryFacts) => {
    const own = facts.site ?? site;
    const app = appOf(content, {
      ...facts,
      site: { ...own, feed: { ...own.feed, items: own.feed.items === 50 ? items : own.feed.items } },
    });
    return Promise.all(
      paths.map(async (path) => {
        const response = await app.request(path);
        return { path, tag: response.headers.get("ETag"), text: await response.text() };
      }),
    );
  };
  const before = answers({});

  test.each(changes)("in %s changes the tag of every document that it changes", async (_, facts) => {
    const [one, other] = [await before, await answers(facts)];
    const differing = paths.filter((_, index) => one[index]?.text !== other[index]?.text);

    expect(differing).not.toEqual([]);
    expect(differing.filter((path) => tagIn(one, path) === tagIn(other, path))).toEqual([]);
  });

  test("by one more archive document changes the tag of the document that links to it", async () => {
    const facts = { site: { ...site, feed: { items, maxAge: 300 } } };
    const two = content.slice(0, -2);
    const [one, other] = [two, content].map((each) => appOf(each, facts, "2026-01-04T09:00:00Z"));
    const shown = async (app: typeof one, file: string) => app && etagOf(await app.request(`/uk/${file}`));

    for (const file of ["rss.xml", "atom.xml", "feed.json"]) {
      expect(await shown(one, file)).not.toBe(await shown(other, file));
    }
  });

  test("is recognised by tags that no two documents share", async () => {
    const tagged = (await before).flatMap(({ tag }) => tag ?? []);

    expect(new Set(tagged).size).toBe(paths.length);
  });

  function tagIn(all: Awaited<typeof before>, path: string) {
    return all.find((each) => each.path === path)?.tag;
  }

  function vocabularyTag(slug: string) {
    const found = tags.find((each) => each.slug === slug);
    if (!found) throw new Error(`The test's newsroom has no ${slug}`);
    return found;
  }
});

describe("a deploy that moves the site", () => {
  test("changes every tag, since every URL in every feed changes", async () => {
    const here = appOf(stories);
    const there = appOf(stories, { site: { ...site, origin: "https://other.news.example" } });

    for (const path of feedPaths) {
      expect(etagOf(await there.request(path))).not.toBe(etagOf(await here.request(path)));
    }
  });
});
