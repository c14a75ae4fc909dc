import { extname } from "node:path";
import type { EmbedFacts } from "../../content/read/story-content.ts";
import { type Description, findDescription } from "../../embeds/find-embed.ts";
import type { FoundEmbed } from "../../embeds/found-embed.ts";
import { measurePicture } from "../../pictures/measure-picture.ts";
import { type FetchLimits, fetchLimited } from "./fetch-limited.ts";
import { readDescription } from "./read-description.ts";

/** What a provider has said of an embed, or why nothing is known. */
export type Answer =
  | {
      readonly kind: "described";
      readonly facts: Omit<EmbedFacts, "poster">;
      readonly poster?: Poster;
      readonly note?: string;
    }
  /** The provider offers no description, or an empty one. */
  | { readonly kind: "none"; readonly why: string }
  | { readonly kind: "failed"; readonly why: string };

export interface Poster {
  readonly bytes: Uint8Array;
  /** With the dot. */
  readonly extension: string;
}

export type AskOptions = Pick<FetchLimits, "route"> & Partial<Pick<FetchLimits, "timeout">>;

const longestDescription = 256 * 1024;
const longestPoster = 5 * 1024 * 1024;
const usualTimeout = 15_000;

/** Asks a provider once what an embed is called, who made it and how it looks. */
export async function askProvider(
  { provider, url }: FoundEmbed,
  mastodon: readonly string[],
  { timeout = usualTimeout, ...options }: AskOptions,
): Promise<Answer> {
  const description = findDescription(url, mastodon);
  if (!description) {
    return { kind: "none", why: `${provider} offers no description that may be kept; write one in embeds.yaml` };
  }
  const limits = { ...options, timeout, domains: description.domains };
  const fetched = await fetchLimited(description.url, { ...limits, longest: longestDescription });
  if ("failed" in fetched) return { kind: "failed", why: `${provider} ${fetched.failed}` };
  const read = readDescription(fetched.bytes);
  if (!read) return { kind: "failed", why: `${provider} answered with something that is no description` };
  const poster = read.thumbnail === undefined ? {} : await fetchPoster(read.thumbnail, description, limits);
  if (Object.keys(read.facts).length === 0 && !poster.poster) {
    return { kind: "none", why: `${provider} says nothing about it; write a title in embeds.yaml` };
  }
  return { kind: "described", facts: read.facts, ...poster };
}

async function fetchPoster(
  address: string,
  { domains, mediaDomains }: Description,
  limits: Omit<FetchLimits, "longest">,
): Promise<{ readonly poster?: Poster; readonly note?: string }> {
  const own = { ...limits, domains: [...domains, ...mediaDomains], longest: longestPoster };
  const fetched = await fetchLimited(address, own);
  if ("failed" in fetched) return { note: `no picture: its server ${fetched.failed}` };
  const picture = measurePicture(fetched.bytes);
  if ("what" in picture) return { note: `no picture: ${picture.what}` };
  return { poster: { bytes: fetched.bytes, extension: extname(picture.path) } };
}
