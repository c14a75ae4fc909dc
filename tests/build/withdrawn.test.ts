import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/problems/problem.ts";
import { article, type Files, png, story, text } from "../content/content-folder.ts";
import { pictures } from "../pictures/pictures.ts";
import { sampleApp } from "../support/sample-newsroom.ts";
import { compiled, compileInto, outputFolder } from "./compiled.ts";

const withdrawn = `withdrawn:
  date: 2026-02-01T10:00:00Z
  reason: { uk: "Джерело помилилося.", en: "The <source> was \\"wrong\\"." }
`;
const full: Files = {
  [`${story}/article.yaml`]: `${article}revised: 2026-01-04T10:00:00Z
image: { file: cover.png }
source: { name: { uk: "Агенція", en: "The Agency" }, url: https://agency.example/1 }
formerly: [older-slug]
tags: [rss]
`,
  [`${story}/cover.png`]: png,
  [`${story}/diagram.png`]: pictures["image/png"].bytes,
  [`${story}/en.md`]: text
    .replace(
      "---\nBody.",
      'image: { alt: "Picture words", credit: "Credit words" }\ncorrections:\n  - { date: 2026-01-05T10:00:00Z, text: "Correction words" }\n---\nBody words.\n\n![Diagram](diagram.png)',
    )
    .replace("The first story.", "Lead words."),
};
const gone: Files = { ...full, [`${story}/article.yaml`]: `${String(full[`${story}/article.yaml`])}${withdrawn}` };
const said = /Lead words|Body words|Picture words|Credit words|Correction words|The Agency|agency\.example/;

/** Returns everything that is deployed, as text, with the names of the files. */
async function deployed(files: Files) {
  const output = outputFolder();
  const result = await compileInto(output, files);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  const names = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return {
    text: names.map((name) => readFileSync(name, "utf8")).join("\n"),
    media: names.filter((n) => /media\//.test(n)),
  };
}

describe("a story that is withdrawn", () => {
  test("leaves none of its text and pictures in what is deployed", async () => {
    const before = await deployed(full);
    const after = await deployed(gone);

    expect(before.text).toMatch(said);
    // The lead picture with its credit and without, and the one in the text.
    expect(before.media).toHaveLength(3);
    expect(after.text).not.toMatch(said);
    expect(after.media).toEqual([]);
  });

  test("keeps its id, its title and its place, and was last changed when it was withdrawn", async () => {
    const { catalogue } = await compiled(gone);
    const number = catalogue.find("en", "older-slug") ?? -1;

    expect((await catalogue.articles([number]))[0]).toMatchObject({
      id: "first",
      title: "First",
      tags: ["ukraine", "rss"],
      updated: Date.parse("2026-02-01T10:00:00Z"),
      withdrawn: { date: Date.parse("2026-02-01T10:00:00Z"), reason: 'The <source> was "wrong".' },
    });
    expect(catalogue.times.withdrawn[number]).toBe(Date.parse("2026-02-01T10:00:00Z"));
  });

  test("stays in the lists that it was in, so that their readers are notified", async () => {
    const lists = ({ catalogue }: Awaited<ReturnType<typeof compiled>>) =>
      ["ukraine", "rss"].map((slug) => [...catalogue.list("en", { kind: "tag", slug })].length);

    expect(lists(await compiled(full))).toEqual([1, 1]);
    expect(lists(await compiled(gone))).toEqual([1, 1]);
  });

  test("gives the reason in every format, as text that no feed reader parses as elements", async () => {
    const app = sampleApp(await compiled(gone));
    const texts = await Promise.all(
      ["rss.xml", "atom.xml", "feed.json"].map(async (file) => (await app.request(`/en/${file}`)).text()),
    );

    expect(texts[0]).toContain("<title>Withdrawn: First</title>");
    expect(texts[0]).toContain("<![CDATA[<p>The &lt;source&gt; was &#34;wrong&#34;.</p>]]>");
    expect(texts[1]).toContain('The &#x3C;source&#x3E; was "wrong".</at:comment>');
    expect(JSON.parse(texts[2] ?? "").items[0]).toMatchObject({
      content_html: "<p>The &lt;source&gt; was &#34;wrong&#34;.</p>",
    });
  });

  test("may still be linked to from others: its address says what happened", async () => {
    const second = "articles/2026-02-02-second";
    const app = sampleApp(
      await compiled({
        ...gone,
        [`${second}/article.yaml`]: article.replace("id: first", "id: second"),
        [`${second}/en.md`]: text.replace("First", "Second").replace("Body.", "[Before](../2026-01-03-first/)"),
      }),
    );
    const page = await (await app.request("/en/articles/second")).text();
    const [, address = ""] = /href='([^']*)'>Before/.exec(page) ?? [];

    expect((await app.request(new URL(address).pathname)).status).toBe(410);
  });

  test("can be withdrawn even if its Markdown has problems", async () => {
    const { catalogue } = await compiled({
      ...gone,
      [`${story}/en.md`]: text.replace("Body.", "[x](nowhere)"),
      [`${story}/article.yaml`]: article + withdrawn,
    });

    expect(catalogue.list("en")).toHaveLength(1);
  });

  test.each([
    ["the date of the withdrawal", "2026-02-01T10:00:00Z", "", "2026-02-01T10:00:00.000Z"],
    [
      "a second after the release, if withdrawn at the same moment",
      "2026-01-03T18:53:00Z",
      "",
      "2026-01-03T18:53:01.000Z",
    ],
    [
      "a second after an update that is later than the date",
      "2026-01-04T10:00Z",
      "updated: 2026-01-05T10:00Z\n",
      "2026-01-05T10:00:01.000Z",
    ],
  ])("was changed later than anything that readers have seen: %s", async (_, date, updated, expected) => {
    const { catalogue } = await compiled({
      [`${story}/article.yaml`]: `${article}${updated}withdrawn: { date: ${date}, reason: Wrong }\n`,
    });
    const [notice] = await catalogue.articles([catalogue.find("en", "first") ?? -1]);

    expect(new Date(notice?.updated ?? 0).toISOString()).toBe(expected);
  });

  test.each([
    [
      "before the release, which notifies nobody",
      "2025-02-01T10:00Z",
      'is before "published", so feeds do not report the withdrawal; if readers have seen the story, write when it was withdrawn',
    ],
    [
      "before the last update",
      "2026-01-04T10:00Z",
      'is before "updated"; write when the story was withdrawn: its notice is shown for 14 days from then',
    ],
  ])("is reported if it is dated %s, and stops nothing", async (_, date, words) => {
    const { notices = [], ...result } = await compileInto(outputFolder(), {
      [`${story}/article.yaml`]: `${article}updated: 2026-01-05T10:00Z\nwithdrawn: { date: ${date}, reason: Wrong }\n`,
    });

    expect(result).not.toHaveProperty("problems");
    expect(notices.map(formatProblem)).toEqual([`content/${story}/article.yaml:6:20 withdrawn.date: notice: ${words}`]);
  });

  test.each([
    ["2026-03-01T10:00Z", "2026-01-02T10:00Z", []],
    ["2026-01-01T10:00Z", "2026-03-01T10:00Z", []],
    ["2026-03-01T10:00Z", "2026-03-01T10:00Z", ['is before "published", so feeds do not report the withdrawal']],
  ])("is dated by those of its languages that readers have seen: released %s and %s", async (uk, en, notices) => {
    const published = (moment: string) => text.replace("---\nBody", `published: ${moment}\n---\nBody`);
    const result = await compileInto(outputFolder(), {
      [`${story}/article.yaml`]: article + withdrawn,
      [`${story}/uk.md`]: published(uk),
      [`${story}/en.md`]: published(en),
    });
    expect(result.notices.map(({ what }) => what)).toEqual(notices);
  });

  test("before its release appears nowhere, since nobody has seen it", async () => {
    const { catalogue } = await compiled({
      [`${story}/article.yaml`]: article.replace("2026-01-03", "2026-03-03") + withdrawn,
    });

    expect(catalogue.list("en")).toHaveLength(0);
  });
});

test("pictures of a draft are not deployed", async () => {
  const draft = { ...full, [`${story}/article.yaml`]: `${String(full[`${story}/article.yaml`])}draft: true\n` };

  expect((await deployed(draft)).media).toEqual([]);
});
