import type { ContentSource } from "../../content/source/content-source.ts";
import type { Instant } from "../../domain/article.ts";
import { nothingReleased, type ReleaseFacts } from "../../domain/release-facts.ts";
import type { Site } from "../../domain/site.ts";
import type { Problem } from "../../problems/problem.ts";
import type { StoryOutcome } from "../stories/story-state.ts";
import { type Comparison, compareReleases } from "./compare-releases.ts";
import { describeDifferences } from "./describe-differences.ts";
import { findReleaseFacts } from "./release-facts.ts";
import { printReleaseLog, type ReleaseLog, readReleaseLog } from "./release-log.ts";

export interface ReleaseOptions {
  /** Decides what has been released; if absent, everything has that the log contains. */
  readonly now?: Instant;
  /** Whether changes of ids and dates of what has been released are accepted. */
  readonly accept?: boolean;
}

export interface ReleaseFindings extends Pick<Comparison, "releasedAt"> {
  readonly problems: readonly Problem[];
  /** The text of the log that a release of this content leaves. */
  readonly next: string;
}

/** What the last release contained. */
export interface Releases {
  readonly facts: ReleaseFacts;
  /** Checks the content against it. */
  check(site: Site, outcomes: readonly StoryOutcome[]): ReleaseFindings;
}

export function openReleases(content: ContentSource, { now: given, accept = false }: ReleaseOptions): Releases {
  const log = readReleaseLog(content);
  if ("what" in log) {
    return { facts: nothingReleased, check: () => ({ problems: [log], releasedAt: () => undefined, next: "" }) };
  }
  const now = given ?? newestIn(log);
  const facts = findReleaseFacts(log, now);
  return {
    facts,
    check(site, outcomes) {
      const { differences, releasedAt, next } = compareReleases(site, log, facts, outcomes, now);
      const context = { content, timeZone: site.timeZone, now, accept };
      return { problems: describeDifferences(context, differences), releasedAt, next: printReleaseLog(next) };
    },
  };
}

function newestIn({ stories }: ReleaseLog): Instant {
  const moments = [...stories.values()].flatMap(({ texts }) => [...texts.values()].map(({ published }) => published));
  return moments.reduce((newest, moment) => Math.max(newest, moment), 0);
}
