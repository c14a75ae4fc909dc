import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { compile } from "../../src/build/compile.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { article, change, contentFolder, type Files, png, story, text } from "../content/content-folder.ts";
import { png as anyPng } from "../pictures/pictures.ts";
import { instant } from "../support/instant.ts";
import { compileInto, libraryIn, outputFolder } from "./compiled.ts";

/* A story of which some texts are drafts and some are not. */

const withLines = (lines: string, base = text) => change(base, "---\nBody", `${lines}---\nBody`);
const draft = withLines("draft: true\n");
const uk = change(text, '"First"', '"Перша"');

async function compileWith(files: Files, drafts = false) {
  const output = outputFolder();
  const result = await compile({ content: contentFolder({ [`${story}/uk.md`]: uk, ...files }), output, drafts });
  if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
  const app = createApp({ library: libraryIn(output), now: () => instant("2026-03-01T12:00:00Z") });
  const textAt = async (path: string) => {
    const response = await app.request(path);
    return response.ok ? response.text() : String(response.status);
  };
  return { output, textAt, stories: result.summary.stories, notices: result.notices.map(formatProblem) };
}

describe("a draft text of a published story", () => {
  test("is nowhere, while the story is published in its other languages", async () => {
    const { textAt, stories, notices } = await compileWith({ [`${story}/en.md`]: draft });
    expect([stories, notices]).toEqual([1, []]);
    expect(await textAt("/en/articles/first")).toBe("404");
    expect(await textAt("/uk/articles/first")).toContain("Перша");
    for (const path of [
      "/uk/articles/first",
      "/uk/feed.json",
      "/uk/atom.xml",
      "/uk/rss.xml",
      "/sitemap.xml",
      "/en/rss.xml",
    ]) {
      expect(await textAt(path), path).not.toContain("/en/articles/first");
    }
  });

  test("is shown, and named by the others, if drafts are shown", async () => {
    const { textAt } = await compileWith({ [`${story}/en.md`]: draft }, true);
    expect(await textAt("/en/articles/first")).toContain("The first story.");
    expect(await textAt("/uk/feed.json")).toContain("https://news.example/en/articles/first");
  });

  test.each([
    ["a field that is empty", change(draft, '"The first story."', ""), "3:7 lead: notice: is empty; write text"],
    ["a link that leads nowhere", `${draft}[x](../nothing/)\n`, "7:1 body: notice: link "],
    ["a picture that does not exist yet", `${draft}![x](a.png)\n`, "7:1 body: notice: image "],
    ["a line that cannot be read", change(draft, '"First"', '"First'), "2:14: notice: "],
    ["an end before its release", withLines("draft: true\nexpires: 2026-01-01T09:00\n"), "5:10 expires: notice: "],
  ])("stops nothing with %s", async (_, en, notice) => {
    for (const drafts of [false, true]) {
      const { stories, notices } = await compileWith({ [`${story}/en.md`]: en }, drafts);
      expect([stories, notices]).toEqual([1, [expect.stringContaining(`content/${story}/en.md:${notice}`)]]);
    }
  });

  test("shows its own problems and not those of the other texts", async () => {
    const { textAt } = await compileWith(
      {
        [`${story}/en.md`]: change(draft, "Body.", "[x](../nothing/)"),
        [`${story}/uk.md`]: `${uk}[x](../2026-01-03-first/)\n`,
      },
      true,
    );
    const marks = async (path: string) => ((await textAt(path)).match(/<mark>[^<]*/g) ?? []).length;
    expect([await marks("/en/articles/first"), await marks("/uk/articles/first")]).toEqual([1, 0]);
  });

  test("does not put the problems of the other files off", async () => {
    const broken = {
      [`${story}/en.md`]: draft,
      [`${story}/article.yaml`]: change(article, "section: ukraine", "section:"),
    };
    await expect(compileWith(broken)).rejects.toThrow(`content/${story}/article.yaml:3:9 section: is empty`);
    const other = { [`${story}/en.md`]: draft, [`${story}/uk.md`]: change(uk, '"The first story."', "") };
    await expect(compileWith(other)).rejects.toThrow(`content/${story}/uk.md:3:7 lead: is empty`);
  });

  test("has no notice of a withdrawal, since nobody has seen it", async () => {
    const yaml = `${article}withdrawn: { date: 2026-02-01T09:00, reason: It was wrong }\n`;
    const { textAt } = await compileWith({ [`${story}/en.md`]: draft, [`${story}/article.yaml`]: yaml });
    expect(JSON.parse(await textAt("/en/feed.json")).items).toEqual([]);
    expect(JSON.parse(await textAt("/uk/feed.json")).items).toHaveLength(1);
  });
});

describe("a draft whose text is not one", () => {
  const files: Files = {
    [`${story}/article.yaml`]: `${article}draft: true\n`,
    [`${story}/en.md`]: withLines("draft: false\n"),
  };

  test("is published in that language alone", async () => {
    const { textAt, stories, notices } = await compileWith(files);
    expect([stories, notices]).toEqual([1, []]);
    expect(await textAt("/en/feed.json")).toContain("The first story.");
    expect(await textAt("/en/feed.json")).not.toContain("/uk/articles/first");
    expect(await textAt("/uk/articles/first")).toBe("404");
  });

  test("has to be right, except for its drafts", async () => {
    const { notices } = await compileWith({ ...files, [`${story}/uk.md`]: change(uk, '"The first story."', "") });
    expect(notices).toEqual([`content/${story}/uk.md:3:7 lead: notice: is empty; write text`]);
    const yaml = { ...files, [`${story}/article.yaml`]: `${change(article, "[newsroom]", "[nobody]")}draft: true\n` };
    await expect(compileWith(yaml)).rejects.toThrow(
      `content/${story}/article.yaml:4:11 authors[0]: there is no author`,
    );
    const unreadable = { ...files, [`${story}/en.md`]: change(withLines("draft: false\n"), '"First"', '"First') };
    await expect(compileWith(unreadable)).rejects.toThrow(`content/${story}/en.md:2:14`);
  });
});

test("a story is a draft as a whole if every text says so itself", async () => {
  const files = {
    [`${story}/article.yaml`]: change(article, "section: ukraine", "section:"),
    [`${story}/en.md`]: draft,
    [`${story}/uk.md`]: withLines("draft: true\n", uk),
  };
  const { stories, notices } = await compileWith(files);
  expect([stories, notices]).toEqual([0, [`content/${story}/article.yaml:3:9 section: notice: is empty; write text`]]);
});

const second = "articles/2026-02-01-second";
const secondYaml = change(article, "id: first", "id: second");

describe("a draft text with the slug of another story", () => {
  const files: Files = {
    [`${story}/en.md`]: text,
    [`${second}/article.yaml`]: secondYaml,
    [`${second}/uk.md`]: change(uk, "Перша", "Друга"),
    [`${second}/en.md`]: withLines("draft: true\nslug: first\n"),
  };

  test.each([false, true])("is reported, and both stories are published without it (drafts: %s)", async (drafts) => {
    const { stories, notices, textAt } = await compileWith(files, drafts);
    const where = `content/${story}/en.md:1:1`;
    expect([stories, notices]).toEqual([
      2,
      [`content/${second}/en.md:5:7 slug: notice: "first" is also the slug of ${where}; change one of the two`],
    ]);
    expect(await textAt("/uk/articles/second")).toContain("Друга");
    expect(JSON.parse(await textAt("/en/feed.json")).items).toHaveLength(1);
  });

  test("is a problem once it is published", async () => {
    const published = { ...files, [`${second}/en.md`]: withLines("slug: first\n") };
    await expect(compileWith(published)).rejects.toThrow('slug: "first" is also the slug of');
  });

  test("as a former slug is a problem if one of the story's published texts had it", async () => {
    const former = {
      ...files,
      [`${second}/en.md`]: draft,
      [`${second}/article.yaml`]: `${secondYaml}formerly: [first]\n`,
    };
    await expect(compileWith(former)).rejects.toThrow('formerly[0]: "first" is also the slug of');
    const { notices } = await compileWith({ ...former, [`${story}/uk.md`]: null });
    expect(notices).toEqual([expect.stringContaining('formerly[0]: notice: "first" is also the slug of')]);
  });
});

describe("a link to a story with a draft text", () => {
  const files: Files = {
    [`${second}/article.yaml`]: secondYaml,
    [`${second}/uk.md`]: change(uk, "Перша", "Друга"),
    [`${second}/en.md`]: draft,
  };
  const linking = (href: string): Files => ({ ...files, [`${story}/en.md`]: `${text}[x](${href})\n` });

  test("leads to it in another language", async () => {
    const { textAt, notices } = await compileWith(linking("../2026-02-01-second/"));
    expect(await textAt("/en/articles/first")).toContain("'https://news.example/uk/articles/second'>x");
    expect(notices).toEqual([
      `content/${story}/en.md:6:1 body: notice: link "../2026-02-01-second/": the story is a draft in en; the link leads to it in uk; publish it first, or leave the link as it is`,
    ]);
    const shown = await compileWith(linking("../2026-02-01-second/"), true);
    expect(await shown.textAt("/en/articles/first")).toContain("'https://news.example/en/articles/second'>x");
  });

  test("is reported if it is to the draft itself", async () => {
    await expect(compileWith(linking("/en/articles/second"))).rejects.toThrow(
      `content/${story}/en.md:6:1 body: link "/en/articles/second" leads nowhere: the story is a draft in en; publish it first, or remove the link`,
    );
    expect((await compileWith(linking("/uk/articles/second"))).notices).toEqual([]);
    expect((await compileWith(linking("/en/articles/second"), true)).notices).toEqual([]);
  });
});

test("pictures that only a draft text shows are not deployed, and may be incomplete", async () => {
  const pictures = async (files: Files) => {
    const { output } = await compileWith(files);
    return readdirSync(join(output, "assets"), { recursive: true, encoding: "utf8" }).filter((name) =>
      /media\/./.test(name),
    );
  };
  const both = { [`${story}/a.png`]: png, [`${story}/uk.md`]: `${uk}![x](a.png)\n` };
  expect(await pictures({ ...both, [`${story}/en.md`]: `${draft}![x](a.png)\n` })).toHaveLength(1);
  expect(await pictures({ [`${story}/a.png`]: png, [`${story}/en.md`]: `${draft}![x](a.png)\n` })).toEqual([]);
  const cutShort = { [`${story}/a.png`]: anyPng(1200, 600), [`${story}/en.md`]: `${draft}![x](a.png)\n` };
  expect((await compileWith(cutShort)).notices).toEqual([
    expect.stringContaining("the picture is truncated or damaged"),
  ]);
});

test("a lead picture that a published text shows has to be complete although another text is a draft", async () => {
  const alt = withLines("image: { alt: x }\n");
  const result = await compileInto(outputFolder(), {
    [`${story}/article.yaml`]: `${article}image: { file: a.png }\n`,
    [`${story}/a.png`]: anyPng(1200, 600),
    [`${story}/en.md`]: alt,
    [`${story}/uk.md`]: withLines("draft: true\n", alt),
  });
  expect(result).toMatchObject({ problems: [{ what: expect.stringContaining("truncated") }] });
});
