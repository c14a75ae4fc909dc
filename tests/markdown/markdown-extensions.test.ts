import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { context } from "./context.ts";

function render(markdown: string): string {
  const { html, problems } = renderMarkdown(markdown, context);
  expect(problems).toEqual([]);
  return html;
}

describe("a task list", () => {
  it("has a character for each box, since no reader shows form controls", () => {
    expect(render("- [x] a\n- [ ] *b*\n- [X] c\n\n1. [x] d\n\n   e")).toBe(
      "<ul><li>☑ a</li> <li>☐ <em>b</em></li> <li>☑ c</li></ul> <ol><li><p>☑ d</p> <p>e</p></li></ol>",
    );
  });

  it.each([
    ["outside a list", "[x] a", "<p>[x] a</p>"],
    ["without a space", "- [x]a", "<ul><li>[x]a</li></ul>"],
    ["inside an item", "- a [x] b", "<ul><li>a [x] b</li></ul>"],
    ["with a backslash", "- \\[x] a", "<ul><li>[x] a</li></ul>"],
    ["that is a link", "- [x] a\n\n[x]: /b", "<ul><li><a href='https://news.example/b'>x</a> a</li></ul>"],
  ])("is not made from a box %s", (_, markdown, html) => {
    expect(render(markdown)).toBe(html);
  });
});

describe("a bare address", () => {
  const link = (href: string, text = href) => `<a href='${href}'>${text}</a>`;

  it.each([
    ["https://x.example/a_b*c?d=e#f", `${link("https://x.example/a_b*c?d=e#f")}`],
    ["a https://x.example/a, b", `a ${link("https://x.example/a")}, b`],
    ["«https://x.example/a». b", `«${link("https://x.example/a")}». b`],
    ["„https://x.example/a“… b", `„${link("https://x.example/a")}“… b`],
    ["(https://x.example/a_(b))", `(${link("https://x.example/a_(b)")})`],
    [
      "https://x.example/шлях — далі",
      `${link("https://x.example/%D1%88%D0%BB%D1%8F%D1%85", "https://x.example/шлях")} — далі`,
    ],
    ["请看https://x.example/a。然后", `请看${link("https://x.example/a")}。然后`],
    ["www.x.example/a.", `${link("http://www.x.example/a", "www.x.example/a")}.`],
    ["пишіть: a.b@x.example;", `пишіть: ${link("mailto:a.b@x.example", "a.b@x.example")};`],
    ["https://x.example/a\\_b", link("https://x.example/a_b")],
    ["**https://x.example/a**", `<strong>${link("https://x.example/a")}</strong>`],
  ])("%s is a link, without the punctuation after it", (markdown, html) => {
    expect(render(markdown)).toBe(`<p>${html}</p>`);
  });

  it.each([
    "example.com",
    "Booking.com",
    "report.zip",
    "кінець.Start",
    "a//b.com",
    "//x.example/a",
    "ftp://x.example",
    "@name",
    "12:30",
  ])("%s is not one", (text) => {
    expect(render(text)).toBe(`<p>${text}</p>`);
  });

  it("is not linked in code, after a backslash, or in the text of a link", () => {
    expect(render("`https://x.example` https\\://x.example [https://y.example](/z)")).toBe(
      "<p><code>https://x.example</code> https://x.example <a href='https://news.example/z'>https://y.example</a></p>",
    );
  });

  it("that leads nowhere is reported at its place", () => {
    expect(renderMarkdown("див. https://news.example/uk/tags/gone/", context).problems).toMatchObject([
      { line: 1, column: 6, what: 'link "https://news.example/uk/tags/gone/" leads nowhere: the tag is retired' },
    ]);
  });
});

describe("emphasis", () => {
  it.each([
    ["**重要：**他说。", "<strong>重要：</strong>他说。"],
    ["他说**“好”**。", "他说<strong>“好”</strong>。"],
    ["これは**「大事」**です", "これは<strong>「大事」</strong>です"],
    ["**Увага:**далі", "<strong>Увага:</strong>далі"],
    ["слово**«цитата»**далі", "слово<strong>«цитата»</strong>далі"],
    ["**100 ₴**грн", "<strong>100 ₴</strong>грн"],
    ['*"Азов"*у', "<em>&#34;Азов&#34;</em>у"],
    ["~~Було!~~стало", "<s>Було!</s>стало"],
    ["**مهم:**نص", "<strong>مهم:</strong>نص"],
    ["*(*слово*)*", "<em>(<em>слово</em>)</em>"],
    ['*foo "*bar*" foo*', "<em>foo &#34;<em>bar</em>&#34; foo</em>"],
    ["2*3*4 і а * б * в, 2**3**4", "2*3*4 і а * б * в, 2**3**4"],
    ["snake_case_name", "snake_case_name"],
  ])("%s", (markdown, html) => {
    expect(renderMarkdown(markdown, context).html).toBe(`<p>${html}</p>`);
  });
});

describe("a line break in the source", () => {
  it.each([
    ["is nothing between wide characters", "今日は\n晴れ。\n*漢*\n字", "<p>今日は晴れ。<em>漢</em>字</p>"],
    ["may be on both sides of an element between wide characters", "今日\n<br>\n晴れ", "<p>今日 <br>晴れ</p>"],
    ["may follow a zero-width space and an element", "a\u200b\n<br>\nb", "<p>a\u200b <br>b</p>"],
    ["is a space in Korean, which has spaces", "한국어\n문장", "<p>한국어 문장</p>"],
    ["is recognised next to bold text", "a\n**b**\n**字**\n字", "<p>a <strong>b</strong> <strong>字</strong>字</p>"],
    ["is a space next to other letters", "слово\n漢字\nword", "<p>слово 漢字 word</p>"],
  ])("%s", (_, markdown, html) => {
    expect(render(markdown)).toBe(html);
  });
});

describe("text that looks like markup", () => {
  it.each([
    "[sic]",
    "$5 to $10",
    "a*b",
    "{name}",
    "2*3*4",
    "[1]",
    "snake_case_name",
    "#sport",
    "5 * 3",
    "C++ і C#",
    "~100–~200",
    "10:30:00",
    "a ~ b ^ c = d",
    "[sic] $5 to $10 a*b {name} 2*3*4 [1] snake_case_name #sport",
  ])("%s is published as it is written", (text) => {
    expect(render(text)).toBe(`<p>${text}</p>`);
  });
});
