import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { everything } from "../../src/domain/lists.ts";
import type { Library } from "../../src/pack/unpack.ts";
import { cleanText } from "../../src/xml/clean-text.ts";
import { compiled, compileInto, libraryIn, outputFolder } from "../build/compiled.ts";
import { articlesUnder, expectAgreement } from "../consumers/agreement.ts";
import { feedsmith } from "../consumers/feedsmith.ts";
import { parsedFormatNames, parsedFormats } from "../support/formats.ts";
import { sampleApp } from "../support/sample-newsroom.ts";
import { xmlTree } from "../support/xml-tree.ts";
import { newsroomOf } from "./newsroom-of.ts";
import { hostileTexts } from "./texts.ts";

const paths = ["/en/", "/en/tags/ukraine/", "/en/authors/newsroom/", "/en/summary/", "/uk/"];
const pages = ["/", "/en/", "/en/tags/ukraine/", "/en/articles/first", "/en/build", "/nowhere"];
const lists = ["/opml.xml", "/en/opml.xml", "/sitemap.xml", "/news-sitemap.xml"];

describe.each(Object.entries(hostileTexts))("%s", (_, text) => {
  test("is read back unchanged from all formats", async () => {
    await expectFaithful(text, await compiledWithout(text));
  });
});

test("any combination of these texts is read back unchanged from all formats", async () => {
  const pieces = fc.array(fc.constantFrom(...Object.values(hostileTexts), "a", " ", "<", "&", "]", ">", '"', "'"), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(
      pieces.map((each) => each.join("")),
      async (text) => {
        if (oneLine(text) !== "") await expectFaithful(text, await compiledWithout(text));
      },
    ),
    { numRuns: 25 },
  );
});

/** Compiles the text as the body too, or as a code block in the body if it is refused with its location. */
async function compiledWithout(text: string): Promise<Library> {
  const output = outputFolder();
  const result = await compileInto(output, newsroomOf(text, cleanText(text)));
  if (!("problems" in result)) return libraryIn(output);
  for (const { field, line, column } of result.problems) {
    expect(field).toBe("body");
    expect(line).toBeGreaterThan(10);
    expect(column).toBeGreaterThan(0);
  }
  return compiled(newsroomOf(text, `~~~~\n${cleanText(text)}\n~~~~`));
}

async function expectFaithful(text: string, library: Library): Promise<void> {
  const typed = oneLine(text);
  const app = sampleApp(library);
  for (const folder of paths) {
    for (const format of parsedFormatNames) {
      const response = await app.request(`${folder}${parsedFormats[format].file}`);
      expect(response.status).toBe(200);
      const written = await response.text();
      if (format === "json") JSON.parse(written);
      else xmlTree(written);
      const read = await feedsmith.read(written, format);
      if (folder.startsWith("/uk/")) continue;
      const selection = folder.includes("tags/")
        ? ({ kind: "tag", slug: "ukraine" } as const)
        : folder.includes("authors/")
          ? ({ kind: "author", slug: "newsroom" } as const)
          : everything;
      const articles = await articlesUnder(library, "en", selection, format);
      expect(articles[0]).toMatchObject({ title: typed, summary: typed, authors: [typed], tags: [typed] });
      expectAgreement(
        folder.includes("summary/")
          ? { ...read, entries: read.entries.map(({ content: _, ...entry }) => entry) }
          : read,
        "en",
        articles,
      );
      for (const { content = "" } of read.entries) expectNothingExecutable(content);
    }
  }
  for (const list of lists) xmlTree(await (await app.request(list)).text());
  for (const page of [...pages, ...paths.map((folder) => `${folder}rss.xml`)]) {
    const response = await app.request(page, { headers: { "Sec-Fetch-Dest": "document" } });
    expect([200, 404]).toContain(response.status);
    expectNothingExecutable(await response.text(), "page");
  }
}

/** Returns a one-line text as compile normalises it: line breaks become spaces, and runs of spaces one space. */
function oneLine(text: string): string {
  const spaced = Array.from(text, (character) =>
    "\t\n\v\f\r\u0085\u2028\u2029".includes(character) ? " " : character,
  );
  return spaced.filter(isLegal).join("").normalize("NFC").replace(/ +/g, " ").trim();
}

/** Whether XML 1.0 allows the character and does not discourage it (section 2.2). */
function isLegal(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xa0) return code >= 0x20 && code < 0x7f;
  return code < 0xd800 || (code >= 0xe000 && code < 0xfffe) || code > 0xffff;
}

/** Checks the tags that an HTML parser finds; a page may load its own script and contain data. */
function expectNothingExecutable(html: string, kind: "body" | "page" = "body"): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "script") {
        expect(kind).toBe("page");
        expect(attributes.type === "application/ld+json" || attributes.src?.startsWith("/assets/")).toBe(true);
      }
      if (kind === "body") expect(["svg", "iframe", "object", "embed", "style", "form"]).not.toContain(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        expect(attribute).not.toMatch(/^on/);
        expect(value).not.toMatch(/^\s*javascript:/i);
      }
    },
  });
  parser.write(html);
  parser.end();
}
