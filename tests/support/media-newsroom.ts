import { readFileSync, statSync } from "node:fs";
import { createApp } from "../../src/app.ts";
import { compiled } from "../build/compiled.ts";
import type { Files } from "../content/content-folder.ts";
import { instant } from "./instant.ts";

/** A story that shows something besides text. */
export interface MediaStory {
  readonly id: string;
  /** What readers show of it in their own font, in this order. */
  readonly words: readonly string[];
  /** Addresses that a reader can open. */
  readonly links: readonly (string | RegExp)[];
  /** What feeds offer as a file to play: the end of its URL, its media type and its bytes. */
  readonly enclosure?: { readonly ending: string; readonly type: string; readonly length: number };
}

interface WrittenStory extends MediaStory {
  readonly yaml?: string;
  readonly body: string;
  /** Names in the story's folder, of files of the fixture. */
  readonly files?: Readonly<Record<string, string>>;
  readonly embeds?: string;
}

const fixture = (name: string) => `tests/fixtures/pt-br-newsroom/articles/2026-05-10-barca/${name}`;

const lengthOf = (name: string) => statSync(fixture(name)).size;

const stories: readonly WrittenStory[] = [
  {
    id: "document",
    body: "Before it.\n\nRead [the decree](decree.pdf) first.\n\nAfter it.\n",
    files: { "decree.pdf": "horarios.pdf" },
    words: ["Before it.", "Read", "the decree", "PDF", "first.", "After it."],
    links: [/\.pdf$/],
  },
  {
    id: "embeds",
    body: `Before them.

[The port at night](https://www.youtube.com/watch?v=0klgLsSxGsU)

Between them.

https://x.com/timberners_lee/status/228960085672599552

And a chart:

<iframe title="The catch" src="https://datawrapper.dwcdn.net/abcDE/1/"></iframe>

After them.
`,
    embeds: `https://x.com/timberners_lee/status/228960085672599552:
  title: "For everyone"
  author: "Tim"
  words: "This is for everyone"
`,
    words: [
      "Before them.",
      "The port at night",
      "Between them.",
      "This is for everyone",
      "And a chart:",
      "After them.",
    ],
    links: [
      "https://www.youtube.com/watch?v=0klgLsSxGsU",
      "https://x.com/timberners_lee/status/228960085672599552",
      /^https:\/\/datawrapper\.dwcdn\.net\/abcDE\//,
    ],
  },
  {
    id: "gallery",
    body: 'Before it.\n\n![a pier](pier.png "The pier")\n![a ferry](ferry.png "The ferry")\n\nAfter it.\n',
    files: { "pier.png": "cais.png", "ferry.png": "barca.png" },
    words: ["Before it.", "The pier", "The ferry", "After it."],
    links: [],
  },
  {
    id: "audio",
    yaml: 'media: [{ file: spoken.mp3, title: "Listen to the story" }]\n',
    body: "The text of it.\n",
    files: { "spoken.mp3": "narracao.mp3" },
    words: ["Listen to the story", "The text of it."],
    links: [/\.mp3$/],
    enclosure: { ending: ".mp3", type: "audio/mpeg", length: lengthOf("narracao.mp3") },
  },
  {
    id: "video",
    body: "Before it.\n\n![The ferry leaves](clip.mp4)\n\nAfter it.\n",
    files: { "clip.mp4": "travessia.mp4", "clip.en.vtt": "travessia.pt-BR.vtt" },
    words: ["Before it.", "The ferry leaves", "After it."],
    links: [/\.mp4$/],
    enclosure: { ending: ".mp4", type: "video/mp4", length: lengthOf("travessia.mp4") },
  },
];

/** One story for each kind of thing that a text may show, newest first. */
export const mediaStories: readonly MediaStory[] = stories;

function filesOf({ id, yaml = "", body, files = {}, embeds }: WrittenStory, index: number): Files {
  const folder = `articles/2026-01-20-${id}`;
  const published = `2026-01-20T${20 - index}:00:00Z`;
  return {
    [`${folder}/article.yaml`]: `id: ${id}\npublished: ${published}\nsection: ukraine\nauthors: [newsroom]\n${yaml}`,
    [`${folder}/en.md`]: `---\ntitle: "Title of ${id}"\nlead: "Lead of ${id}."\n---\n${body}`,
    ...Object.fromEntries(
      Object.entries(files).map(([name, from]) => [`${folder}/${name}`, readFileSync(fixture(from))]),
    ),
    ...(embeds !== undefined && { [`${folder}/embeds.yaml`]: embeds }),
  };
}

/** Returns the app of a newsroom with these stories alone. */
export async function mediaNewsroom() {
  const without = { "articles/2026-01-03-first/article.yaml": null, "articles/2026-01-03-first/en.md": null };
  const files = Object.assign({}, without, ...stories.map(filesOf));
  return createApp({ library: await compiled(files), now: () => instant("2026-02-01T12:00:00Z") });
}
