import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "../../../src/build/compile.ts";
import type { CompileOptions, Summary } from "../../../src/build/compile-result.ts";
import type { StoryState } from "../../../src/build/stories/story-state.ts";
import { formatProblem } from "../../../src/problems/problem.ts";
import { type Files, site, tags, writeFiles } from "../../content/content-folder.ts";

/** A content folder that is edited between runs of compile into the same output. */
export interface NewsroomOnDisk extends Disposable {
  readonly content: string;
  readonly output: string;
  /** The file that a run saves for the next. */
  readonly state: string;
  write(files: Files): void;
  /** @throws Error with the problems, if there are any */
  compile(options?: Partial<CompileOptions>): Promise<Summary & { readonly notices: readonly string[] }>;
  /** Returns the stories in that file. */
  remembered(): readonly StoryState[];
  /** Returns the output of compile by path: what is deployed, without the files that it keeps for itself. */
  made(): Record<string, string>;
  /** Returns the same for a compile without the state of earlier runs. */
  madeAnew(options?: Partial<CompileOptions>): Promise<Record<string, string>>;
}

export function newsroomOnDisk(): NewsroomOnDisk {
  const folder = mkdtempSync(join(tmpdir(), "polyfeed-"));
  const content = join(folder, "content");
  const output = join(folder, "output");
  const state = join(output, "state.jsonl");
  const write = (files: Files) => writeFiles(content, files);
  write({ "site.yaml": site, "tags.yaml": tags, "authors.yaml": 'desk:\n  name: { uk: "Відділ", en: "Desk" }\n' });
  mkdirSync(join(content, "articles"));
  const run = async (into: string, options: Partial<CompileOptions>) => {
    const result = await compile({ content, output: into, ...options });
    if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
    return { ...result.summary, notices: result.notices.map(formatProblem) };
  };
  return {
    content,
    output,
    state,
    write,
    compile: (options = {}) => run(output, options),
    remembered() {
      const [, , ...stories] = readFileSync(state, "utf8").split("\n");
      return stories.map((json): StoryState => JSON.parse(json));
    },
    made: () => deployed(output),
    async madeAnew(options = {}) {
      const clean = mkdtempSync(join(folder, "clean-"));
      await run(clean, options);
      return deployed(clean);
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface StoryFiles {
  readonly title?: string;
  readonly slug?: string;
  readonly body?: string;
  readonly tags?: string;
  readonly place?: string;
  readonly draft?: boolean;
  readonly withdrawn?: boolean;
  readonly picture?: boolean;
  /** Lines of the front matter of the English text. */
  readonly english?: string;
}

/** Returns the files of a story in two languages. */
export function storyFiles(folder: string, facts: StoryFiles = {}): Files {
  const { title = folder, slug, body = "Body.", tags: topics = "[rss]" } = facts;
  const words = facts.picture ? '\nimage: { alt: "A dot" }' : "";
  const text = (language: string) =>
    `---\ntitle: "${title} ${language}"\nlead: "Lead"${slug ? `\nslug: ${slug}` : ""}${words}\n${language === "en" ? (facts.english ?? "") : ""}---\n${body}\n`;
  const lines = [
    `id: ${folder}\npublished: 2026-01-03T20:53:00+02:00\nsection: ukraine\ntags: ${topics}\nauthors: [desk]`,
    ...(facts.place ? [`place: ${facts.place}`] : []),
    ...(facts.draft ? ["draft: true"] : []),
    ...(facts.withdrawn ? ['withdrawn: { date: 2026-02-01T09:00, reason: { uk: "Помилка", en: "Wrong" } }'] : []),
    ...(facts.picture ? ["image: { file: p.png }"] : []),
  ];
  return {
    [`articles/${folder}/article.yaml`]: `${lines.join("\n")}\n`,
    [`articles/${folder}/uk.md`]: text("uk"),
    [`articles/${folder}/en.md`]: text("en"),
  };
}

function deployed(output: string): Record<string, string> {
  const files = readdirSync(join(output, "assets"), { recursive: true, withFileTypes: true });
  const paths = files.flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : []));
  const all = [join(output, "catalogue.bin"), ...paths.sort()];
  return Object.fromEntries(all.map((path) => [path.slice(output.length), readFileSync(path).toString("base64")]));
}
