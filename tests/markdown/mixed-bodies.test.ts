import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { printBody } from "../../src/markdown/sanitise.ts";
import { htmlLike, markdownLike } from "./arbitrary-html.ts";
import { context } from "./context.ts";
import { embedCodes } from "./embed-codes.ts";
import { expectPortable } from "./portability.ts";

/** Media of every kind, whole and in halves. */
const media = [
  ...Object.values(embedCodes).map(([code]) => code),
  "https://youtu.be/dQw4w9WgXcQ",
  "[A](https://youtu.be/dQw4w9WgXcQ)",
  "[![A](photo.png)](https://youtu.be/dQw4w9WgXcQ)",
  "![A](photo.png)",
  '![A](photo.png "B")',
  "![A](agency.png)",
  "![A](clip.mp4)",
  "![A](https://x.example/a.mp3)",
  "![A](https://i.ytimg.com/vi/dQw4w9WgXcQ/0.jpg)",
  "[![A](https://pbs.twimg.com/media/a.jpg)](https://x.com/jack/status/20)",
  "![A](https://video.twimg.com/a.mp4)",
  "<img src=//scontent.cdninstagram.com/a.jpg alt=A>",
  "<img alt=A srcset='https://i.vimeocdn.com/a.jpg 2x'>",
  "<img alt=A data-src=https://pbs.twimg.com/a.jpg>",
  "\\<",
  "\\",
  "[A](decree.pdf)",
  "<figure><img src=photo.png alt=A><figcaption>",
  "</figcaption></figure>",
  "<figure>",
  "</figure>",
  "<video src=clip.mp4 poster='https://pbs.twimg.com/a.jpg' onplay=alert(1)>",
  "<video src=javascript:alert(1) poster=javascript:alert(2)>",
  "<source src='https://x.example/a.mp4' onerror=alert(1)>",
  "<source src=//evil.example/a.mp4>",
  "</video>",
  "<audio src=https://x.example/a.mp3 autoplay>",
  "</audio>",
  "<track src=a.vtt>",
  "<iframe src='https://evil.example/' srcdoc='<script>alert(1)</script>' onload=alert(1)></iframe>",
  "<iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ\" onload=\"alert(1)'></iframe>",
  "<blockquote class=twitter-tweet onclick=alert(1)><p><img src=https://pbs.twimg.com/a.jpg alt=A onerror=alert(1)>",
  "<a href='https://x.com/jack/status/20' onclick=alert(1)>a</a></blockquote>",
  "<a href='javascript:alert(1)//youtu.be/dQw4w9WgXcQ'>",
  "<script src=https://platform.twitter.com/widgets.js></script>",
  "<script>alert(1)</script>",
  "<object data=https://youtu.be/dQw4w9WgXcQ><embed src=https://evil.example/>",
  "<hr title='x-0'>",
  "<p>",
  "<div>",
  "</div>",
  "- ",
  "> ",
  "[^1]: ",
  "[^1]",
  "\n\n",
  "\n\n",
  "\n\n",
  "\n",
];

const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...media) },
  { weight: 1, arbitrary: fc.oneof(htmlLike, markdownLike) },
);
const mixedBodies = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(""));

/** Written by hand rather than taken from the list of elements, which may itself be wrong. */
const elements =
  /^(?:p|h[2-6]|[uod]l|li|d[td]|blockquote|pre|code|[hbt]r|div|table|caption|col(?:group)?|t(?:head|body|foot|h|d)|figure|figcaption|img|details|summary|a|em|strong|[bius]|del|ins|su[bp]|small|mark|kbd|samp|var|abbr|dfn|cite|q|time|ruby|r[pt]|bdi|bdo|span|wbr)$/;
const attributes =
  /^(?:href|hreflang|rel|abbr|translate|src|alt|width|height|title|dir|lang|cite|datetime|open|start|reversed|type|value|span|colspan|rowspan|align|scope|class)$/;
const players: ReadonlyMap<string, RegExp> = new Map([
  ["video", /^(?:src|poster|controls|preload|width|height)$/],
  ["audio", /^(?:src|controls|preload)$/],
  ["source", /^(?:src|type)$/],
]);
const providers =
  /(?:youtube|ytimg|twimg|twitter|vimeo(?:cdn)?|(?:cdn)?instagram|tiktok|facebook|datawrapper|dwcdn|flourish|infogram)\./;

/** Returns what a body must not have, as a browser reads it. */
function faultsOf(html: string): readonly string[] {
  const faults: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ("tagName" in node) {
      const own = players.get(node.tagName);
      if (!own && !elements.test(node.tagName)) faults.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (!(own ?? attributes).test(name)) faults.push(`${name} on <${node.tagName}>`);
        if (/^(?:src|poster|srcset)$/.test(name) && (!value.startsWith("https://") || providers.test(value))) {
          faults.push(`${name}="${value}"`);
        }
        if (/^(?:href|cite)$/.test(name) && !/^(?:https?:\/\/|mailto:|tel:)/.test(value)) {
          faults.push(`${name}="${value}"`);
        }
      }
    } else if (!("value" in node)) {
      faults.push(node.nodeName);
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return faults;
}

// With `POLYFEED_FUZZ_RUNS`, as many as a release is tried with.
const numRuns = Number(process.env.POLYFEED_FUZZ_RUNS ?? 150);

describe("a body of Markdown, HTML, pasted codes and media", () => {
  it("has nothing that runs or loads by itself, and nothing relative", () => {
    fc.assert(
      fc.property(mixedBodies, (text) => {
        const { html } = renderMarkdown(text, context);
        expect(faultsOf(html)).toEqual([]);
        expectPortable(html);
        expect(printBody(html)).toBe(html);
      }),
      { numRuns },
    );
  });

  it("has every word of its author's, or a problem", () => {
    let published = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...media), { maxLength: 14 }), (parts) => {
        // What is inside a player is for browsers that cannot play it.
        const shown = parts.filter((part) => !/^<(?:video|audio|object)|^<\/(?:video|audio)/.test(part));
        const words = shown.map((_, index) => `слово${index}.`);
        const text = shown.map((part, index) => `${part} ${words[index]}`).join("");
        const { html, problems } = renderMarkdown(text, context);
        if (problems.some(({ notice }) => !notice)) return;
        published += words.length;
        expect(words.filter((word) => !html.includes(word))).toEqual([]);
      }),
      { numRuns },
    );
    expect(published).toBeGreaterThan(numRuns / 10);
  });

  it("has its figures where it says", () => {
    let seen = 0;
    fc.assert(
      fc.property(mixedBodies, (text) => {
        const printed: string[] = [];
        const { html, figures } = renderMarkdown(text, {
          ...context,
          printFigure(block) {
            const figure = context.printFigure(block);
            if ("html" in figure) printed.push(figure.html);
            return figure;
          },
        });
        expect(figures.map(({ start, end }) => html.slice(start, end))).toEqual(printed);
        let end = 0;
        for (const figure of figures) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          end = figure.end;
        }
        seen += figures.length;
      }),
      { numRuns },
    );
    expect(seen).toBeGreaterThan(numRuns / 2);
  });
});

describe("the test itself", () => {
  it("finds faults", () => {
    expect(faultsOf("<video src='a.mp4' onplay='b()'></video><script>c</script><!-- d -->")).toEqual([
      'src="a.mp4"',
      "onplay on <video>",
      "<script>",
      "#comment",
    ]);
    expect(faultsOf("<img src='https://i.ytimg.com/a.jpg' alt=''>")).toEqual(['src="https://i.ytimg.com/a.jpg"']);
  });
});
