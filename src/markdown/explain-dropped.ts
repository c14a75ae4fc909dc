import { findNearest } from "../domain/find-name.ts";
import type { Diagnosis } from "../problems/problem.ts";
import { allowedElements, formControls, silentElements } from "./elements.ts";
import { pageOfEmbed } from "./embed.ts";
import { type HtmlElement, type HtmlMark, isHtmlElement } from "./html-tree.ts";

/**
 * Explains what is lost with an element that is dropped with its content, and what to write instead. Undefined if readers lose
 * nothing: it addresses browsers and search engines.
 * @param before the element just before it, which a script may work on
 */
export function explainDroppedElement(
  element: HtmlElement,
  parent: HtmlElement,
  before: HtmlElement | undefined,
): Diagnosis | undefined {
  const { name } = element;
  if (silentElements.has(name)) return undefined;
  const what = `<${name}> is not kept`;
  if (name === "style") return { what, instead: "remove it: feed readers have their own styles", notice: true };
  if (name === "script") return { what, instead: scriptRemedy(element, parent, before) };
  return { what, instead: remedies.get(name) ?? linkRemedy(pageOfEmbed(element)) };
}

/** Explains that a player or an embed is not a block. */
export function explainInText({ name, attributes }: HtmlElement): Diagnosis {
  const file = attributes.src ?? "";
  const what = `<${name}${file && ` src="${file}"`}> is inside a text`;
  return { what, instead: `${ownParagraph}, or write a link to it` };
}

/**
 * Explains that a picture in the words of a pasted post is not shown in feeds; on a page the provider shows it. Undefined if its words
 * say all of it: providers show emoji as pictures.
 */
export function explainPictureInPost({ name, attributes }: HtmlElement): Diagnosis | undefined {
  const { src = "", alt = "" } = attributes;
  if (/^\s*\p{RGI_Emoji}(?:\p{RGI_Emoji}|\s)*$/v.test(alt)) return undefined;
  const what = `<${name}${src && ` src="${src}"`}> is in a quoted post, of which only words are kept`;
  const instead = alt.trim()
    ? "show the picture below the post if readers need it"
    : "say what it shows in alt, or remove it";
  return { what, instead, notice: true };
}

/** What to do with a file or an embed that is to be shown as a block. */
export const ownParagraph = "put it in a paragraph of its own, with an empty line before and after it";

/** Explains a piece of markup that is neither an element nor a text; undefined if readers lose nothing. */
export function explainMark({ kind, text }: HtmlMark): Diagnosis | undefined {
  if (kind === "too deep") return { what: `<${text}> is nested too deeply`, instead: "flatten it" };
  if (kind === "declaration") {
    // Word writes these: `<![if !supportLists]>`, `<?xml:namespace prefix = o />`.
    if (/^(?:!\[(?:if|endif)\b|\?xml\b)/i.test(text)) return undefined;
    const what = `<${/^!\[CDATA\[|^\S*/.exec(text)?.[0] ?? ""} is not kept`;
    return { what, instead: "remove it, or write it in Markdown" };
  }
  const [, block] = /^\s*wp:([\w/-]+).*\/\s*$/s.exec(text) ?? [];
  if (!block) return undefined;
  return { what: `the WordPress block "${block}" has no text`, instead: "write what it showed, or a link to it" };
}

export function explainUnknownElement(name: string): Diagnosis {
  const meant = name.length > 3 ? findNearest(name, allowedElements.keys()) : undefined;
  return {
    what: `<${name}> is not kept`,
    instead: meant ? `did you mean <${meant}>?` : `remove the tag, or write "&lt;${name}&gt;" if it is meant as text`,
  };
}

/** Explains what to do about an element that comes out empty because a script or a style would have filled it. */
export function explainEmptyElement(element: HtmlElement): Diagnosis {
  const what = `<${element.name}> comes out empty`;
  const [, picture] = /url\(\s*["']?([^"')]+)/.exec(element.attributes.style ?? "") ?? [];
  if (picture !== undefined) {
    return { what: `${what}: it shows a picture as its background`, instead: `write <img src="${picture}" alt="…">` };
  }
  if (/^(?:meter|progress)$/.test(element.name)) return { what, instead: "write the number as text" };
  return { what: `${what}: feed readers run no scripts`, instead: linkRemedy(pageOfEmbed(element)) };
}

function scriptRemedy(script: HtmlElement, parent: HtmlElement, before: HtmlElement | undefined): string {
  const remedy = `remove it: the <${before?.name}> before it is shown without it`;
  if (before?.attributes.class?.includes("mastodon-embed")) {
    return `name the host of the post in site.yaml, as in "embeds: { mastodon: [mastodon.social] }", or ${remedy}`;
  }
  if (before && /^(?:a|blockquote|figure|img)$/.test(before.name)) return remedy;
  if (parent.children.some((node) => isHtmlElement(node) && node.name === "noscript")) {
    return "remove it: <noscript> is shown instead";
  }
  const { src = "", ...others } = script.attributes;
  const page = pageOfEmbed({ ...script, attributes: others }) ?? pageOfEmbed(script);
  if (page !== undefined && page !== src) return linkRemedy(page);
  if (src === "") return "remove it: feed readers run no scripts";
  return "remove it; if it would have shown something, link to a page that does";
}

function linkRemedy(page: string | undefined): string {
  return page === undefined ? "write a link to a page that shows it" : `write a link to it: [what it shows](${page})`;
}

const control = "remove it: nothing can be filled in or sent from a feed; link to the page that has it";

const remedies: ReadonlyMap<string, string> = new Map([
  ["svg", "save the drawing as a PNG file in the story's folder and name that"],
  ["canvas", "save what it shows as a PNG file in the story's folder and name that"],
  ["math", "write the formula as text with <sub> and <sup>, or show it as a picture"],
  ["title", "remove it: the title is in the front matter"],
  ["base", "remove it, and write links as absolute URLs"],
  ["xmp", "write the text in <pre>, with &lt; for <"],
  ["plaintext", "write the text in <pre>, with &lt; for <"],
  ...[...formControls].map((name) => [name, control] as const),
]);

/** Explains what is lost with an attribute that is dropped; undefined if readers lose nothing. */
export function explainDroppedAttribute(element: string, attribute: string, value: string): Diagnosis | undefined {
  if (value.trim() === "" || notHtml.test(attribute)) return undefined;
  const what = `${attribute}="${value}" on <${element}> is not kept`;
  if (attribute === "id" || (attribute === "name" && element === "a")) {
    if (generatedId.test(value)) return undefined;
    return { what, instead: "remove it: links to it would lead to the top of the story", notice: true };
  }
  if (presentational.has(attribute)) return undefined;
  if (attribute === "type" && /^(?:ul|ol|li)$/.test(element)) return undefined;
  if (attribute === "lang" && /^x-(?:none|unknown)$/i.test(value)) return undefined;
  if (attribute === "headers") return { what, instead: 'write scope="col" or scope="row" on its <th>', notice: true };
  if (attribute === "summary") return { what, instead: "write it into the table's <caption>", notice: true };
  if (attribute === "longdesc") return { what, instead: "write a link to the description", notice: true };
  return { what, instead: "remove it, or write it in Markdown" };
}

/** Ids that word processors and site builders generate. */
const generatedId =
  /^(?:docs-internal-guid-|_?(?:Toc|GoBack|Hlk|heading=|Ref|ftn|edn)|h[-.]|gmail-|attachment_|gallery-\d|more-|block-|yui_|fb-root|isPasted|mce_|cke_)/;

/**
 * HTML attributes, current and obsolete (HTML section 16.2), that change how a page looks, loads or behaves, but not what it
 * says; and attributes for search engines, which read the page's own data.
 */
const presentational: ReadonlySet<string> = new Set(
  (
    "accept accept-charset accesskey action align alink allow allowfullscreen async autocapitalize autocomplete autocorrect autofocus " +
    "autoplay axis background behavior bgcolor border bordercolor bottommargin cellpadding cellspacing char charoff charset class " +
    "clear color cols compact contenteditable controls coords crossorigin decoding defer direction disabled download draggable " +
    "enctype enterkeyhint exportparts face fetchpriority frame frameborder headingoffset height hspace inert inputmode is ismap itemid " +
    "itemprop itemref itemscope itemtype leftmargin link loading loop lowsrc marginheight marginwidth media method name noshade " +
    "nonce nowrap part ping popover property prefix referrerpolicy rel resource rev rightmargin role rules scrollamount " +
    "scrolldelay scrolling shape size sizes slot spellcheck srcset style tabindex target text topmargin truespeed typeof " +
    "usemap valign vlink vocab vspace width writingsuggestions"
  ).split(" "),
);

/** Names that are not and never will be HTML: those of scripts, frameworks and Office. */
const notHtml = /[-_:@.[(]|^(?:js|mso|ng)[a-z]/;
