import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type SchemaObject } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { describeFields } from "../../../src/build/editor/describe-fields.ts";
import { contentFiles } from "../../../src/build/editor/fields/content-files.ts";
import { convertSchema } from "../../../src/build/editor/json-schema.ts";
import { writeSchemas } from "../../../src/build/editor/write-schemas.ts";
import { folderSource } from "../../../src/content/folder/folder-source.ts";
import { readVocabulary } from "../../../src/content/read/read-vocabulary.ts";
import { article, authors, change, contentFolder, site, tags, text } from "../../content/content-folder.ts";
import { outputFolder } from "../compiled.ts";

type Name = keyof typeof contentFiles;
type Check = (name: Name, yaml: string) => readonly string[];

/** Returns a check that reports what an editor with the schemas of a content folder reports about a file. */
async function checkOf(content: string): Promise<Check> {
  const { known } = await readVocabulary(folderSource(content));
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false });
  const validators = new Map(
    Object.entries(contentFiles).map(([name, { schema, fields }]) => {
      const written = JSON.parse(JSON.stringify(describeFields(convertSchema(schema(known)), fields))) as SchemaObject;
      return [name, ajv.compile(written)];
    }),
  );
  return (name, yaml) => {
    const validate = validators.get(name);
    if (!validate) throw new Error(`There is no schema ${name}`);
    validate(parse(yaml));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
  };
}

const frontMatter = (file: string) => file.split("---\n")[1] ?? "";

describe.each(["tests/fixtures/newsroom", "tests/fixtures/pt-br-newsroom"])("%s", async (content) => {
  const check = await checkOf(content);
  const folders = readdirSync(join(content, "articles"));
  const read = (...names: readonly string[]) => readFileSync(join(content, ...names), "utf8");

  test.each(["site", "tags", "authors"] as const)("%s.yaml is valid by its schema", (name) => {
    expect(check(name, read(`${name}.yaml`))).toEqual([]);
  });

  test.each(folders)("%s is as the schemas say", (folder) => {
    expect(check("article", read("articles", folder, "article.yaml"))).toEqual([]);
    for (const file of readdirSync(join(content, "articles", folder)).filter((each) => each.endsWith(".md"))) {
      expect({ file, errors: check("text", frontMatter(read("articles", folder, file))) }).toEqual({
        file,
        errors: [],
      });
    }
  });
});

describe("a mistake is reported by the editor", () => {
  test("nothing is reported for a file without mistakes", async () => {
    const check = await checkOf(contentFolder());
    expect(check("site", site)).toEqual([]);
    expect(check("tags", tags)).toEqual([]);
    expect(check("authors", authors)).toEqual([]);
    expect(check("article", article)).toEqual([]);
    expect(check("text", frontMatter(text))).toEqual([]);
  });

  test.each<[string, Name, string, string]>([
    ["an unknown field", "article", `${article}sectoin: x\n`, "must NOT have additional properties"],
    ["a missing field", "article", change(article, "id: first\n", ""), "must have required property 'id'"],
    [
      "a tag that does not exist",
      "article",
      `${article}tags: [rs]\n`,
      "/tags/0 must be equal to one of the allowed values",
    ],
    ["a tag that is listed twice", "article", `${article}tags: [rss, rss]\n`, "/tags must NOT have duplicate items"],
    [
      "a place as a section",
      "article",
      change(article, "section: ukraine", "section: kyiv"),
      "/section must be equal to one of the allowed values",
    ],
    [
      "an author that does not exist",
      "article",
      change(article, "[newsroom]", "[nobody]"),
      "/authors/0 must be equal to one of the allowed values",
    ],
    ["no author", "article", change(article, "[newsroom]", "[]"), "/authors must NOT have fewer than 1 items"],
    ["a date without a time", "article", change(article, "T20:53:00+02:00", ""), "/published must match pattern"],
    [
      "both the file and the URL of a picture",
      "article",
      `${article}image: { file: a.png, url: https://a.example/b.png }\n`,
      "/image must match exactly one schema in oneOf",
    ],
    ["an id with capitals", "article", change(article, "id: first", "id: First"), "/id must match pattern"],
    ["a text that is a number", "text", change(frontMatter(text), '"First"', "2026"), "/title must be string"],
    [
      "a place that is not filled in",
      "text",
      change(frontMatter(text), '"First"', "# check: the title"),
      "/title must be string",
    ],
    ["a title of spaces", "text", change(frontMatter(text), '"First"', '" "'), "/title must match pattern"],
    ["a slug with a slash", "text", `${frontMatter(text)}slug: a/b\n`, "/slug must match pattern"],
    [
      "an unknown kind",
      "tags",
      change(tags, "kind: place", "kind: city"),
      "/kyiv/kind must be equal to one of the allowed values",
    ],
    ["a slug with capitals", "tags", change(tags, "rss:", "RSS:"), "property name must be valid"],
    [
      "a name without a language",
      "tags",
      change(tags, 'uk: "Київ", ', ""),
      "/kyiv/name must have required property 'uk'",
    ],
    [
      "an author's address that is not complete",
      "authors",
      `${authors}  url: /about\n`,
      "/newsroom/url must match pattern",
    ],
    [
      "an origin without https",
      "site",
      change(site, "https://news.example\n", "news.example\n"),
      "/origin must match pattern",
    ],
    [
      "a default that is not a language",
      "site",
      change(site, "defaultLanguage: uk", "defaultLanguage: ua"),
      "/defaultLanguage must be equal to one of the allowed values",
    ],
    ["a feed without items", "site", `${site}feed: { items: 0 }\n`, "/feed/items must be >= 1"],
  ])("%s", async (_, name, yaml, message) => {
    const check = await checkOf(contentFolder());
    expect(check(name, yaml)).toContainEqual(expect.stringContaining(message));
  });
});

test("the schemas are written even if the content has problems; if the vocabulary has, they do not list its names", async () => {
  const output = outputFolder();
  const content = contentFolder({ "articles/2026-01-03-first/en.md": "nothing", "tags.yaml": "a: [\n" });
  writeSchemas((await readVocabulary(folderSource(content))).known, join(output, "schemas"));
  expect(readdirSync(join(output, "schemas")).sort()).toEqual(
    ["article", "authors", "embeds", "site", "tags", "text"].map((name) => `${name}.json`),
  );
  const schema: unknown = JSON.parse(readFileSync(join(output, "schemas/article.json"), "utf8"));
  expect(schema).toMatchObject({
    properties: { section: { type: "string" }, authors: { items: { enum: ["newsroom"] } } },
  });
  expect(schema).not.toHaveProperty("properties.section.enum");
});

test("VS Code's settings map the schemas that are written to files that a newsroom has", async () => {
  const output = outputFolder();
  const content = contentFolder({ "articles/2026-01-03-first/embeds.yaml": "# None yet." });
  writeSchemas((await readVocabulary(folderSource(content))).known, join(output, "schemas"));
  const settings = JSON.parse(readFileSync(".vscode/settings.json", "utf8")) as {
    readonly "yaml.schemas": Readonly<Record<string, string>>;
  };
  for (const [schema, files] of Object.entries(settings["yaml.schemas"])) {
    expect(readdirSync(join(output, "schemas"))).toContain(schema.replace(".polyfeed/schemas/", ""));
    const first = files.replace("*", readdirSync(join(content, "articles"))[0] ?? "");
    expect(readFileSync(join(content, "..", first), "utf8")).not.toBe("");
  }
});
