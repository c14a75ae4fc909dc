import { createApp } from "../../src/app.ts";
import { compiled } from "../build/compiled.ts";
import { type Files, site, withoutStory } from "../content/content-folder.ts";
import { type EmbedExample, examples, mastodon } from "../embeds/examples.ts";
import { fakeClock } from "./fake-clock.ts";

/** A story whose text has one of the examples between two paragraphs, as an editor has it. */
export interface EmbedStory extends EmbedExample {
  readonly title: string;
  /** The canonical URL as it stands in HTML. */
  readonly href: string;
  /** What readers show of it in this order, besides the text of its link. */
  readonly words: readonly string[];
}

const newest = Date.UTC(2026, 0, 20);

/** One story for each example, newest first. */
export const embedStories: readonly EmbedStory[] = examples.map((example, index) => ({
  ...example,
  title: `Title of example-${index}`,
  href: new URL(example.url).href,
  words: ["Before it.", ...wordsIn(example.written), "After it."],
}));

/** Returns the words of a post that its code has. */
function wordsIn(written: string): readonly string[] {
  const [, words] = /<blockquote.*<p[^>]*>(.*)<\/p>/s.exec(written) ?? [];
  return words?.split(/<[^>]*>/).filter((text) => text.trim() !== "" && !text.includes("[image or embed]")) ?? [];
}

/** Returns the app of a newsroom with these stories alone, all of them in the current documents. */
export async function embedsNewsroom() {
  const files: Files = Object.assign({}, ...embedStories.map(filesOf), {
    ...withoutStory,
    "site.yaml": `${site}feed: { items: ${examples.length} }\nembeds: { mastodon: [${mastodon.join(", ")}] }\n`,
  });
  return createApp({ library: await compiled(files), now: fakeClock("2026-02-01T12:00:00Z").now });
}

function filesOf({ title, written }: EmbedStory, index: number): Files {
  const folder = `articles/2026-01-20-example-${index}`;
  const published = new Date(newest - index * 60_000).toISOString();
  return {
    [`${folder}/article.yaml`]: `id: example-${index}\npublished: ${published}\nsection: ukraine\nauthors: [newsroom]\n`,
    [`${folder}/en.md`]: `---\ntitle: "${title}"\nlead: "Its lead."\n---\nBefore it.\n\n${written}\n\nAfter it.\n`,
  };
}
