import { describe, expect, test } from "vitest";
import { feedsmith } from "../consumers/feedsmith.ts";
import { article, type Files, png, site, story, text } from "../content/content-folder.ts";
import { htmlTree } from "../pages/html-tree.ts";
import { navigation } from "../support/app.ts";
import { parsedFormatNames, parsedFormats } from "../support/formats.ts";
import { sampleApp } from "../support/sample-newsroom.ts";
import { withoutTags } from "../support/without-tags.ts";
import { compiled } from "./compiled.ts";

const lead = "The city council has approved the plan.";
const picture = {
  [`${story}/article.yaml`]: `${article}image: { file: cover.png }\n`,
  [`${story}/cover.png`]: png,
};
const pictureWords = 'image: { alt: "The hall", caption: "The hall", credit: "Drawing: Polyfeed" }\n';

/** Compiles a newsroom with one story in English. */
function newsroom(body: string, typedLead = lead, more = ""): Files {
  return {
    [`${story}/en.md`]: text
      .replace('"The first story."', () => JSON.stringify(typedLead))
      .replace("---\nBody.", () => `${more}---\n${body}`),
  };
}

/** Returns the full text in every format, and what the page shows of the story. */
async function shown(files: Files, language = "en") {
  const app = sampleApp(await compiled(files));
  const contents = await Promise.all(
    parsedFormatNames.map(async (format) => {
      const response = await app.request(`/${language}/${parsedFormats[format].file}`);
      return (await feedsmith.read(await response.text(), format)).entries[0]?.content ?? "";
    }),
  );
  const response = await app.request(`/${language}/articles/first`, navigation);
  const page = htmlTree(await response.text());
  return { contents, page, story: page.all("article", { class: "story" })[0]?.text ?? page.one("body").text };
}

/** Returns an excerpt in the way Liferea makes it. */
function excerptOf(content: string): string {
  return htmlTree(`<p>${withoutTags(content).replaceAll("[image]", "")}</p>`).one("p").text;
}

function timesIn(whole: string, part: string): number {
  return whole.split(part).length - 1;
}

describe("a story has its lead once on the page and once in the full text of every format", () => {
  test.each<[string, Files, string]>([
    ["without a picture", newsroom("Body."), `${lead} Body.`],
    [
      "with a picture",
      { ...newsroom("Body.", lead, pictureWords), ...picture },
      `${lead} The hall Drawing: Polyfeed Body.`,
    ],
    ["without a body", newsroom(""), lead],
    [
      "with a picture and without a body",
      { ...newsroom("", lead, pictureWords), ...picture },
      `${lead} The hall Drawing: Polyfeed`,
    ],
    ["if the text begins with it", newsroom(`${lead} Next.\n\nLast.`), `${lead} Next. Last.`],
    ["if it is the whole text", newsroom(lead), lead],
    [
      "with a correction",
      newsroom("Body.", lead, 'corrections:\n  - { date: 2026-01-05T10:00:00Z, text: "It was 12." }\n'),
      `${lead} Correction, 5 January 2026: It was 12. Body.`,
    ],
    [
      "if the text begins with it, after a correction",
      newsroom(lead, lead, 'corrections:\n  - { date: 2026-01-05T10:00:00Z, text: "It was 12." }\n'),
      `Correction, 5 January 2026: It was 12. ${lead}`,
    ],
  ])("%s", async (_, files, whole) => {
    const { contents, page, story: shownStory } = await shown(files);

    expect(contents.map(excerptOf)).toEqual([whole, whole, whole]);
    expect(timesIn(shownStory, lead)).toBe(1);
    expect(page.all("img", { alt: "The hall" })).toHaveLength(whole.includes("hall") ? 1 : 0);
    for (const content of contents) expect(timesIn(content, "<img ")).toBe(whole.includes("hall") ? 1 : 0);
  });

  test("if it contains & and <, as text", async () => {
    const typed = "Fish & <b>chips</b> &amp; more";
    const { contents, story: shownStory } = await shown(newsroom("Body.", typed));

    expect(contents.map(excerptOf)).toEqual(Array(3).fill(`${typed} Body.`));
    expect(timesIn(shownStory, typed)).toBe(1);
  });

  test("if the text begins with a lead that contains & and <", async () => {
    const typed = "Fish & <chips>";
    const { contents, story: shownStory } = await shown(newsroom("Fish \\& \\<chips\\> are back.", typed));

    expect(contents.map(excerptOf)).toEqual(Array(3).fill(`${typed} are back.`));
    expect(timesIn(shownStory, typed)).toBe(1);
  });

  test("if the lead is cut off", async () => {
    const { contents, story: shownStory } = await shown(newsroom(lead, "The city council has…"));

    expect(contents.map(excerptOf)).toEqual([lead, lead, lead]);
    expect(timesIn(shownStory, "The city council has")).toBe(1);
  });
});

test("a lead that is longer than the first paragraph is complete on the page, and not repeated in full text", async () => {
  const { contents, story: shownStory } = await shown(newsroom(`${lead}\n\nLast.`, `${lead} The mayor has not.`));

  expect(contents.map(excerptOf)).toEqual(Array(3).fill(`${lead} Last.`));
  expect(shownStory).toContain(`${lead} The mayor has not.`);
});

test("a withdrawn story gives its reason once", async () => {
  const reason = "The source was wrong & sorry.";
  const files = {
    ...newsroom("Body."),
    [`${story}/article.yaml`]: `${article}withdrawn: { date: 2026-02-01T10:00:00Z, reason: { uk: "Ні", en: "${reason}" } }\n`,
  };
  const { contents, story: shownStory } = await shown(files);

  expect(contents.map(excerptOf)).toEqual([reason, reason, reason]);
  expect(timesIn(shownStory, reason)).toBe(1);
});

describe("a story in a language that is written from right to left", () => {
  const arabic = "وافق المجلس على الخطة.";
  const files: Files = {
    "site.yaml": site
      .replace(/ {2}uk: \{.*\n/, '  ar: { name: "العربية", title: "أخبار", description: "كل شيء" }\n')
      .replace(/uk/g, "ar"),
    "tags.yaml": 'ukraine: { kind: section, name: { ar: "أوكرانيا", en: Ukraine } }\n',
    "authors.yaml": 'newsroom: { name: { ar: "التحرير", en: The newsroom } }\n',
    [`${story}/ar.md`]: `---\nslug: first\ntitle: "خبر"\nlead: "${arabic}"\n---\nنص الخبر.\n`,
    ...newsroom("Body."),
  };

  test("is in one element with that direction in every format, full text and summary", async () => {
    const { contents } = await shown(files, "ar");
    expect(contents).toEqual(Array(3).fill(`<div dir='rtl' lang='ar'><p>${arabic}</p> <p>نص الخبر.</p></div>`));
    expect(contents.map(excerptOf)).toEqual(Array(3).fill(`${arabic} نص الخبر.`));

    const summaries = await (await sampleApp(await compiled(files)).request("/ar/summary/feed.json")).json();
    expect(summaries).toMatchObject({
      items: [{ title: "خبر", content_html: `<div dir='rtl' lang='ar'><p>${arabic}</p></div>` }],
    });
  });

  test("has its lead once on the page, which has a direction itself", async () => {
    const { page, story: shownStory } = await shown(files, "ar");
    expect(timesIn(shownStory, arabic)).toBe(1);
    expect(page.one("html").attributes).toMatchObject({ dir: "rtl", lang: "ar" });
    expect(page.all("div", { dir: "rtl" })).toEqual([]);
  });

  test("leaves the other languages without such an element", async () => {
    const { contents } = await shown(files, "en");
    expect(contents).toEqual(Array(3).fill(`<p>${lead}</p> <p>Body.</p>`));
  });
});
