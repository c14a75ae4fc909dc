import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { context } from "./context.ts";

const render = (markdown: string) => renderMarkdown(markdown, context).html;
const problemsOf = (markdown: string) =>
  renderMarkdown(markdown, context).problems.map(({ line, column, what }) => `${line}:${column} ${what}`);

describe("a footnote", () => {
  it("is a number in the text and an item of a list at the end, in the order of the numbers", () => {
    expect(render("a[^x] b[^1]\n\n[^1]: c\n[^x]: d\n\ne")).toBe(
      "<p>a<sup>[1]</sup> b<sup>[2]</sup></p> <p>e</p> <hr><ol><li><p>d</p></li> <li><p>c</p></li></ol>",
    );
  });

  it("keeps its number wherever the text refers to it", () => {
    expect(render("# a[^1]\n\n- b[^1]\n\n| c[^1] |\n|---|\n\n> d[^1]\n\n[^1]: e")).toBe(
      "<h2>a<sup>[1]</sup></h2> <ul><li>b<sup>[1]</sup></li></ul> <table><thead><tr><th>c<sup>[1]</sup></th></tr></thead></table> " +
        "<blockquote><p>d<sup>[1]</sup></p></blockquote> <hr><ol><li><p>e</p></li></ol>",
    );
  });

  it("may have blocks, links and pictures, and refer to another one", () => {
    expect(render("a[^1]\n\n[^1]: [b](/b) ![c](photo.png)[^2]\n\n    - d\n[^2]: e")).toBe(
      "<p>a<sup>[1]</sup></p> <hr><ol><li><p><a href='https://news.example/b'>b</a> " +
        "<img src='https://news.example/media/photo.1a2b.png' alt='c' width='640' height='480'><sup>[2]</sup></p> " +
        "<ul><li>d</li></ul></li> <li><p>e</p></li></ol>",
    );
  });

  it("may be written in the text itself", () => {
    expect(render("a^[b *c*] d")).toBe("<p>a<sup>[1]</sup> d</p> <hr><ol><li><p>b <em>c</em></p></li></ol>");
  });

  it("is the same next to raw HTML", () => {
    expect(render("a[^1] <b>b</b>\n\n[^1]: c")).toBe("<p>a<sup>[1]</sup> <b>b</b></p> <hr><ol><li><p>c</p></li></ol>");
  });

  it.each([
    ["without a reference", "a\n\n[^1]: b", "3:1 nothing refers to footnote [^1]"],
    ["with the name of another", "a[^1]\n\n[^1]: b\n[^1]: c", "4:1 footnote [^1] is defined twice"],
    ["without a text", "a[^1]\n\n[^1]:", "3:1 footnote [^1] is empty"],
    ["^[…] within another", "a ^[b ^[c]]", "1:7 a footnote ^[…] is inside another footnote"],
    ["within another", "a[^1] b[^2]\n\n[^1]: c\n\n    [^2]: d", "5:5 footnote [^2] is inside another footnote"],
  ])("%s is a problem", (_, markdown, problem) => {
    expect(problemsOf(markdown)).toEqual([problem]);
  });

  it.each([
    ["in its text", "a[^1]\n\n[^1]: b [c](d)", "3:9"],
    ["on a later line of it", "a[^1]\n\n[^1]: b\n\n    [c](d)", "5:5"],
    ["in a text within the text", "a\nb^[c\nd [e](f)]", "3:3"],
    ["of markup that is left over in it", "a\nb^[c {{ d }}]", "2:6"],
    ["of markup that is left over in its text", "a[^1]\n\n[^1]: b {{ c }}", "3:9"],
  ])("has the place of a problem %s", (_, markdown, place) => {
    expect(problemsOf(markdown).map((problem) => problem.split(" ", 1)[0])).toEqual([place]);
  });
});
