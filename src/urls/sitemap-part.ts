/** One of the documents into which a large sitemap is split. */
export interface SitemapPart {
  readonly kind: "articles" | "lists";
  /** From 1. Parts of articles are counted from the oldest, so that a full one does not change when news arrives. */
  readonly number: number;
}

export function partName({ kind, number }: SitemapPart): string {
  return kind === "articles" ? `${prefix}${number}.xml` : `${prefix}lists-${number}.xml`;
}

/** Whether a name is that of a part, existing or not. */
export function isPartName(name: string): boolean {
  return name.startsWith(prefix);
}

/** Parses the name of a part. Undefined if no part can have this name. */
export function parsePartName(name: string): SitemapPart | undefined {
  const [, lists, number] = /^sitemap-(lists-)?([1-9]\d{0,5})\.xml$/.exec(name) ?? [];
  return number === undefined ? undefined : { kind: lists ? "lists" : "articles", number: Number(number) };
}

const prefix = "sitemap-";
