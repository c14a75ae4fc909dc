import { type Files, png, site } from "../content/content-folder.ts";
import { yamlString } from "./texts.ts";

/** Returns a newsroom that has one text in every place where an author or editor can type one. */
export function newsroomOf(text: string, body = text): Files {
  const typed = yamlString(text);
  return {
    "site.yaml": site
      .replace('description: "About everything"', `description: ${typed}`)
      .concat(`copyright: ${typed}\n`),
    "tags.yaml": `ukraine:\n  kind: section\n  name: ${typed}\n  description: ${typed}\n`,
    "authors.yaml": `newsroom:\n  name: ${typed}\n  about: ${typed}\n`,
    "articles/2026-01-03-first/article.yaml": `id: first
published: 2026-01-03T20:53:00+02:00
section: ukraine
authors: [newsroom]
image: { file: cover.png }
source: { name: ${typed}, url: "https://приклад.укр/шлях з пробілом?q=«ні»" }
`,
    "articles/2026-01-03-first/en.md": `---
title: ${typed}
lead: ${typed}
image:
  alt: ${typed}
  caption: ${typed}
  credit: ${typed}
corrections:
  - date: 2026-01-04T10:00:00+02:00
    text: ${typed}
---
${body}
`,
    "articles/2026-01-03-first/cover.png": png,
  };
}
