import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Corpus, corpusStories } from "../corpus/corpus.ts";
import { corpusLanguages } from "../corpus/words.ts";
import { runCommand } from "../support/run-command.ts";

/** Whether Hugo is installed on this machine. */
export async function isHugoInstalled(): Promise<boolean> {
  return runCommand({ file: "hugo", args: ["version"], cwd: "/", timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

/** Writes the corpus as a Hugo site that generates RSS for each language, tag and author, and no pages. */
export function writeHugoSite(folder: string, corpus: Corpus): string {
  for (const language of corpusLanguages) mkdirSync(join(folder, "content", language, "articles"), { recursive: true });
  mkdirSync(join(folder, "layouts/_default"), { recursive: true });
  writeFileSync(join(folder, "config.yaml"), configuration);
  writeFileSync(join(folder, "layouts/_default/rss.xml"), template);
  for (const { story, texts } of corpusStories(corpus)) {
    const shared = [
      `date: ${story.published}`,
      `tags: [${[story.section, ...story.tags].join(", ")}]`,
      `authors: [${story.author}]`,
    ];
    for (const [language, text] of texts) {
      const path = join(folder, "content", language, "articles", `${story.folder}.md`);
      writeFileSync(path, text.replace("---\n", `---\n${shared.join("\n")}\n`));
    }
  }
  return folder;
}

const configuration = `baseURL: https://news.example/
title: News
defaultContentLanguage: uk
defaultContentLanguageInSubdir: true
languages:
${corpusLanguages.map((language) => `  ${language}: { title: News, contentDir: content/${language} }`).join("\n")}
taxonomies: { tag: tags, author: authors }
disableKinds: [sitemap, robotsTXT, "404"]
outputs: { home: [rss], term: [rss], taxonomy: [], section: [], page: [] }
`;

const template = `{{ "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>{{ .Title }}</title><link>{{ .Permalink }}</link><description>{{ site.Title }}</description>
{{ $pages := cond .IsHome site.RegularPages .Pages }}{{ range first 50 $pages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid isPermaLink="false">{{ .File.ContentBaseName }}</guid>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}</pubDate><description>{{ .Params.lead }}</description>
{{ range .Params.tags }}<category>{{ . }}</category>{{ end }}{{ range .Params.authors }}<dc:creator>{{ . }}</dc:creator>{{ end }}
<content:encoded>{{ .Content | html }}</content:encoded></item>
{{ end }}</channel></rss>
`;
