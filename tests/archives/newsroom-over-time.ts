import type { Instant } from "../../src/domain/article.ts";
import { required } from "../../src/domain/required.ts";
import type { IndexedArticle } from "../../src/pack/indexed-story.ts";
import type { Packable } from "../../src/pack/pack.ts";
import { type Library, unpack } from "../../src/pack/unpack.ts";
import { bytesOf, packableOf } from "../support/library.ts";
import { site } from "../support/site.ts";
import { type StoryFacts, story } from "../support/story.ts";

/** What a deploy adds or changes. Durations are in milliseconds. */
export type Change =
  /** With `published` that long before the deploy: a story that is new, or one that is back-dated. */
  | { readonly kind: "publish"; readonly before: number; readonly language: string; readonly tags: readonly string[] }
  | { readonly kind: "schedule"; readonly ahead: number; readonly language: string; readonly tags: readonly string[] }
  /** With a date of its own that long before the deploy, or with that of the story. */
  | {
      readonly kind: "translate";
      readonly which: number;
      readonly language: string;
      readonly before: number | undefined;
    }
  | { readonly kind: "expire"; readonly which: number; readonly after: number }
  | { readonly kind: "correct"; readonly which: number }
  | { readonly kind: "withdraw"; readonly which: number };

interface Written {
  readonly id: string;
  readonly tags: readonly string[];
  /** The first has the date of the story. */
  readonly texts: Text[];
  /** Its correction or its withdrawal. */
  facts: StoryFacts;
  /** Until the story changes. */
  rendered: Packable | undefined;
}

interface Text {
  readonly language: string;
  readonly published: Instant;
  readonly released: Instant | undefined;
  expires: Instant;
  /** The moments at which its entry changed. */
  readonly changes: Instant[];
}

/** A newsroom and its deploys. */
export interface NewsroomOverTime {
  now(): Instant;
  /** Lets time pass, and then deploys all of these changes together. @param items the new limit of feeds, if it changes */
  deploy(passed: number, changes: readonly Change[], items?: number): void;
  /** Returns what the last deploy contains. */
  library(): Library;
  /** Returns the ids of the stories of a list that have been released, the expired ones included. */
  released(language: string, isListed: (tags: readonly string[]) => boolean): readonly string[];
  isExpired(language: string, id: string): boolean;
  /** Whether the entry was corrected or withdrawn after `since`, or names other translations. */
  isChanged(language: string, id: string, since: Instant): boolean;
}

/** @param numbers of stories in each language at the first deploy, a minute apart */
export function newsroomOverTime(numbers: Readonly<Record<string, number>>): NewsroomOverTime {
  const stories: Written[] = [];
  let now = Date.UTC(2026, 0, 1);
  let limit = 50;

  const write = (tags: readonly string[], text: Pick<Text, "language" | "published" | "released">) => {
    stories.push({ id: `s${stories.length}`, tags, texts: [newText(text)], facts: {}, rendered: undefined });
  };
  for (const [language, count] of Object.entries(numbers)) {
    for (let index = 0; index < count; index++) {
      const tags = index % 5 === 0 ? ["ukraine"] : ["ukraine", "peace-talks"];
      write(tags, { language, published: now - (count - index) * minute, released: undefined });
    }
  }

  /** Returns when a text that no earlier deploy had was released, if newer ones of its language, or others of its story, had been before. */
  const momentOf = (language: string, published: Instant, deployed: readonly Text[], story: readonly Text[] = []) => {
    if (published > now) return undefined;
    if (story.some((text) => deployed.includes(text) && text.published <= now)) return now;
    const out = deployed.filter((text) => text.language === language && text.published <= now);
    const newest = Math.max(...out.map((text) => text.released ?? text.published));
    return published <= newest ? now : undefined;
  };

  /** Changes a story, and the entries that name other translations after it. */
  const edit = (written: Written, change: () => void) => {
    const before = written.texts.map((text) => [text, String(namedIn(written, text))] as const);
    change();
    written.rendered = undefined;
    for (const [text, named] of before) if (named !== String(namedIn(written, text))) text.changes.push(now);
  };

  const apply = (change: Change, deployed: readonly Text[], count: number) => {
    if (change.kind === "publish" || change.kind === "schedule") {
      const { kind, language, tags } = change;
      const published = kind === "publish" ? now - change.before : now + change.ahead;
      write(tags, { language, published, released: momentOf(language, published, deployed) });
      return;
    }
    const written = required(stories[change.which % count], "story", change.which);
    const { texts, facts } = written;
    const [first] = texts;
    // A story is corrected or withdrawn at most once, when all of its texts are released; nothing is added to it after.
    if (!first || Object.keys(facts).length > 0) return;
    const allOut = texts.every(({ published }) => published <= now);
    switch (change.kind) {
      case "translate": {
        const { language, before } = change;
        if (texts.some((text) => text.language === language)) return;
        const published = before === undefined ? first.published : now - before;
        const text = newText({ language, published, released: momentOf(language, published, deployed, texts) });
        edit(written, () => texts.push(text));
        return;
      }
      case "expire": {
        const text = required(texts[change.which % texts.length], "text", change.which);
        // A text that has expired does not return.
        if (text.expires <= now) return;
        edit(written, () => {
          text.expires = Math.max(now, text.published) + change.after + 1;
        });
        return;
      }
      case "correct":
      case "withdraw":
        if (!allOut) return;
        edit(written, () => {
          written.facts = {
            ...(change.kind === "correct" && { body: "<p>Corrected.</p>", updated: iso(now) }),
            ...(change.kind === "withdraw" && { withdrawn: { date: iso(now), reason: "It was wrong." } }),
          };
        });
        for (const { changes } of texts) changes.push(now);
    }
  };

  const textOf = (language: string, id: string) =>
    stories.find((each) => each.id === id)?.texts.find((text) => text.language === language);

  return {
    now: () => now,
    deploy(passed, changes, items = limit) {
      now += passed;
      limit = items;
      const deployed = stories.flatMap(({ texts }) => texts);
      const count = stories.length;
      for (const change of changes) apply(change, deployed, count);
    },
    library() {
      const owners = new Map<IndexedArticle, { readonly packable: Packable; readonly text: Text }>();
      for (const written of stories) {
        const packable = render(written);
        written.rendered = packable;
        for (const article of packable.stories.flatMap(({ articles }) => articles)) {
          const text = required(textOf(article.language, written.id), "text of", written.id);
          owners.set(article, { packable, text });
        }
      }
      const owner = (article: IndexedArticle) => required(owners.get(article), "text", article.slug);
      const bytes = bytesOf({
        ...packableOf([], { site: { ...site, feed: { items: limit, maxAge: 300 } } }),
        stories: stories.flatMap(({ rendered }) => rendered?.stories ?? []),
        record: (article) => owner(article).packable.record(article),
        releasedAt: (_, article) => owner(article).text.released,
      });
      return unpack(bytes);
    },
    released: (language, isListed) =>
      stories
        .filter(
          ({ tags, texts }) =>
            isListed(tags) && texts.some((text) => text.language === language && text.published <= now),
        )
        .map(({ id }) => id),
    isExpired: (language, id) => (textOf(language, id)?.expires ?? 0) <= now,
    isChanged: (language, id, since) => (textOf(language, id)?.changes ?? []).some((moment) => moment > since),
  };
}

export const minute = 60_000;

function newText(text: Pick<Text, "language" | "published" | "released">): Text {
  return { ...text, expires: Number.POSITIVE_INFINITY, changes: [] };
}

/** Returns the languages that the entry of a text names: the texts that were released no later and are there during all of its life. */
function namedIn({ texts }: Written, own: Text): readonly string[] {
  return texts
    .filter((text) => text !== own && text.published <= own.published && text.expires >= own.expires)
    .filter((text) => (text.released ?? text.published) <= (own.released ?? own.published))
    .map(({ language }) => language);
}

function render({ id, tags, texts, facts, rendered }: Written): Packable {
  if (rendered) return rendered;
  const own = texts.map(({ language, published, expires, released }) => [
    language,
    {
      published: iso(published),
      ...(Number.isFinite(expires) && { expires: iso(expires) }),
      ...(released !== undefined && { released: iso(released) }),
    },
  ]);
  const languages = texts.map(({ language }) => language);
  const [first] = texts.map(({ published }) => ({ published: iso(published) }));
  return packableOf([story(id, { languages, tags, ...first, own: Object.fromEntries(own), ...facts })]);
}

function iso(moment: Instant): string {
  return new Date(moment).toISOString();
}
