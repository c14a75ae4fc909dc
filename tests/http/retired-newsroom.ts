import type { Files } from "../content/content-folder.ts";
import { article, authors, change, site, story, tags, text } from "../content/content-folder.ts";

/* A newsroom in three languages, the third of which may be retired, and with enough stories for archive documents. */

const third = 'aliases: [rus], name: "Русский", title: "Газета третья", description: "О третьем"';
const withThird = (more: string) =>
  change(site, "publisher:\n", `  ru: { ${third}${more} }\npublisher:\n`).replace(
    '{ uk: "Редакція"',
    '{ ru: "Редакция", uk: "Редакція"',
  );

const folders = Array.from({ length: 115 }, (_, index) => `articles/2026-01-04-story-${index + 1}`);
const textIn = (language: string, more = "") =>
  `---\ntitle: "A title in ${language}"\nlead: "A lead in ${language}."\n${more}---\nA body in ${language}.\n`;

const stories: Files = Object.fromEntries(
  folders.flatMap((folder, index) => [
    [
      `${folder}/article.yaml`,
      change(article, "first", `story-${index + 1}`).replace(
        "authors",
        `tags: [${index % 2 ? "rss" : "kyiv"}]\nauthors`,
      ),
    ],
    [`${folder}/ru.md`, textIn("ru")],
    ...(index % 10 === 0 ? [[`${folder}/en.md`, textIn("en")]] : []),
  ]),
);

const shared: Files = {
  "tags.yaml": `${tags.replace('{ uk: "Україна"', '{ ru: "Украина", uk: "Україна"')}  aliases: [feeds]\ngone: { kind: topic, name: Gone, retired: true }\n`,
  "authors.yaml": authors,
  ...stories,
  // A slug of its own in each language, and one that the story had before.
  [`${story}/article.yaml`]: `${article}formerly: [earlier]\n`,
  [`${story}/en.md`]: change(text, "---\nBody", "slug: in-english\n---\nBody"),
  [`${story}/ru.md`]: textIn("ru", "slug: po-russki\n"),
  "articles/2026-01-05-alone/article.yaml": change(article, "first", "alone"),
  "articles/2026-01-05-alone/ru.md": textIn("ru"),
};

export const withLanguage: Files = { ...shared, "site.yaml": withThird("") };
export const withoutLanguage: Files = { ...shared, "site.yaml": withThird(", retired: true") };
