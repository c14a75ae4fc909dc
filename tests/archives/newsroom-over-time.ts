import type { Instant } from "../../src/domain/article.ts";
import { required } from "../../src/domain/required.ts";
import type { IndexedArticle, IndexedStory } from "../../src/pack/indexed-story.ts";
import { type Library, unpack } from "../../src/pack/unpack.ts";
import { bytesOf, packableOf } from "../support/library.ts";
import { site } from "../support/site.ts";
import { type StoryFacts, story } from "../support/story.ts";

/** What a deploy adds or changes. Durations are in milliseconds. */
export type Change =
  /** With `published` that long before the deploy: a story that is new, a late translation with its own date, or one that is back-dated. */
  | { readonly kind: "publish"; readonly before: number; readonly language: string; readonly tags: readonly string[] }
  | { readonly kind: "schedule"; readonly ahead: number; readonly language: string; readonly tags: readonly string[] }
  /** A text that is added to a story without a date of its own. */
  | { readonly kind: "translate"; readonly which: number; readonly language: string }
  | { readonly kind: "expire"; readonly which: number; readonly after: number }
  | { readonly kind: "correct"; readonly which: number }
  | { readonly kind: "withdraw"; readonly which: number };

interface Written {
  readonly id: string;
  readonly language: string;
  readonly tags: readonly string[];
  readonly published: Instant;
  readonly cameOut: Instant | undefined;
  expires: Instant;
  /** The moments of its corrections and of its withdrawal. */
  changes: readonly Instant[];
  rendered: Rendered;
}

interface Rendered {
  readonly stories: readonly IndexedStory[];
  record(article: IndexedArticle): Uint8Array;
}

/** A newsroom and its deploys. Each text is a story of its own, so that no entry names a translation. */
export interface NewsroomOverTime {
  now(): Instant;
  /** Lets time pass, and then deploys all of these changes together. @param items the new limit of feeds, if it changes */
  deploy(passed: number, changes: readonly Change[], items?: number): void;
  /** Returns what the last deploy contains. */
  library(): Library;
  /** Returns the ids of the texts of a list that have come out, the expired ones included. */
  released(language: string, isListed: (tags: readonly string[]) => boolean): readonly string[];
  isExpired(id: string): boolean;
  /** Whether the text was corrected or withdrawn after `since`. */
  isChanged(id: string, since: Instant): boolean;
}

/** @param numbers of stories in each language at the first deploy, a minute apart */
export function newsroomOverTime(numbers: Readonly<Record<string, number>>): NewsroomOverTime {
  const texts: Written[] = [];
  let now = Date.UTC(2026, 0, 1);
  let limit = 50;

  const write = (text: Pick<Written, "language" | "tags" | "published" | "cameOut">) => {
    const facts = { ...text, id: `s${texts.length}` };
    texts.push({ ...facts, expires: Number.POSITIVE_INFINITY, changes: [], rendered: render(facts) });
  };
  for (const [language, count] of Object.entries(numbers)) {
    for (let index = 0; index < count; index++) {
      const tags = index % 5 === 0 ? ["ukraine"] : ["ukraine", "peace-talks"];
      write({ language, tags, published: now - (count - index) * minute, cameOut: undefined });
    }
  }

  /** Returns when a text that no earlier deploy had came out, if newer ones of its language had come out before. */
  const momentOf = (language: string, published: Instant, deployed: readonly Written[]) => {
    if (published > now) return undefined;
    const out = deployed.filter((text) => text.language === language && text.published <= now);
    const newest = Math.max(...out.map((text) => text.cameOut ?? text.published));
    return published <= newest ? now : undefined;
  };

  const apply = (change: Change, deployed: readonly Written[]) => {
    if (change.kind === "publish" || change.kind === "schedule") {
      const { kind, language, tags } = change;
      const published = kind === "publish" ? now - change.before : now + change.ahead;
      write({ language, tags, published, cameOut: momentOf(language, published, deployed) });
      return;
    }
    const text = required(deployed[change.which % deployed.length], "text", change.which);
    const { tags, published } = text;
    switch (change.kind) {
      case "translate": {
        const { language } = change;
        write({ language, tags, published, cameOut: momentOf(language, published, deployed) });
        return;
      }
      case "expire":
        // A text that has expired does not return.
        if (text.expires > now) text.expires = Math.max(now, published) + change.after;
        return;
      case "correct":
      case "withdraw":
        // Each text changes at most once, after its release.
        if (published > now || text.changes.length > 0) return;
        text.changes = [now];
        text.rendered = render(text, {
          ...(change.kind === "correct" && { body: "<p>Corrected.</p>", updated: iso(now) }),
          ...(change.kind === "withdraw" && { withdrawn: { date: iso(now), reason: "It was wrong." } }),
        });
    }
  };

  return {
    now: () => now,
    deploy(passed, changes, items = limit) {
      now += passed;
      limit = items;
      const deployed = [...texts];
      for (const change of changes) apply(change, deployed);
    },
    library() {
      const owners = new Map(
        texts.flatMap((text) =>
          text.rendered.stories.flatMap(({ articles }) => articles.map((article) => [article, text] as const)),
        ),
      );
      const owner = (article: IndexedArticle) => required(owners.get(article), "text", article.slug);
      const bytes = bytesOf({
        ...packableOf([], { site: { ...site, feed: { items: limit, maxAge: 300 } } }),
        stories: texts.flatMap(({ rendered, expires }) =>
          rendered.stories.map((each) => ({ ...each, ...(Number.isFinite(expires) && { expires }) })),
        ),
        record: (article) => owner(article).rendered.record(article),
        cameOut: (_, article) => owner(article).cameOut,
      });
      return unpack(bytes);
    },
    released: (language, isListed) =>
      texts
        .filter((text) => text.language === language && isListed(text.tags) && text.published <= now)
        .map(({ id }) => id),
    isExpired: (id) => texts.some((text) => text.id === id && text.expires <= now),
    isChanged: (id, since) => texts.some((text) => text.id === id && text.changes.some((moment) => moment > since)),
  };
}

export const minute = 60_000;

function render(
  { id, language, tags, published }: Pick<Written, "id" | "language" | "tags" | "published">,
  facts: StoryFacts = {},
): Rendered {
  return packableOf([story(id, { languages: [language], tags, published: iso(published), ...facts })]);
}

function iso(moment: Instant): string {
  return new Date(moment).toISOString();
}
