import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { findEmbed } from "../../../src/embeds/find-embed.ts";
import { printBody } from "../../../src/markdown/sanitise.ts";
import { articlePage } from "../../../src/pages/article-page.tsx";
import { cleanText } from "../../../src/xml/clean-text.ts";
import { examples, mastodon } from "../../embeds/examples.ts";
import { minimalEnvelope } from "../../formats/models.ts";
import { expectPortable } from "../../markdown/portability.ts";
import { viewOf } from "../../pages/newsroom-view.ts";
import { documentOfRecords } from "../../support/document.ts";
import { parsedFormatNames } from "../../support/formats.ts";
import { elements, textOf, xmlTree } from "../../support/xml-tree.ts";
import { compileMixed, type MixedStory } from "./mixed-story.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** What an attacker, a broken editor or a careless paste puts anywhere into a code. */
const insertions = [
  ...[
    '"',
    "'",
    "<",
    ">",
    "&",
    "`",
    "\\",
    "=",
    " ",
    "\n",
    "\n\n",
    "\t",
    "\0",
    "\u0001",
    "]]>",
    "<![CDATA[",
    "-->",
    "<!--",
  ],
  ...[
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\uffff",
    "\ud83d",
    "👩‍👩‍👧",
    "𝕏",
    "e\u0301",
    "&quot;",
    "&#0;",
    "&lt;script&gt;",
  ],
  ...[
    ' onload="alert(1)"',
    " onerror=alert(1) ",
    ' style="background:url(//evil.example/a)"',
    ' srcdoc="<script>a()</script>"',
  ],
  ...[
    ' src="https://evil.example/"',
    ' srcset="https://i.ytimg.com/a.jpg 2x"',
    ' poster="https://pbs.twimg.com/a.jpg"',
  ],
  ...[
    ' href="javascript:alert(1)"',
    ' data-src="javascript:alert(1)"',
    "javascript:alert(1)//",
    "https://youtu.be/dQw4w9WgXcQ",
  ],
  ...[
    "<script>alert(1)</script>",
    "</script>",
    "<iframe src=https://evil.example/>",
    "</iframe>",
    "<svg><style>",
    "<math><mtext>",
  ],
  ...[
    "<template>",
    "</template>",
    "</div>",
    "</article>",
    "</p>",
    "<p>",
    "<figure>",
    "<blockquote>",
    "</blockquote>",
    "<table>",
  ],
  ...[
    "<img src=photo.png alt=A onerror=alert(1)>",
    "<img src=https://i.ytimg.com/a.jpg>",
    "<video src=clip.mp4 onplay=a()>",
  ],
  ...[
    "![A](photo.png)",
    "![A](agency.png)",
    "![A](clip.mp4)",
    "[the decree](decree.pdf)",
    "[^1]",
    "**",
    "__",
    "- ",
    "> ",
    "    ",
  ],
  "a".repeat(3000),
  "<b>".repeat(60),
];

/** An example with pieces put into it, cut out of it and doubled. */
const mutated = fc
  .tuple(
    fc.constantFrom(...examples.map(({ written }) => written)),
    fc.array(
      fc.record({
        at: fc.nat(400),
        cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(30)),
        put: fc.constantFrom(...insertions),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([written, changes]) =>
    changes.reduce((text, { at, cut, put }) => {
      const place = at % (text.length + 1);
      // As every text is read.
      return cleanText(text.slice(0, place) + put + text.slice(place + cut));
    }, written),
  );

const mixedBodies = fc
  .array(fc.oneof({ weight: 3, arbitrary: mutated }, fc.constantFrom(...insertions)), { minLength: 1, maxLength: 6 })
  .chain((parts) => fc.constantFrom("\n\n", "\n\n", "\n", "").map((separator) => parts.join(separator)));

const loading = /^(?:src|poster|srcset|data|background|action|formaction|ping|manifest|imagesrcset)$/;
const linking = /^(?:href|cite|xlink:href)$/;
const ownFile = /^\/(?:media|assets)\/|^https:\/\/news\.example\/media\//;
const linked = /^(?:https?:\/\/|mailto:|tel:)/;
const linkedByPages = /^(?:https?:\/\/|mailto:|tel:|feed:https:\/\/news\.example\/|[/#?])/;

/** Hosts whose frames are in the table, and those from which their codes load pictures. */
const providers =
  /(?:youtube|ytimg|twimg|twitter|vimeo|instagram|tiktok|facebook|datawrapper|dwcdn|flourish|infogram|evil)\.(?:com|example|net|studio)$/;

function* elementsIn(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  // The content of a template is not among its children.
  if ("childNodes" in node) for (const child of node.childNodes) yield* elementsIn(child);
}

/** Yields the elements in templates, from which a browser loads nothing. */
function* elementsInTemplates(root: Node): Generator<Element> {
  for (const element of elementsIn(root)) {
    if ("content" in element) yield* elementsIn((element as DefaultTreeAdapterTypes.Template).content);
  }
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? "";
}

/** Returns what in a tree runs, loads or leads where it must not. */
function faultsOf(root: Node, { markdown }: Pick<MixedStory, "markdown">, isPage: boolean): readonly string[] {
  return [...elementsIn(root)].flatMap((element) => {
    const { tagName, attrs } = element;
    const isRunning = /^(?:iframe|frame|object|embed|applet|base|script|style|svg|math|form|portal)$/.test(tagName);
    const isForbidden = isRunning && !(isPage && isOfPage(element));
    return [
      ...(isForbidden ? [`<${tagName}>`] : []),
      ...attrs.flatMap(({ name, value }) => {
        const isWrong =
          /^on|^(?:srcdoc|style)$/.test(name) ||
          (linking.test(name) && !(isPage ? linkedByPages : linked).test(value)) ||
          (loading.test(name) &&
            value.split(/,\s+/).some((each) => !isLoadable(each, ownOf(markdown))) &&
            !(isPage && isOfPage(element)));
        return isWrong ? [`${name}="${value}" on <${tagName}>`] : [];
      }),
    ];
  });
}

/** Returns a text without the codes in it that are whole: a picture in the rest of one is its author's. */
function ownOf(markdown: string): string {
  const codes = examples.flatMap(({ written }) => (written.startsWith("<") ? written : []));
  return codes.reduce((rest, code) => rest.replaceAll(code, ""), markdown);
}

function isLoadable(value: string, own: string): boolean {
  if (ownFile.test(value)) return true;
  const url = URL.parse(value);
  return url?.protocol === "https:" && !(providers.test(url.host) && !own.includes(url.host));
}

/** Whether an element is the page's own script, metadata, icon or form. */
function isOfPage(element: Element): boolean {
  const { tagName } = element;
  if (tagName === "form") return true;
  if (tagName !== "script") return false;
  const src = attribute(element, "src");
  return src === "" ? attribute(element, "type") === "application/ld+json" : ownFile.test(src);
}

const view = viewOf();

/** Expects the page of a story to be whole, whatever its text. */
function expectSafePage(story: MixedStory): void {
  const html = articlePage(view, story.article, story.pageBody);
  const errors: string[] = [];
  const page = parse(html, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: false });
  expect(errors).toEqual([]);
  expect(faultsOf(page, story, true)).toEqual([]);
  const own = [...elementsIn(page)];
  for (const script of own.filter(({ tagName }) => tagName === "script")) {
    const [text] = script.childNodes;
    if (text && "value" in text) expect(() => JSON.parse(text.value)).not.toThrow();
  }
  // Nothing in the text closes an element around it.
  const beside = own.filter((element) => attribute(element, "class") === "beside");
  expect(beside.map(({ parentNode }) => parentNode && "attrs" in parentNode && attribute(parentNode, "class"))).toEqual(
    ["columns"],
  );
  const framed = [...elementsInTemplates(page)];
  expect(framed.map(({ tagName }) => tagName).filter((name) => name !== "iframe")).toEqual([]);
  expect(framed.map((frame) => attribute(frame, "src"))).toEqual(framesOf(story));
  for (const frame of framed) {
    expect(frame.attrs.map(({ name }) => name).filter((name) => /^on|^srcdoc$/.test(name))).toEqual([]);
  }
}

/** Returns the frames that the links of a story's embeds stand for. */
function framesOf({ article, pageBody }: MixedStory): readonly (string | undefined)[] {
  return (article.figures ?? []).flatMap(({ start, end, figure }) => {
    if (figure.kind !== "embed" || !figure.frame) return [];
    const links = [...elementsIn(parseFragment(pageBody.slice(start, end)))].map((element) =>
      attribute(element, "href"),
    );
    const frames = links.flatMap((href) => findEmbed(href, mastodon)?.frame?.url ?? []);
    return [frames.find((url) => url === figure.frame?.url)];
  });
}

/** Expects every document with the story to be well-formed and to have its text. */
function expectSafeDocuments(story: MixedStory): void {
  for (const name of parsedFormatNames) {
    for (const variant of ["full", "summary"] as const) {
      const document = documentOfRecords(name, minimalEnvelope, [story.record], variant);
      const bodies = bodiesIn(document);
      if (variant === "full") expect(bodies).toContain(story.feedBody);
      for (const body of bodies) expect(faultsOf(parseFragment(body), story, false)).toEqual([]);
    }
  }
}

function bodiesIn(document: string): readonly string[] {
  if (document.startsWith("{")) {
    const { items }: { items: readonly { content_html?: string }[] } = JSON.parse(document);
    return items.flatMap(({ content_html }) => content_html ?? []);
  }
  const tree = xmlTree(document);
  return ["encoded", "content"].flatMap((name) => elements(tree, name)).map(textOf);
}

/** The space between two blocks depends on what is around them. */
const withoutGaps = (html: string) => html.replaceAll("> <", "><");

/** Expects each figure to be a whole part of a whole text. */
function expectPlaced({ article: { figures = [] }, pageBody }: MixedStory): void {
  let done = 0;
  let rest = "";
  for (const { start, end } of figures) {
    expect(start).toBeGreaterThanOrEqual(done);
    const part = pageBody.slice(start, end);
    expect(withoutGaps(printBody(part))).toBe(withoutGaps(part));
    rest += pageBody.slice(done, start);
    done = end;
  }
  rest += pageBody.slice(done);
  expectPortable(rest);
  const balance = [...rest.matchAll(/<(\/?)([a-z]\w*)/g)].filter(
    ([, , name = ""]) => !/^(?:br|hr|img|wbr|col)$/.test(name),
  );
  expect(balance.reduce((depth, [, close]) => depth + (close ? -1 : 1), 0)).toBe(0);
}

// With `POLYFEED_FUZZ_RUNS`, as many as a release is tried with.
const numRuns = Number(process.env.POLYFEED_FUZZ_RUNS ?? 60);

describe("a story of pasted codes that somebody has damaged", () => {
  it("has a page and documents that are well-formed, and in which nothing runs or loads by itself", async () => {
    const bytesByDigest = new Map<string, string>();
    let framed = 0;
    await fc.assert(
      fc.asyncProperty(mixedBodies, fc.boolean(), async (markdown, forPagesOnly) => {
        const story = await compileMixed(markdown, forPagesOnly ? { syndicate: false } : {});
        expectSafePage(story);
        expectSafeDocuments(story);
        expectPlaced(story);
        const bytes = parsedFormatNames.map((name) => documentOfRecords(name, minimalEnvelope, [story.record])).join();
        expect(bytesByDigest.get(story.digests) ?? bytes).toBe(bytes);
        bytesByDigest.set(story.digests, bytes);
        framed += framesOf(story).length;
      }),
      { numRuns },
    );
    expect(framed).toBeGreaterThan(numRuns / 10);
  }, 3_600_000);
});
