import { describe, expect, it } from "vitest";
import { told } from "./told.ts";

const link = (address: string) => `write a link to it: [what it shows](${address})`;

describe("an embed that a script would have filled is one problem, with the page to link to", () => {
  it.each([
    [
      "Telegram",
      '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="durov/1"></script>',
      `3:1 <script> is not kept; ${link("https://t.me/durov/1")}`,
    ],
    [
      "Flourish",
      '<div class="flourish-embed" data-src="visualisation/12?3"><script src="https://public.flourish.studio/resources/embed.js"></script></div>',
      `3:1 <div> comes out empty: feed readers run no scripts; ${link("https://public.flourish.studio/visualisation/12/")}`,
    ],
    [
      "Datawrapper",
      '<div id="datawrapper-vis-AbC"><script src="https://datawrapper.dwcdn.net/AbC/embed.js"></script></div>',
      `3:1 <div> comes out empty: feed readers run no scripts; ${link("https://datawrapper.dwcdn.net/AbC/")}`,
    ],
    [
      "Facebook, whose script is elsewhere",
      '<div id="fb-root"></div><div class="fb-post" data-href="https://www.facebook.com/a/posts/1"></div>',
      `3:25 <div> comes out empty: feed readers run no scripts; ${link("https://www.facebook.com/a/posts/1")}`,
    ],
    [
      "a gist",
      '<script src="https://gist.github.com/u/1.js"></script>',
      `3:1 <script> is not kept; ${link("https://gist.github.com/u/1")}`,
    ],
    [
      "a custom element",
      '<lite-youtube videoid="abc"></lite-youtube>',
      `3:1 <lite-youtube> comes out empty: feed readers run no scripts; ${link("https://www.youtube.com/watch?v=abc")}`,
    ],
    [
      "a frame",
      '<iframe src="//www.youtube.com/embed/a?si=1"></iframe>',
      `3:1 <iframe> is not kept; ${link("https://www.youtube.com/watch?v=a")}`,
    ],
    [
      "a frame whose wrappers are left empty",
      '<figure class="wp-block-embed"><div><iframe src="https://player.vimeo.com/video/1"></iframe></div></figure>',
      `3:37 <iframe> is not kept; ${link("https://vimeo.com/1")}`,
    ],
    [
      "a video",
      '<video><source src="https://x.example/a.mp4"></video>',
      `3:1 <video> is not kept; ${link("https://x.example/a.mp4")}`,
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

describe("an embed's own content is published without its script", () => {
  it("a quoted post", () => {
    const post =
      '<blockquote class="twitter-tweet"><p lang="en">Hello</p></blockquote> <script src="https://platform.twitter.com/widgets.js"></script>';
    expect(told(post)).toEqual({
      html: "<blockquote><p lang='en'>Hello</p></blockquote>",
      problems: ["1:71 <script> is not kept; remove it: the <blockquote> before it is shown without it"],
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
    expect(told("<figure><div>\nhttps://youtu.be/a\n</div></figure>")).toEqual({
      html: "<figure><div><a href='https://youtu.be/a'>https://youtu.be/a</a></div></figure>",
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
