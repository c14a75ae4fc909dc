/**
 * The relations that a link keeps: those of HTML section 4.6.7 that say something of a link in a text, and those that search engines
 * and microformats added (https://microformats.org/wiki/existing-rel-values). `opener` would give a page that opens in a window of its
 * own power over this one; words that are no relation are there for a page's scripts.
 */
export function linkRelations(rel: string): string | undefined {
  const kept = new Set(
    rel
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => known.has(word)),
  );
  return kept.size > 0 ? [...kept].join(" ") : undefined;
}

const known: ReadonlySet<string> = new Set(
  (
    "alternate author bookmark enclosure external help license me next nofollow noopener noreferrer payment prev privacy-policy " +
    "search sponsored tag terms-of-service ugc"
  ).split(" "),
);
