import { describe, expect, it, test } from "vitest";
import { blocksOf } from "./blocks-of.ts";
import { embedCodes } from "./embed-codes.ts";

describe("a pasted code is an embed, and its script is dropped", () => {
  it.each(Object.entries(embedCodes))("%s", (_, [code, url, words]) => {
    const { blocks, html, problems } = blocksOf(`Before.\n\n${code}\n\nAfter.`);
    expect({ html, problems }).toEqual({ html: "<p>Before.</p> [figure] <p>After.</p>", problems: [] });
    expect(blocks).toEqual([expect.objectContaining({ kind: "embed", embed: url })]);
    expect(blocks[0]).toEqual({ ...blocks[0], ...(words && { words }) });
    expect("words" in (blocks[0] ?? {})).toBe(words !== undefined);
  });
});

test("a title that names a chart or a film is kept, and one that names the player is not", () => {
  const titleOf = (name: string) =>
    blocksOf(embedCodes[name]?.[0] ?? "").blocks.map((block) => "title" in block && block.title);
  expect(titleOf("Datawrapper's element")).toEqual(["A chart"]);
  expect(titleOf("Datawrapper's frame with a script that sizes it")).toEqual(["A chart"]);
  expect(titleOf("Infogram's element")).toEqual(["A chart"]);
  expect(titleOf("YouTube's frame")).toEqual([false]);
  expect(titleOf("Flourish's element")).toEqual([false]);
});

describe("in the words of a quoted post", () => {
  const post = (words: string) =>
    blocksOf(
      `<blockquote class="twitter-tweet"><p>a ${words}</p><a href="https://x.com/jack/status/20">c</a></blockquote>`,
    );
  const wordsOf = (words: string) => [
    expect.objectContaining({ words: `<p>a${words}</p> <a href='https://x.com/jack/status/20'>c</a>` }),
  ];

  it("a picture of an emoji is printed as the emoji", () => {
    const { blocks, problems } = post('<img src="https://abs.twimg.com/b.png" alt="👩‍👩‍👧">');
    expect({ blocks, problems }).toEqual({ blocks: wordsOf(" 👩‍👩‍👧"), problems: [] });
  });

  it.each([
    ["with words", "A chart", " A chart", "show the picture below the post if readers need it"],
    ["without words", "", "", "say what it shows in alt, or remove it"],
  ])("any other picture is a notice, %s", (_, alt, printed, remedy) => {
    const { blocks, problems } = post(`<img src="photo.png" alt="${alt}">`);
    expect(blocks).toEqual(wordsOf(printed));
    expect(problems).toEqual([
      `1:40 notice: <img src="photo.png"> is in a quoted post, of which only words are kept; ${remedy}`,
    ]);
  });

  it.each([
    ["a link that leads nowhere", '<a href="nowhere">b</a>', '1:40 link "nowhere" resolves to nothing'],
    [
      "a link that would run",
      '<a href="javascript:b()">b</a>',
      '1:40 link "javascript:b()" has the scheme javascript:',
    ],
    ["a frame", '<iframe src="https://x.example/"></iframe>', "1:40 <iframe> is not kept"],
    ["a clip", '<video src="clip.mp4"></video>', "1:40 <video> is not kept"],
    ["an element that is not known", "<foo>b</foo>", "1:40 <foo> is not kept"],
  ])("%s is a problem", (_, markup, problem) => {
    expect(post(markup).problems).toEqual([expect.stringContaining(problem)]);
  });
});

test("one script at the end serves all embeds of a text", () => {
  const post = (id: number) =>
    `<blockquote class="twitter-tweet"><p>a</p><a href="https://x.com/jack/status/${id}">b</a></blockquote>`;
  const { html, problems } = blocksOf(
    `${post(20)}\n\nText.\n\n${post(21)}\n\nText.\n\n<script async src="https://platform.twitter.com/widgets.js"></script>`,
  );
  expect({ html, problems }).toEqual({ html: "[figure] <p>Text.</p> [figure] <p>Text.</p>", problems: [] });
});

test("a frame that a script loads and its twin for readers without scripts are one embed", () => {
  const frame = (attribute: string) => `<iframe ${attribute}="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>`;
  const { blocks, problems } = blocksOf(`<div>${frame("data-src")}<noscript>${frame("src")}</noscript></div>`);
  expect(blocks).toEqual([{ kind: "embed", embed: "https://www.youtube.com/watch?v=dQw4w9WgXcQ" }]);
  expect(problems).toEqual([]);
  expect(blocksOf(`Text ${frame("data-src")}<noscript>${frame("src")}</noscript>`).blocks).toHaveLength(1);
});

describe("a script is reported", () => {
  it.each([
    ["of a provider, without an embed", '<script async src="https://platform.twitter.com/widgets.js"></script>'],
    [
      "of anybody else beside a code",
      `${embedCodes["X's post"]?.[0]}\n\n<script src="https://ads.example/a.js"></script>`,
    ],
    [
      "of anybody else in a figure",
      `<figure><iframe src="https://youtu.be/dQw4w9WgXcQ"></iframe><script src="https://ads.example/a.js"></script></figure>`,
    ],
    [
      "that is not closed, since it has swallowed what is below it",
      `${embedCodes["YouTube's frame"]?.[0]}<script>\n<p>Text</p>`,
    ],
    ["beside a link that is an embed", "https://youtu.be/dQw4w9WgXcQ\n\n<script>alert(1)</script>"],
  ])("%s", (_, markup) => {
    expect(blocksOf(markup).problems).toEqual([expect.stringContaining("<script> is not kept; remove it")]);
  });
});

test("an embed where no block can be is a problem", () => {
  expect(blocksOf('<h2><iframe src="https://youtu.be/dQw4w9WgXcQ"></iframe></h2>').problems).toEqual([
    '1:5 <iframe src="https://youtu.be/dQw4w9WgXcQ"> is inside a text; put it in a paragraph of its own, with an empty line ' +
      "before and after it, or write a link to it",
  ]);
});

test("a code in a caption is a problem, and nothing of it is left", () => {
  const { html, problems } = blocksOf(
    `<figure><img src=photo.png alt=A><figcaption>B ${embedCodes["Datawrapper's element"]?.[0]}</figcaption></figure>`,
  );
  expect(html).not.toContain("dwcdn");
  expect(problems).toContainEqual(
    expect.stringMatching(/^1:\d+ <div> is inside a text; put it in a paragraph of its own/),
  );
});

test("a frame after a line of text divides the paragraph", () => {
  expect(blocksOf('<p>Text<br><iframe src="https://youtu.be/dQw4w9WgXcQ"></iframe>more</p>').html).toMatch(
    /^<p>Text <br><\/p> ?\[figure\] <p>more<\/p>$/,
  );
});
