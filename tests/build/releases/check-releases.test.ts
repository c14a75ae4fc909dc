import { describe, expect, test } from "vitest";
import { article, authors, type Files, site, story, tags, text } from "../../content/content-folder.ts";
import { checkEach } from "../../support/check-each.ts";
import { prepareRelease } from "./releases.ts";

/** A story that was released on 1 March, in Ukrainian. */
const second = "articles/2026-03-01-second";
const released: Files = {
  [`${story}/en.md`]: text,
  [`${second}/article.yaml`]: article.replace("id: first", "id: second").replace("2026-01-03", "2026-03-01"),
  [`${second}/uk.md`]: text.replace("First", "Second"),
};

async function logOf(files: Files = released): Promise<string> {
  const { log, problems } = await prepareRelease({ files });
  expect(problems).toEqual([]);
  return log;
}

const renamed = (file: string) => file.replaceAll(" en: ", " en-GB: ");

const accepting = 'or accept all such changes with "npm run compile -- --accept" or "npm run deploy -- --accept"';

/** Changes of what has been released, and the problems that report them. */
const changes: readonly {
  readonly name: string;
  readonly before?: Files;
  readonly after: Files;
  readonly told: string;
}[] = [
  {
    name: "the date of a story",
    after: { [`${story}/article.yaml`]: article.replace("20:53", "20:54") },
    told: `content/${story}/article.yaml:2:12 published: was "2026-01-03T20:53+02:00" when the text was released, and does not change; write "2026-01-03T20:53+02:00" again, and use "updated" to tell readers of a change; ${accepting}`,
  },
  {
    name: "the date of a story with a draft",
    before: { [`${story}/uk.md`]: text.replace("lead:", "draft: true\nlead:") },
    after: {
      [`${story}/article.yaml`]: article.replace("20:53", "20:54"),
      [`${story}/uk.md`]: text.replace("lead:", "draft: true\nlead:"),
    },
    told: `content/${story}/article.yaml:2:12 published: was "2026-01-03T20:53+02:00" when the text was released, and does not change; write "2026-01-03T20:53+02:00" again, and use "updated" to tell readers of a change; ${accepting}`,
  },
  {
    name: "a text's own date",
    before: { [`${story}/en.md`]: text.replace("lead:", "published: 2026-02-01T09:00\nlead:") },
    after: { [`${story}/en.md`]: text.replace("lead:", "published: 2026-02-02T09:00\nlead:") },
    told: `content/${story}/en.md:3:12 published: was "2026-02-01T09:00+02:00" when the text was released, and does not change; write "2026-02-01T09:00+02:00" again, and use "updated" to tell readers of a change; ${accepting}`,
  },
  {
    name: "a text's own date that is removed, while the story's stays",
    before: {
      [`${story}/en.md`]: text.replace("lead:", "published: 2026-02-01T09:00\nlead:"),
      [`${story}/uk.md`]: text,
    },
    after: { [`${story}/en.md`]: text, [`${story}/uk.md`]: text },
    told: `content/${story}/en.md:1:1 published: was "2026-02-01T09:00+02:00" when the text was released, and does not change; write "2026-02-01T09:00+02:00" again, and use "updated" to tell readers of a change; ${accepting}`,
  },
  {
    name: "a story's id",
    after: { [`${story}/article.yaml`]: article.replace("id: first", "id: premier") },
    told: `content/${story}/article.yaml:1:5 id: was "first" when the story was released: feed readers would show it again; write "first" again; ${accepting}`,
  },
  {
    name: "a guid that is added",
    after: { [`${story}/en.md`]: text.replace("lead:", "guid: https://old.example/?p=1\nlead:") },
    told: `content/${story}/en.md:3:7 guid: the text was released without a guid: feed readers would show it again; remove it; ${accepting}`,
  },
  {
    name: "a guid that is changed",
    before: { [`${story}/en.md`]: text.replace("lead:", "guid: https://old.example/?p=1\nlead:") },
    after: { [`${story}/en.md`]: text.replace("lead:", "guid: http://old.example/?p=1\nlead:") },
    told: `content/${story}/en.md:3:7 guid: was "https://old.example/?p=1" when the text was released: feed readers would show it again; write "https://old.example/?p=1" again; ${accepting}`,
  },
  {
    name: "an Atom id that is removed",
    before: { [`${story}/en.md`]: text.replace("lead:", "atomId: tag:old.example,2010:1\nlead:") },
    after: { [`${story}/en.md`]: text },
    told: `content/${story}/en.md:1:1 atomId: was "tag:old.example,2010:1" when the text was released: feed readers would show it again; write "tag:old.example,2010:1" again; ${accepting}`,
  },
  {
    name: "the authority",
    after: { "site.yaml": site.replace("authority: news.example,2026", "authority: news.example,2027") },
    told: `content/site.yaml:2:1 authority: was "news.example,2026" in the last release, and every permanent id begins with it: feed readers would show every article again; write "news.example,2026" again; ${accepting}`,
  },
  {
    name: "the key of a language",
    after: {
      "site.yaml": renamed(site),
      "tags.yaml": renamed(tags),
      "authors.yaml": renamed(authors),
      [`${story}/en.md`]: null,
      [`${story}/en-GB.md`]: text,
    },
    told: `content/site.yaml:5:1 languages: the last release had the language "en", and every permanent id in it contains the tag: feed readers would show every article again, and its addresses would answer 404; if it has another tag now, write "idTag: en" and "aliases: [en]" there; if it has ended, keep it with "retired: true"; ${accepting}`,
  },
  {
    name: "the time zone, and with it every date",
    after: {
      "site.yaml": site.replace("Europe/Kyiv", "Europe/London"),
      [`${story}/article.yaml`]: article.replace("+02:00", ""),
    },
    before: { [`${story}/article.yaml`]: article.replace("+02:00", "") },
    told: `content/site.yaml:3:1 timeZone: was "Europe/Kyiv" in the last release, and dates without an offset are read in it: those of released stories would change; write "Europe/Kyiv" again; ${accepting}`,
  },
  {
    name: "the id of a feed that is removed",
    before: { "site.yaml": `${site}feedIds: { /en/: urn:x:1, /uk/: urn:x:2 }\n` },
    after: { "site.yaml": `${site}feedIds: { /uk/: urn:x:2 }\n` },
    told: `content/site.yaml:11:1 feedIds: the feed "/en/" had the id "urn:x:1" in the last release, and feed readers know it by that; write it again: "urn:x:1"; ${accepting}`,
  },
  {
    name: "the id of a feed that is added",
    after: { "site.yaml": `${site}feedIds: { /en/: urn:x:1 }\n` },
    told: `content/site.yaml:11:1 feedIds: the feed "/en/" had its own id in the last release, and feed readers know it by that; remove the line; ${accepting}`,
  },
  {
    name: "the id and the folder of a story together",
    after: {
      [`${second}/article.yaml`]: null,
      [`${second}/uk.md`]: null,
      "articles/2026-03-01-other/article.yaml": article
        .replace("id: first", "id: other")
        .replace("2026-01-03", "2026-03-01"),
      "articles/2026-03-01-other/uk.md": text.replace("First", "Second"),
    },
    told: `content/articles/2026-03-01-other/article.yaml:1:5 id: was "second" when the story was released: feed readers would show it again; write "second" again; ${accepting}`,
  },
];

describe("of what has been released", () => {
  test("each change of an id or a date is a problem that names what it was", async () => {
    await checkEach(
      changes,
      ({ name }) => name,
      async ({ before = {}, after, told }) => {
        const log = await logOf({ ...released, ...before });
        const { problems } = await prepareRelease({ files: { ...released, ...after }, log });
        expect(problems).toEqual([told]);
      },
    );
  });

  test("a change that is accepted is a notice, and is known from then on", async () => {
    await checkEach(
      changes,
      ({ name }) => name,
      async ({ before = {}, after, told }) => {
        const files = { ...released, ...after };
        const accepted = await prepareRelease({ files, log: await logOf({ ...released, ...before }), accept: true });
        expect(accepted.problems).toEqual([]);
        const [place = "", words = ""] = told.replace(`; ${accepting}`, "").split(/: (.*)/s);
        expect(accepted.notices).toContain(`${place}: notice: ${words}`);
        const { problems, notices } = await prepareRelease({ files, log: accepted.log });
        expect([problems, notices]).toEqual([[], []]);
      },
    );
  });

  test("a story whose changed id is accepted keeps its place in archives", async () => {
    const files = { ...released, [`${story}/article.yaml`]: article.replace("id: first", "id: premier") };
    const accepted = await prepareRelease({ files, log: await logOf(), accept: true });
    expect(accepted.log).toContain('"texts":{"en":{"published":"2026-01-03T18:53:00.000Z"}}');
  });

  test("other changes are free", async () => {
    const files = {
      ...released,
      [`${story}/article.yaml`]: null,
      [`${story}/en.md`]: null,
      "articles/elsewhere/article.yaml": `${article}updated: 2026-04-01T10:00\nformerly: [first]\n`,
      "articles/elsewhere/en.md": text.replace("First", "Another title"),
    };
    const { problems, notices } = await prepareRelease({ files, log: await logOf() });
    expect([problems, notices]).toEqual([[], []]);
  });

  test("the id of a feed may follow its renamed topic", async () => {
    const withId = (slug: string) => `${site}feedIds: { /en/tags/${slug}/: urn:x:1 }\n`;
    const log = await logOf({ ...released, "site.yaml": withId("rss") });
    const files = {
      ...released,
      "site.yaml": withId("feeds"),
      "tags.yaml": tags.replace("rss:", "feeds:").replace("name: RSS", "name: RSS\n  aliases: [rss]"),
    };
    expect((await prepareRelease({ files, log })).problems).toEqual([]);
  });

  test("a guid that equals the derived id changes nothing", async () => {
    const guid = text.replace("lead:", "guid: tag:news.example,2026:en/first\nlead:");
    const { problems } = await prepareRelease({ files: { ...released, [`${story}/en.md`]: guid }, log: await logOf() });
    expect(problems).toEqual([]);
  });

  test("an Atom id that equals the guid, which Atom had already, changes nothing", async () => {
    const guid = text.replace("lead:", "guid: https://old.example/?p=1\nlead:");
    const both = guid.replace("lead:", "atomId: https://old.example/?p=1\nlead:");
    const log = await logOf({ ...released, [`${story}/en.md`]: guid });
    const { problems } = await prepareRelease({ files: { ...released, [`${story}/en.md`]: both }, log });
    expect(problems).toEqual([]);
  });

  test("each language that is missing is named", async () => {
    const log = (await logOf()).replace('"languages":["en",', '"languages":["de","en","fr",');
    const { problems } = await prepareRelease({ files: released, log });
    expect(problems).toEqual(
      ["de", "fr"].map((tag) => expect.stringContaining(`the last release had the language "${tag}"`)),
    );
  });

  test("a text that is missing or a draft again is reported once, and keeps its date until it returns", async () => {
    const log = await logOf();
    const whole =
      'to take it down, write "expires" in its front matter, or "withdrawn" in article.yaml, which is for all languages';
    const stays = "its address answers 404, and feed readers keep what they have";
    const missing = { ...released, [`${second}/uk.md`]: null, [`${second}/article.yaml`]: null };
    const first = await prepareRelease({ files: missing, log });
    expect(first.notices).toEqual([
      `content/${second}/uk.md:1:1: notice: the text was released, and is missing now: ${stays}; restore it; ${whole}`,
    ]);
    expect((await prepareRelease({ files: missing, log: first.log })).notices).toEqual([]);
    const moved = { ...released, [`${second}/article.yaml`]: article.replace("id: first", "id: second") };
    expect((await prepareRelease({ files: moved, log: first.log })).problems).toHaveLength(1);
    const returned = await prepareRelease({ files: released, log: first.log });
    expect([returned.problems, returned.notices, returned.log]).toEqual([[], [], log]);

    const draft = { ...released, [`${story}/article.yaml`]: `${article}draft: true\n` };
    expect((await prepareRelease({ files: draft, log })).notices).toEqual([
      `content/${story}/en.md:1:1: notice: the text was released, and is a draft now: ${stays}; remove "draft: true"; ${whole}`,
    ]);
  });

  test("a language that is retired and comes back under another tag is noticed", async () => {
    const files = {
      ...released,
      "site.yaml": site
        .replace(
          "  en: {",
          "  en-GB: { name: English, title: News, description: About everything }\n  en: { retired: true,",
        )
        .replace('en: "The newsroom"', 'en-GB: "The newsroom"'),
      "tags.yaml": renamed(tags),
      "authors.yaml": renamed(authors),
      [`${story}/en.md`]: null,
      [`${story}/en-GB.md`]: text,
    };
    const { problems, notices } = await prepareRelease({
      files,
      log: await logOf(),
    });
    expect(problems).toEqual([]);
    expect(notices).toContain(
      'content/site.yaml:7:3 languages.en-GB: notice: is new, and "en" is retired: if it is the same language, feed readers show every article again; then write "idTag: en" here in place of the retired language, or leave it as it is',
    );
  });
});

test("a text that cannot be read is not reported as gone", async () => {
  const log = await logOf();
  const { problems, notices } = await prepareRelease({
    files: { ...released, [`${story}/en.md`]: "---\ntitle: [\n---\n" },
    log,
  });
  expect([problems.length, notices]).toEqual([1, []]);
});

test("what is scheduled may change until it has been released", async () => {
  const log = await logOf();
  const files = {
    ...released,
    [`${second}/article.yaml`]: article.replace("id: first", "id: other").replace("2026-01-03", "2026-07-01"),
  };
  const { problems } = await prepareRelease({ files, log, now: "2026-02-01T12:00:00Z" });
  expect(problems).toEqual([]);
});

describe("a text that is new and older than the newest entry of its language", () => {
  /** A translation of the first story, which is older than what has been released in Ukrainian. */
  const late = { ...released, [`${story}/uk.md`]: text };
  const notice = `content/${story}/uk.md:1:1 published: notice: the text in uk is new, and dated before the newest entry in uk (2026-03-01T20:53+02:00): subscribers will not see it among new entries; write "published: 2026-06-01T15:00+03:00" in uk.md, or leave it as it is`;

  test("is reported, with the date to write, in each compile until it is released, whatever the output folder holds", async () => {
    const log = await logOf();
    for (const _ of [1, 2]) expect((await prepareRelease({ files: late, log })).notices).toEqual([notice]);
    const next = await prepareRelease({ files: late, log });
    expect((await prepareRelease({ files: late, log: next.log })).notices).toEqual([]);
  });

  test("is reported once for a new story, at the date that its languages share", async () => {
    const old = "articles/2026-01-01-old";
    const files = {
      ...released,
      [`${old}/article.yaml`]: article.replace("id: first", "id: old").replace("2026-01-03", "2026-01-01"),
      [`${old}/en.md`]: text.replace("First", "Old"),
      [`${old}/uk.md`]: text.replace("First", "Old"),
    };
    expect((await prepareRelease({ files, log: await logOf() })).notices).toEqual([
      `content/${old}/article.yaml:2:12 published: notice: the story is new, and dated before the newest entry in uk (2026-03-01T20:53+02:00): subscribers will not see it among new entries; write "published: 2026-06-01T15:00+03:00" in article.yaml, or leave it as it is`,
    ]);
  });

  test("is not reported with a date of its own, as a draft, without anything released, or in a language without entries", async () => {
    const own = { ...released, [`${story}/uk.md`]: text.replace("lead:", "published: 2026-05-01T10:00\nlead:") };
    expect((await prepareRelease({ files: own, log: await logOf() })).notices).toEqual([]);
    const draft = { ...released, [`${story}/uk.md`]: text.replace("lead:", "draft: true\nlead:") };
    expect((await prepareRelease({ files: draft, log: await logOf() })).notices).toEqual([]);
    expect((await prepareRelease({ files: late })).notices).toEqual([]);
    const onlyEnglish = { [`${story}/en.md`]: text };
    expect((await prepareRelease({ files: late, log: await logOf(onlyEnglish) })).notices).toEqual([]);
  });

  test("is released at the moment of the deploy, which the log keeps", async () => {
    const first = await prepareRelease({ files: late, log: await logOf(), now: "2026-06-01T12:00:00Z" });
    expect(first.log).toContain('"uk":{"published":"2026-01-03T18:53:00.000Z","released":"2026-06-01T12:00:00.000Z"}');
    const later = await prepareRelease({ files: late, log: first.log, now: "2026-08-01T12:00:00Z" });
    expect(later.log).toBe(first.log);
  });

  test("is released after one that was late itself, whichever has the later date", async () => {
    const first = await prepareRelease({ files: late, log: await logOf(), now: "2026-06-01T12:00:00Z" });
    const third = "articles/2026-05-01-third";
    const files = {
      ...late,
      [`${third}/article.yaml`]: article.replace("id: first", "id: third").replace("2026-01-03", "2026-05-01"),
      [`${third}/uk.md`]: text.replace("First", "Third"),
    };
    const { log, notices } = await prepareRelease({ files, log: first.log, now: "2026-06-02T12:00:00Z" });
    expect(notices).toEqual([]);
    expect(log).toContain('"uk":{"published":"2026-05-01T18:53:00.000Z","released":"2026-06-02T12:00:00.000Z"}');
    // The clock of the machine that released it was ahead.
    const behind = await prepareRelease({ files, log: first.log, now: "2026-06-01T11:59:59Z" });
    expect(behind.log).toContain('"uk":{"published":"2026-05-01T18:53:00.000Z","released":"2026-06-01T12:00:00.001Z"}');
  });
});
