import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { newStory } from "../../../src/commands/story/new-story.ts";
import { contentFolder } from "../../content/content-folder.ts";
import { instant } from "../../support/instant.ts";

test("if there is no section and no author yet, a new story says so instead of listing none", async () => {
  const content = contentFolder({
    "tags.yaml": "rss:\n  kind: topic\n  name: RSS\n",
    "authors.yaml": "",
  });
  const { path } = await newStory({ content, title: "The week ahead" }, instant("2026-05-06T07:08:09Z"));
  const article = readFileSync(join(dirname(content), path, "article.yaml"), "utf8");
  expect(article).toContain(
    'section: # check: its slug; tags.yaml has no section yet: add a tag with "kind: section"\n',
  );
  expect(article).toContain("authors: [] # check: who wrote it; authors.yaml has no authors yet: add them there\n");
});
