import { createApp } from "../../src/app.ts";
import type { Library } from "../../src/pack/unpack.ts";
import { compiled } from "../build/compiled.ts";
import { change, type Files } from "../content/content-folder.ts";
import { instant } from "../support/instant.ts";

/** An action of the newsroom during its day, and the changes that readers should notice. */
export interface NewsEvent {
  readonly name: string;
  readonly now: string;
  /** Files that differ from the previous event; null for a deleted file. */
  readonly files: Files;
  /** The site's new address from this event on. */
  readonly origin?: string;
  readonly noticed: Noticed;
  /**
   * Set if the change has no date, so that `Last-Modified` stays the same. Readers that use the entity tag notice it
   * immediately; those that use libcurl's time condition, such as newsboat, discard a response without a later date and notice
   * it with the next change.
   */
  readonly undated?: true;
}

/** Ids of stories. Stories in none of the lists are unchanged. */
export interface Noticed {
  readonly added?: readonly string[];
  /** Changed, with a new date of change. */
  readonly told?: readonly string[];
  /** Changed without a new date. */
  readonly silent?: readonly string[];
}

export const reason = "The picture was not of that day.";
export const correction = "It was Tuesday, not Monday.";

const folder = (id: string) => `articles/2026-02-01-${id}`;
const article = (id: string, published: string) =>
  `id: ${id}\npublished: ${published}\nsection: ukraine\ntags: [rss]\nauthors: [newsroom]\n`;
const text = (id: string) => `---\ntitle: "Title of ${id}"\nlead: "Lead of ${id}."\n---\nBody of ${id}, with a tpyo.\n`;
const written = (id: string, published: string): Files => ({
  [`${folder(id)}/article.yaml`]: article(id, published),
  [`${folder(id)}/en.md`]: text(id),
});

const corrected = "2026-02-02T14:00:00Z";

export const day: readonly NewsEvent[] = [
  {
    name: "the day begins with three stories",
    now: "2026-02-02T06:00:00Z",
    files: {
      "articles/2026-01-03-first/article.yaml": null,
      "articles/2026-01-03-first/en.md": null,
      ...written("corrected", "2026-02-01T10:00:00Z"),
      ...written("mended", "2026-02-01T11:00:00Z"),
      ...written("renamed", "2026-02-01T12:00:00Z"),
    },
    noticed: { added: ["corrected", "mended", "renamed"] },
  },
  {
    name: "a story is published",
    now: "2026-02-02T08:00:00Z",
    files: written("withdrawn", "2026-02-02T08:00:00Z"),
    noticed: { added: ["withdrawn"] },
  },
  {
    name: "a story is scheduled",
    now: "2026-02-02T09:00:00Z",
    files: written("scheduled", "2026-02-02T12:00:00Z"),
    noticed: {},
  },
  {
    name: "the scheduled story is released",
    now: "2026-02-02T12:00:00Z",
    files: {},
    noticed: { added: ["scheduled"] },
  },
  {
    name: "a story is corrected",
    now: corrected,
    files: {
      [`${folder("corrected")}/en.md`]: change(
        text("corrected"),
        'corrected."\n',
        `corrected."\nupdated: ${corrected}\ncorrections:\n  - { date: ${corrected}, text: "${correction}" }\n`,
      ),
    },
    noticed: { told: ["corrected"] },
  },
  {
    name: "a typo is fixed silently",
    now: "2026-02-02T15:00:00Z",
    files: {
      [`${folder("mended")}/article.yaml`]: `${article("mended", "2026-02-01T11:00:00Z")}revised: 2026-02-02T15:00:00Z\n`,
      [`${folder("mended")}/en.md`]: change(text("mended"), "tpyo", "typo"),
    },
    noticed: { silent: ["mended"] },
  },
  {
    name: "a story gets a new title and a new address",
    now: "2026-02-02T16:00:00Z",
    files: {
      [`${folder("renamed")}/article.yaml`]: null,
      [`${folder("renamed")}/en.md`]: null,
      "articles/2026-02-01-better/article.yaml": `${article("renamed", "2026-02-01T12:00:00Z")}revised: 2026-02-02T16:00:00Z\nformerly: [renamed]\n`,
      "articles/2026-02-01-better/en.md": change(text("renamed"), "Title of renamed", "A better title"),
    },
    noticed: { silent: ["renamed"] },
  },
  {
    name: "a story is withdrawn",
    now: "2026-02-02T17:00:00Z",
    files: {
      [`${folder("withdrawn")}/article.yaml`]: `${article("withdrawn", "2026-02-02T08:00:00Z")}withdrawn: { date: 2026-02-02T17:00:00Z, reason: "${reason}" }\n`,
    },
    noticed: { told: ["withdrawn"] },
  },
  {
    name: "the site moves",
    now: "2026-02-02T18:00:00Z",
    files: {},
    origin: "https://moved.example",
    noticed: { silent: ["corrected", "mended", "renamed", "scheduled", "withdrawn"] },
    undated: true,
  },
  {
    name: "a story is published at the new address",
    now: "2026-02-02T19:00:00Z",
    files: written("moved", "2026-02-02T19:00:00Z"),
    origin: "https://moved.example",
    noticed: { added: ["moved"] },
  },
  { name: "nothing happens", now: "2026-02-03T06:00:00Z", files: {}, origin: "https://moved.example", noticed: {} },
];

/** By event, so that each is compiled once however often the day is run. */
const libraries = new Map<NewsEvent, Library>();

/** Returns the site as deployed at each event of the day: compiled, packed and served. */
export async function* lived() {
  let files: Files = {};
  for (const event of day) {
    files = { ...files, ...event.files };
    const library = libraries.get(event) ?? (await compiled(files, event.origin));
    libraries.set(event, library);
    yield { ...event, app: createApp({ library, now: () => instant(event.now) }) };
  }
}

/** Returns the story id in an entry's id. */
export function storyOf(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
