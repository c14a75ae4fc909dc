import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { printBody, sanitise } from "../../src/markdown/sanitise.ts";
import { anyText, markdownLike } from "./arbitrary-html.ts";
import { context } from "./context.ts";
import { expectPortable } from "./portability.ts";
import { readingOf } from "./reading.ts";

/** Returns the HTML of Markdown without problems. */
function render(markdown: string): string {
  const { html, problems } = renderMarkdown(markdown, context);
  expect(problems).toEqual([]);
  return html;
}

describe("renderMarkdown", () => {
  it("renders CommonMark", () => {
    expect(
      render('Один *два* **три** `ч "о"`\nп\'ять  \nшість\n\n1. a\n2. b\n\n> c\n\n---\n\n<https://x.example/>'),
    ).toBe(
      "<p>Один <em>два</em> <strong>три</strong> <code>ч &#34;о&#34;</code> п'ять <br>шість</p> <ol><li>a</li> <li>b</li></ol> " +
        "<blockquote><p>c</p></blockquote> <hr><p><a href='https://x.example/'>https://x.example/</a></p>",
    );
  });

  it("renders GFM tables, with their alignment, and strikethrough", () => {
    expect(render("| a | b |\n|--:|---|\n| ~~c~~ | d \\| e |")).toBe(
      "<table><thead><tr><th align='right'>a</th> <th>b</th></tr></thead> " +
        "<tbody><tr><td align='right'><s>c</s></td> <td>d | e</td></tr></tbody></table>",
    );
  });

  it("keeps the first number of a list and the language of code", () => {
    expect(render("3. a\n\n```js\nb\n```")).toBe(
      "<ol start='3'><li>a</li></ol> <pre><code class='language-js'>b&#10;</code></pre>",
    );
  });

  it("turns h1 into h2, since the page has its own h1", () => {
    expect(render("# a\n\n## b\n\n<h1>c</h1>")).toBe("<h2>a</h2> <h2>b</h2> <h2>c</h2>");
  });

  it("makes links absolute", () => {
    expect(render("[a](/tags/) [b](../other/) [c](#top) <a href='/e'>f</a> [g](//h.example/i)")).toBe(
      "<p><a href='https://news.example/tags/'>a</a> <a href='https://news.example/uk/articles/other'>b</a> " +
        "<a href='https://news.example/uk/articles/this#top'>c</a> <a href='https://news.example/e'>f</a> " +
        "<a href='https://h.example/i'>g</a></p>",
    );
  });

  it("passes references on as written", () => {
    const seen: string[] = [];
    renderMarkdown("[a](/тег) [b](/%D1%82) ![c](<фото 1.png>) <img src='ф&amp;.png' alt=''>", {
      resolveLink: (href) => void seen.push(href),
      deadLink: () => undefined,
      mastodon: [],
      printFigure: () => ({ what: "is not there", instead: "put it there" }),
      resolveImage(src) {
        seen.push(src);
        return { what: "is not there", instead: "put it there" };
      },
    });
    expect(seen).toEqual(["/тег", "/%D1%82", "фото 1.png", "ф&.png"]);
  });

  it("writes URLs in ASCII, since not every reader accepts others", () => {
    expect(render('[a](https://приклад.укр/п\'ять?q="ї")')).toBe(
      "<p><a href='https://xn--80aikifvh.xn--j1amh/%D0%BF&#39;%D1%8F%D1%82%D1%8C?q=%22%D1%97%22'>a</a></p>",
    );
  });

  it("keeps mail and telephone links", () => {
    expect(render("[a](mailto:a@b.example) [c](tel:+380441234567)")).toBe(
      "<p><a href='mailto:a@b.example'>a</a> <a href='tel:+380441234567'>c</a></p>",
    );
  });

  it("gives an image its absolute URL and its measured size", () => {
    expect(render('![Площа "Ринок"](photo.png "Львів")')).toBe(
      "<p><img src='https://news.example/media/photo.1a2b.png' alt='Площа &#34;Ринок&#34;' width='640' height='480' title='Львів'></p>",
    );
  });

  it("prefers the measured size to the written one", () => {
    expect(render("<img src=photo.png alt='' width=9 height=9 srcset='x.png 2x' loading=lazy>")).toBe(
      "<img src='https://news.example/media/photo.1a2b.png' alt='' width='640' height='480'>",
    );
  });

  it("accepts remote images over https, with the written size", () => {
    expect(render("<img src='https://x.example/a.png' alt='' width=9 height=8>")).toBe(
      "<img src='https://x.example/a.png' alt='' width='9' height='8'>",
    );
  });

  it("keeps raw HTML with a meaning", () => {
    const html =
      "<figure><img src='https://x.example/a.png' alt='b'> <figcaption>c <small>d</small></figcaption></figure> " +
      "<details open=''><summary>e</summary> <p>H<sub>2</sub>O <kbd>f</kbd> <abbr title='g'>h</abbr> <mark>i</mark> <q>j</q></p></details> " +
      "<dl><dt>k</dt> <dd><time datetime='2026-01-03'>l</time> <ins>m</ins> <del>n</del> <cite>o</cite></dd></dl> " +
      "<p><span dir='rtl' lang='ar'>p</span> <bdi>q</bdi> <bdo dir='rtl'>r</bdo></p> " +
      "<table><caption>s</caption> <tbody><tr><th scope='row' colspan='2'>t</th> <td rowspan='2'>u</td></tr></tbody></table>";
    expect(render(html)).toBe(html);
  });

  it("renders the Markdown between raw HTML", () => {
    expect(render("<details>\n<summary>a</summary>\n\n- *b*\n\n</details>")).toBe(
      "<details><summary>a</summary> <ul><li><em>b</em></li></ul></details>",
    );
  });

  it("drops presentational markup and comments without a report", () => {
    expect(
      render("<p class=a style='color:red' align=center>b <a href=/c target=_blank data-x=y>d</a><!-- e --></p>"),
    ).toBe("<p>b <a href='https://news.example/c'>d</a></p>");
  });

  it("renders nothing for nothing", () => {
    expect(render("")).toBe("");
    expect(render(" \n\n")).toBe("");
  });

  it("keeps joined emoji, directional controls and no-break spaces, and composes marks", () => {
    expect(render("👩‍👩‍👧 \u2066x\u2069 5\u00a0кг и\u0306")).toBe("<p>👩‍👩‍👧 \u2066x\u2069 5\u00a0кг й</p>");
  });

  it("is portable for any input", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, markdownLike), (text) => expectPortable(renderMarkdown(text, context).html)),
      { numRuns: 2000 },
    );
  });

  it("leaves nothing for the sanitiser to do", () => {
    fc.assert(
      fc.property(markdownLike, (text) => {
        const { html } = renderMarkdown(text, context);
        expect(printBody(sanitise(html))).toBe(html);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves nothing relative", () => {
    fc.assert(
      fc.property(markdownLike, (text) => {
        const { structure } = readingOf(renderMarkdown(text, context).html);
        for (const [, url] of structure.join("").matchAll(/\["(?:href|src|cite)","(.*?)"/g)) {
          expect(url).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
