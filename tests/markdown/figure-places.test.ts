import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/domain/figure.ts";
import type { PrintedFigure } from "../../src/markdown/figure-block.ts";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { printBody } from "../../src/markdown/sanitise.ts";
import { context } from "./context.ts";

const figure: Figure = { kind: "pictures", pictures: [] };
const written = "![A](photo.png)";

/** Renders a text whose figures have this HTML, with `[` and `]` where each figure begins and ends. */
function render(markdown: string, printed: PrintedFigure): string {
  const { html, figures, problems } = renderMarkdown(markdown, { ...context, printFigure: () => printed });
  expect(problems).toEqual([]);
  expect(printBody(html)).toBe(html);
  return figures.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    html,
  );
}

/** The same text, printed from tokens and by way of HTML. */
const ways = [
  ["in Markdown", (text: string) => text],
  ["beside raw HTML", (text: string) => `${text}\n\n<!-- a comment -->`],
] as const;

describe.each(ways)("the place of a figure %s", (_, asWritten) => {
  it.each([
    ["alone", written, "<p>x</p>", "[<p>x</p>]"],
    ["between blocks", `a\n\n${written}\n\nb`, "<p>x</p>", "<p>a</p> [<p>x</p>] <p>b</p>"],
    [
      "between other figures",
      `${written}\n\n${written}`,
      "<img src='https://x.example/a.png' alt=''>",
      "[<img src='https://x.example/a.png' alt=''>] [<img src='https://x.example/a.png' alt=''>]",
    ],
    ["that ends with a line", `${written}\n\nb`, "<p>x</p> <hr>", "[<p>x</p> <hr>]<p>b</p>"],
    [
      "that is a player",
      `a\n\n${written}\n\nb`,
      "<video src='https://x.example/a.mp4' controls=''><a href='https://x.example/a.mp4'>A</a></video>",
      "<p>a</p> [<video src='https://x.example/a.mp4' controls=''><a href='https://x.example/a.mp4'>A</a></video>] <p>b</p>",
    ],
    ["after astral characters, which count as two", `👩\n\n${written}`, "<p>x</p>", "<p>👩</p> [<p>x</p>]"],
    ["in a quotation", `> a\n>\n> ${written}`, "<p>x</p>", "<blockquote><p>a</p> [<p>x</p>]</blockquote>"],
    ["that is for pages only", `a\n\n${written}\n\nb`, "", "<p>a</p>[] <p>b</p>"],
    ["at the end, for pages only", `a\n\n${written}`, "", "<p>a</p>[]"],
    ["alone in a quotation, for pages only", `a\n\n> ${written}\n\nb`, "", "<p>a</p>[] <p>b</p>"],
    ["alone in a list, for pages only", `a\n\n- ${written}\n\n  ${written}\n\nb`, "", "<p>a</p>[][] <p>b</p>"],
    ["beside others in a list, for pages only", `- a\n\n- ${written}`, "", "<ul><li><p>a</p></li>[]</ul>"],
  ])("%s", (_name, markdown, html, expected) => {
    expect(render(asWritten(markdown), { html, figure })).toBe(expected);
  });

  it("is not one if pages show the same", () => {
    expect(render(asWritten(`a\n\n${written}`), { html: "<p>x</p>" })).toBe("<p>a</p> <p>x</p>");
  });

  it("leaves nothing if nobody sees it", () => {
    expect(render(asWritten(`a\n\n${written}\n\n> ${written}\n\nb`), { html: "" })).toBe("<p>a</p> <p>b</p>");
  });

  it("cannot be forged", () => {
    const { html, figures } = renderMarkdown(asWritten(`<hr title='x-0'>\n\n${written}`), {
      ...context,
      printFigure: () => ({ html: "<p>x</p>", figure }),
    });
    expect(html).toBe("<hr title='x-0'><p>x</p>");
    expect(figures).toHaveLength(1);
  });
});
