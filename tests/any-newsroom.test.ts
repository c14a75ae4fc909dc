import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { testNewsroom } from "./support/whole-newsroom.ts";

const folder = mkdtempSync(join(tmpdir(), "polyfeed-any-newsroom-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns the content of a newsroom that has not started yet: no stories, and empty files. */
function newNewsroom(...languages: readonly string[]): string {
  const content = join(folder, languages.join("-"));
  mkdirSync(content);
  const texts = `{ ${languages.map((language) => `${language}: "The Bulletin"`).join(", ")} }`;
  const fields = 'name: "Name", title: "The Bulletin", description: "News."';
  const site = `origin: https://bulletin.example
authority: bulletin.example,2026
timeZone: UTC
defaultLanguage: ${languages[0]}
languages:
${languages.map((language) => `  ${language}: { ${fields} }\n`).join("")}publisher: { name: ${texts}, url: https://bulletin.example/ }
`;
  writeFileSync(join(content, "site.yaml"), site);
  writeFileSync(join(content, "tags.yaml"), "");
  writeFileSync(join(content, "authors.yaml"), "");
  return content;
}

/** Returns the newsroom of the tests, with feeds so short that they have archive documents. */
function withArchives(): string {
  const content = join(folder, "archives");
  cpSync("tests/fixtures/newsroom", content, { recursive: true });
  const site = join(content, "site.yaml");
  writeFileSync(site, readFileSync(site, "utf8").replace(/^ {2}items: .*$/m, "  items: 2"));
  return content;
}

/** Returns the newsroom of the tests, below a path of its host that its own site.yaml names. */
function belowAPath(): string {
  const content = join(folder, "below-a-path");
  cpSync("tests/fixtures/newsroom", content, { recursive: true });
  const site = join(content, "site.yaml");
  writeFileSync(site, readFileSync(site, "utf8").replace(/^origin: .*$/m, "$&/news/feeds/"));
  return content;
}

describe.each([
  ["of four languages", "tests/fixtures/newsroom"],
  ["of four languages with archives", withArchives()],
  ["of four languages below a path", belowAPath()],
  ["of one language", "tests/fixtures/pt-br-newsroom"],
  ["of one language and no story", newNewsroom("fa")],
  ["of three languages and no story", newNewsroom("de", "zh-Hant", "he")],
])("a newsroom %s", (name, content) => testNewsroom(content, join(folder, `output ${name}`)));
