/** One of the documents into which a large sitemap is split. */
export interface SitemapPart {
  readonly kind: "articles" | "lists";
  /** From 1. Parts of articles are counted from the oldest, so that a full one does not change when news arrives. */
  readonly number: number;
}

export function partPath({ kind, number }: SitemapPart): string {
  return kind === "articles" ? `/sitemap-${number}.xml` : `/sitemap-lists-${number}.xml`;
}

/** Undefined for a path that is no part's. */
export function parsePartPath(path: string): SitemapPart | undefined {
  const [, lists, number] = /^\/sitemap-(lists-)?([1-9]\d{0,5})\.xml$/.exec(path) ?? [];
  return number === undefined ? undefined : { kind: lists ? "lists" : "articles", number: Number(number) };
}
