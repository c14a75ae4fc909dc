import type { Diagnosis } from "../problems/problem.ts";

/** What is lost with an attribute that is not kept; undefined where nothing is that readers would miss. */
export function droppedAttribute(element: string, attribute: string, value: string): Diagnosis | undefined {
  if (value.trim() === "" || forPrograms.test(attribute)) return undefined;
  const what = `${attribute}="${value}" on <${element}> is not kept`;
  if (attribute === "id" || (attribute === "name" && element === "a")) {
    if (generatedId.test(value)) return undefined;
    return { what, instead: "remove it: links to it would lead to the top of the story", notice: true };
  }
  if (forLooks.has(attribute)) return undefined;
  if (attribute === "type" && /^(?:ul|ol|li)$/.test(element)) return undefined;
  if (attribute === "lang" && /^x-(?:none|unknown)$/i.test(value)) return undefined;
  if (attribute === "headers") return { what, instead: 'write scope="col" or scope="row" on its <th>', notice: true };
  if (attribute === "summary") return { what, instead: "write it into the table's <caption>", notice: true };
  if (attribute === "longdesc") return { what, instead: "write a link to the description", notice: true };
  return { what, instead: "remove it, or write it in Markdown" };
}

/** Ids that word processors and site builders make for themselves. */
const generatedId =
  /^(?:docs-internal-guid-|_?(?:Toc|GoBack|Hlk|heading=|Ref|ftn|edn)|h[-.]|gmail-|attachment_|more-|block-|yui_|fb-root|isPasted|mce_|cke_)/;

/**
 * Attributes of HTML, and of what it has given up (HTML section 16.2), that change how a page looks, loads or is used, not what it
 * says; and those for search engines, which read the page's own data.
 */
const forLooks: ReadonlySet<string> = new Set(
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

/** Names that HTML does not have, and never will: those of scripts, frameworks and Office. */
const forPrograms = /[-_:@.[(]|^(?:js|mso|ng)[a-z]/;
