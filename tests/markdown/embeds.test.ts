import { describe, expect, it } from "vitest";
import { told } from "./told.ts";

const link = (address: string) => `write a link to it: [what it shows](${address})`;

describe("an embed of a provider that is not known is one problem, with the page to link to", () => {
  it.each([
    [
      "a script in an element of its own",
      '<div class="chart-embed" data-url="https://charts.example/1"><script src="https://charts.example/embed.js"></script></div>',
      `3:1 <div> comes out empty: feed readers run no scripts; ${link("https://charts.example/1")}`,
    ],
    [
      "an element that a script elsewhere fills",
      '<div id="fb-root"></div><div class="fb-post" data-href="https://posts.example/1"></div>',
      `3:25 <div> comes out empty: feed readers run no scripts; ${link("https://posts.example/1")}`,
    ],
    [
      "a gist",
      '<script src="https://gist.github.com/u/1.js"></script>',
      `3:1 <script> is not kept; ${link("https://gist.github.com/u/1")}`,
    ],
    [
      "a custom element",
      '<chart-box data-url="https://charts.example/1"></chart-box>',
      `3:1 <chart-box> comes out empty: feed readers run no scripts; ${link("https://charts.example/1")}`,
    ],
    [
      "an element with an address for a script that nothing else names",
      '<div data-url="https://charts.example/1"></div>',
      `3:1 <div> comes out empty: feed readers run no scripts; ${link("https://charts.example/1")}`,
    ],
    [
      "an element of Plyr with a provider that is not known",
      '<div class="plyr" data-plyr-provider="other" data-plyr-embed-id="1"></div>',
      "3:1 <div> comes out empty: feed readers run no scripts; write a link to a page that shows it",
    ],
    [
      "a frame",
      '<iframe src="//charts.example/embed/a?si=1"></iframe>',
      `3:1 <iframe> is not kept; ${link("https://charts.example/embed/a?si=1")}`,
    ],
    [
      "a frame whose wrappers are left empty",
      '<figure class="wp-block-embed"><div><iframe src="https://charts.example/1"></iframe></div></figure>',
      `3:37 <iframe> is not kept; ${link("https://charts.example/1")}`,
    ],
    [
      "a video that only a script can play",
      '<video src="blob:https://x.example/1"></video>',
      "3:1 <video> is not kept; write a link to a page that shows it",
    ],
    [
      "an object",
      '<object data="https://x.example/a.pdf"></object>',
      `3:1 <object> is not kept; ${link("https://x.example/a.pdf")}`,
    ],
  ])("%s", (_, embed, problem) => {
    expect(told(`Text.\n\n${embed}`)).toEqual({ html: "<p>Text.</p>", problems: [problem] });
  });
});

describe("the content of an embed that is not known is published without its script", () => {
  it("a quoted post", () => {
    const post =
      '<blockquote class="posts-embed"><p lang="en">Hello</p></blockquote> <script src="https://posts.example/embed.js"></script>';
    expect(told(post)).toEqual({
      html: "<blockquote><p lang='en'>Hello</p></blockquote>",
      problems: ["1:69 <script> is not kept; remove it: the <blockquote> before it is shown without it"],
    });
  });

  it("a post on Mastodon whose host is not in site.yaml, which is said", () => {
    const post =
      '<blockquote class="mastodon-embed"><p>Hello</p></blockquote> <script src="https://social.example/embed.js"></script>';
    expect(told(post)).toEqual({
      html: "<blockquote><p>Hello</p></blockquote>",
      problems: [
        '1:62 <script> is not kept; name the host of the post in site.yaml, as in "embeds: { mastodon: [mastodon.social] }", or remove it: the <blockquote> before it is shown without it',
      ],
    });
  });

  it("a picture for readers without scripts", () => {
    const chart =
      "<div><script src='https://x.example/a.js'></script><noscript><img src='https://x.example/a.png' alt='A'></noscript></div>";
    expect(told(chart)).toEqual({
      html: "<div><img src='https://x.example/a.png' alt='A'></div>",
      problems: ["1:6 <script> is not kept; remove it: <noscript> is shown instead"],
    });
  });

  it("a block that contains only an address, as a link", () => {
    expect(told("<figure><div>\nhttps://x.example/a\n</div></figure>")).toEqual({
      html: "<figure><div><a href='https://x.example/a'>https://x.example/a</a></div></figure>",
      problems: [],
    });
  });
});

describe("each element that no feed shows has its own remedy", () => {
  it.each([
    [
      "<svg><text>a</text></svg>",
      "1:1 <svg> is not kept; save the drawing as a PNG file in the story's folder and name that",
    ],
    [
      "<math><mi>x</mi></math>",
      "1:1 <math> is not kept; write the formula as text with <sub> and <sup>, or show it as a picture",
    ],
    ["<progress value=3></progress>", "1:1 <progress> comes out empty; write the number as text"],
    [
      "<div style='background:url(https://x.example/a.jpg)'></div>",
      '1:1 <div> comes out empty: it shows a picture as its background; write <img src="https://x.example/a.jpg" alt="…">',
    ],
    [
      "<!-- wp:latest-posts /-->",
      '1:1 the WordPress block "latest-posts" has no text; write what it showed, or a link to it',
    ],
    [
      "<div><a href='https://x.example/'></a></div>",
      '1:6 link "https://x.example/" has no text; write some, or remove it',
    ],
  ])("%s", (html, problem) => {
    expect(told(html)).toEqual({ html: "", problems: [problem] });
  });

  it("reports a form once, with all its controls, and keeps its text", () => {
    expect(told("<form action=/a>Mail <input name=b><button>c</button></form>")).toEqual({
      html: "<div>Mail</div>",
      problems: ["1:1 <form> is not kept; link to the page that has it: nothing can be sent from a feed"],
    });
  });

  it("reports a control after a form separately", () => {
    expect(told("<form>a</form><p>b<input></p>").problems).toEqual([
      "1:1 <form> is not kept; link to the page that has it: nothing can be sent from a feed",
      "1:19 <input> is not kept; remove it: nothing can be filled in or sent from a feed; link to the page that has it",
    ]);
  });

  it("reports hidden text, and text for readers without scripts", () => {
    expect(told("<p hidden>a</p><p style='display:none'>b</p><noscript>c</noscript>").problems).toEqual([
      "1:1 <p> is hidden on a page, but feed readers show it; remove it, or remove what hides it",
      "1:16 <p> is hidden on a page, but feed readers show it; remove it, or remove what hides it",
      "1:45 notice: the text in <noscript> is shown to all readers; remove it if it is only about scripts",
    ]);
  });
});
