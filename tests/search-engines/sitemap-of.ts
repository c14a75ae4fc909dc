import type { Hono } from "hono";
import { all, only, textOf, type XmlTree, xmlTree } from "../support/xml-tree.ts";

export const sitemapNamespace = "{http://www.sitemaps.org/schemas/sitemap/0.9}";
export const imageNamespace = "{http://www.google.com/schemas/sitemap-image/1.1}";
export const newsNamespace = "{http://www.google.com/schemas/sitemap-news/0.9}";
const xhtml = "{http://www.w3.org/1999/xhtml}";

/** A page in a sitemap, or a part in an index. */
export interface Listed {
  readonly loc: string;
  readonly lastmod: string | undefined;
  /** Pairs of language and address, in document order. */
  readonly alternates: readonly (readonly [hreflang: string, href: string])[];
  readonly images: readonly string[];
}

export interface ReadSitemap {
  readonly kind: "urlset" | "sitemapindex";
  readonly listed: readonly Listed[];
}

/** Reads a sitemap with a strict parser. @throws Error for a document that is neither an index nor a list of URLs */
export function readSitemap(text: string): ReadSitemap {
  const root = xmlTree(text);
  const kind = root.name.slice(sitemapNamespace.length);
  if (!root.name.startsWith(sitemapNamespace) || (kind !== "urlset" && kind !== "sitemapindex")) {
    throw new Error(`<${root.name}> is not a sitemap`);
  }
  return { kind, listed: all(root, `${sitemapNamespace}${kind === "urlset" ? "url" : "sitemap"}`).map(read) };
}

function read(parent: XmlTree): Listed {
  const [lastmod] = all(parent, `${sitemapNamespace}lastmod`);
  return {
    loc: textOf(only(parent, `${sitemapNamespace}loc`)),
    lastmod: lastmod && textOf(lastmod),
    alternates: all(parent, `${xhtml}link`).map(({ attributes }) => {
      if (attributes.rel !== "alternate") throw new Error(`A link is ${attributes.rel}`);
      return [attributes.hreflang ?? "", attributes.href ?? ""];
    }),
    images: all(parent, `${imageNamespace}image`).map((image) => textOf(only(image, `${imageNamespace}loc`))),
  };
}

/** @throws Error if the path does not answer 200 */
export async function sitemapAt(app: Hono, path: string): Promise<ReadSitemap> {
  const response = await app.request(path);
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
  return readSitemap(await response.text());
}

/** @throws Error for a page that is not listed */
export function listedAt({ listed }: ReadSitemap, loc: string): Listed {
  const found = listed.find((each) => each.loc === loc);
  if (!found) throw new Error(`${loc} is not listed`);
  return found;
}
