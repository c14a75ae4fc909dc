import { html, raw } from "hono/html";
import { inLanguage, localeOf } from "../../domain/language.ts";
import type { Rendition } from "../../domain/picture.ts";
import type { PublisherImages, Site } from "../../domain/site.ts";
import { fileUrl, pathOf } from "../../urls/urls.ts";
import type { HreflangLink } from "./alternates.ts";
import { alternatesOf } from "./alternates.ts";
import type { Frame } from "./frame.ts";
import type { Assets } from "./page-view.ts";

/**
 * The `<head>`. A template rather than JSX, which would search the whole page for every `<link>` to hoist it (hono
 * `src/jsx/intrinsic-element/components.ts`).
 */
export function head(site: Site, assets: Assets, frame: Frame) {
  const { title, description, canonical, versions, feeds, jsonLd } = frame;
  const { images } = site.publisher;
  return html`<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<link rel="stylesheet" href="${pathOf(site, fileUrl(site, assets.style))}">
<script src="${pathOf(site, fileUrl(site, assets.script))}" defer></script>
${images && iconLinks(site, images)}
${canonical ? html`<link rel="canonical" href="${canonical}">` : html`<meta name="robots" content="noindex">`}
${hreflangLinks(site, versions).map(({ hreflang, href }) => html`<link rel="alternate" hreflang="${hreflang}" href="${href}">\n`)}
${feeds.map(({ url, type, title }) => html`<link rel="alternate" type="${type}" title="${title}" href="${url}">\n`)}
${openGraph(site, frame).map(([property, content]) => html`<meta property="${property}" content="${content}">\n`)}
<meta name="twitter:card" content="${frame.openGraph ? "summary_large_image" : "summary"}">
${jsonLd && html`<script type="application/ld+json">${raw(escapeForScript(jsonLd))}</script>`}
</head>`;
}

/**
 * Named by their content, so that a new icon is seen immediately. The icons at fixed addresses are for clients that read no
 * page.
 */
function iconLinks(site: Site, { smallIcon, touchIcon }: PublisherImages) {
  const pathAt = ({ path }: Rendition) => pathOf(site, fileUrl(site, path));
  return html`<link rel="icon" type="image/png" sizes="${sizesOf(smallIcon)}" href="${pathAt(smallIcon)}">
<link rel="apple-touch-icon" sizes="${sizesOf(touchIcon)}" href="${pathAt(touchIcon)}">`;
}

function sizesOf({ width, height }: Rendition): string {
  return `${width}x${height}`;
}

/** The same alternates as in the sitemap. */
function hreflangLinks(site: Site, { all, xDefault }: Frame["versions"]): readonly HreflangLink[] {
  if (xDefault === undefined) return [];
  const existing = all.filter(({ absent }) => !absent).map(({ language, url }) => ({ language: language.tag, url }));
  return alternatesOf(site, existing, xDefault);
}

/** https://ogp.me */
function openGraph(site: Site, frame: Frame): readonly (readonly [property: string, content: string])[] {
  const { language, title, description, canonical } = frame;
  const { publisher } = site;
  return [
    ["og:site_name", inLanguage(publisher.name, language.tag)],
    ["og:title", title],
    ["og:description", description],
    ...territorialLocales(language.tag).map((locale) => ["og:locale", locale] as const),
    ...(canonical ? [["og:url", canonical] as const] : []),
    ...(frame.openGraph ?? [
      ["og:type", "website"],
      // The "summary" card is square and crops any other picture.
      ...(publisher.images ? [["og:image", fileUrl(site, publisher.images.icon.path)] as const] : []),
    ]),
  ];
}

/** "uk" to "uk_UA": Open Graph has no locale without a territory, so the likeliest is used. Empty if CLDR knows none. */
function territorialLocales(tag: string): readonly string[] {
  const { language, region } = new Intl.Locale(localeOf(tag)).maximize();
  return region === undefined ? [] : [`${language}_${region}`];
}

/** Returns JSON in which no `</script>` or `<!--` can end the enclosing element. */
function escapeForScript(value: object): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
