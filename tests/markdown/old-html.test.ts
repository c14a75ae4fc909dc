import { describe, expect, it, test } from "vitest";
import { told } from "./told.ts";

describe("what old pages and word processors write is published in current HTML, without a report", () => {
  it.each([
    ["<section>a</section><aside>b</aside><header>c</header>", "<div>a</div> <div>b</div> <div>c</div>"],
    ["<article>a</article><address>b</address><center>c</center>", "<div>a</div> <div>b</div> <div>c</div>"],
    [
      "<main>a</main><nav>b</nav><footer>c</footer><hgroup>d</hgroup>",
      "<div>a</div> <div>b</div> <div>c</div> <div>d</div>",
    ],
    ["<p><font color=red>a</font> <big>b</big> <nobr>c</nobr> <blink>d</blink></p>", "<p>a b c d</p>"],
    [
      "<p><strike>a</strike> <tt>b</tt> <acronym title=c>d</acronym></p>",
      "<p><s>a</s> <code>b</code> <abbr title='c'>d</abbr></p>",
    ],
    ["<dir><li>a</dir><menu><li>b</menu>", "<ul><li>a</li></ul> <ul><li>b</li></ul>"],
    ["<marquee>a</marquee><basefont size=3>b", "<div>a</div> <p>b</p>"],
    ["<p><font lang=ar>a</font></p>", "<p><span lang='ar'>a</span></p>"],
    ["<p>a<center>b</center>c</p>", "<p>a</p> <div>b</div> <p>c</p>"],
    ["<p><b>a <section>b</section> c</b></p>", "<p><b>a </b></p><div><b>b</b></div> <p><b>c</b></p>"],
    ["<P ALIGN=center>a</P>", "<p>a</p>"],
    ["<p>a</p><p>&nbsp;</p><p></p><div class=clear></div>", "<p>a</p>"],
    ["<p><i class='fa fa-star'></i>a</p>", "<p>a</p>"],
    ["<!--more-->\n\n<!-- wp:paragraph -->\n<p>a</p>\n<!-- /wp:paragraph -->", "<p>a</p>"],
    ["<p class=MsoNormal>a<o:p></o:p><![if !x]><![endif]></p>", "<p>a</p>"],
    ["<meta charset=utf-8><b style='font-weight:normal' id=docs-internal-guid-1><p><span>a</span></p></b>", "<p>a</p>"],
    [
      "<p><span style='font-weight:700'>a</span><span style='font-style:italic;vertical-align:sub'>b</span></p>",
      "<p><strong>a</strong><em><sub>b</sub></em></p>",
    ],
    ["<h2><span style='font-weight:700'>a</span></h2>", "<h2>a</h2>"],
    [
      "<table><tr><td style='text-align:right' width=5 nowrap>1</table>",
      "<table><tr><td align='right'>1</td></tr></table>",
    ],
    ["<ol style='list-style-type:lower-roman'><li>a</ol>", "<ol type='i'><li>a</li></ol>"],
    ["<p style='direction:rtl'>a</p>", "<p dir='rtl'>a</p>"],
    [
      "<img src=photo.png alt=a width='100%' height=auto border=0>",
      "<img src='https://news.example/media/photo.1a2b.png' alt='a' width='640' height='480'>",
    ],
  ])("%s", (html, printed) => {
    expect(told(html)).toEqual({ html: printed, problems: [] });
  });
});

describe("an attribute with a meaning", () => {
  it.each([
    "<p><a href='https://x.example/' rel='sponsored nofollow ugc license author'>a</a></p>",
    "<p><a href='https://x.example/' hreflang='en' type='application/pdf' title='b'>a</a></p>",
    "<ol start='3' reversed='' type='a'><li value='7'>a</li></ol>",
    "<table><tr><th abbr='b' scope='col' colspan='2'>a</th></tr></table>",
    "<p dir='rtl' lang='he' translate='no'>a</p>",
    "<p><del datetime='2026-01-03' cite='https://x.example/'>a</del></p>",
    "<details open=''><summary>a</summary></details>",
  ])("is kept: %s", (html) => {
    expect(told(html)).toEqual({ html, problems: [] });
  });

  it("is reported if it cannot be kept", () => {
    expect(told("<table summary=a>\n<tr><td headers=b id=c>d</table>").problems).toEqual([
      `1:1 notice: summary="a" on <table> is not kept; write it into the table's <caption>`,
      '2:5 notice: headers="b" on <td> is not kept; write scope="col" or scope="row" on its <th>',
      '2:5 notice: id="c" on <td> is not kept; remove it: links to it would lead to the top of the story',
    ]);
    expect(told("a <a name=b>c</a>").problems[0]).toMatch(/^1:3 notice: name="b" on <a> is not kept/);
    expect(told("<p titel=b>c</p>").problems[0]).toMatch(/^1:1 titel="b" on <p> is not kept/);
  });
});

test("relations for windows and scripts are dropped", () => {
  expect(told("<p><a href='https://x.example/' rel='opener lightbox'>a</a></p>").html).toBe(
    "<p><a href='https://x.example/'>a</a></p>",
  );
});

test("an unknown element is reported, with the one that was meant", () => {
  expect(told("a <stong>b</stong> <john>").problems).toEqual([
    "1:3 <stong> is not kept; did you mean <strong>?",
    '1:20 <john> is not kept; remove the tag, or write "&lt;john&gt;" if it is meant as text',
  ]);
});

test("elements that are nested too deeply are reported, and their text is kept", () => {
  const { html, problems } = told(`${"<b>".repeat(20_000)}a`);
  expect(html).toContain("a</b>");
  expect(problems[0]).toMatch(/<b> is nested too deeply/);
});
