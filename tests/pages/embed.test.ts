import { describe, expect, it } from "vitest";
import { embedKinds } from "../../src/domain/figure.ts";
import { articlePage } from "../../src/pages/article-page.tsx";
import { type Block, bodyOf, card, embed, paragraph } from "../support/figures.ts";
import { messagesFor } from "../support/site.ts";
import { story } from "../support/story.ts";
import { htmlTree, nestingFaults } from "./html-tree.ts";
import { articleAt, viewOf } from "./newsroom-view.ts";

async function pageOf(...blocks: readonly Block[]): Promise<string> {
  const { body, figures } = bodyOf(blocks);
  const view = viewOf([story("told", { figures })]);
  return articlePage(view, await articleAt(view, "en", "told"), body);
}

describe("an embed on the page of an article", () => {
  it("is what feeds have of it, with a button and a sentence on where it is loaded from, hidden without a script", async () => {
    const html = await pageOf(paragraph("Before"), { html: card, figure: embed() }, paragraph("After"));
    const tree = htmlTree(html);
    expect(nestingFaults(html)).toEqual([]);
    expect(html).toContain(`<p>Before</p> <div class="embed"><div>${card}</div><p class="offer" hidden="">`);
    expect(html).toContain("</div> <p>After</p></div>");
    const button = tree.one("button", { "aria-label": "Show the video: Night ferry" });
    expect(button.text).toBe("Show the video");
    expect(button.attributes["data-loading"]).toBe("Loading from YouTube…");
    expect(tree.one("small", { id: String(button.attributes["aria-describedby"]) }).text).toBe(
      "It will load from YouTube, which will receive your IP address and may set cookies.",
    );
  });

  it("has the card with the poster that feeds may not have instead of theirs", async () => {
    const ofPage = "<figure><img src='https://news.example/media/a.png' alt='A'></figure>";
    const html = await pageOf({ html: card, figure: embed({ card: ofPage }) });
    expect(html).toContain(`<div class="embed"><div>${ofPage}</div>`);
    expect(html).not.toContain(card);
  });

  it("has its frame in a template, which loads nothing", async () => {
    const html = await pageOf({ html: card, figure: embed() });
    const [, template = ""] = /<template>(.*?)<\/template>/.exec(html) ?? [];
    expect(htmlTree(template).one("iframe").attributes).toEqual({
      src: "https://www.youtube-nocookie.com/embed/abc?rel=0",
      title: "Night ferry",
      width: "640",
      height: "360",
      allow: "clipboard-write; encrypted-media; picture-in-picture",
      allowfullscreen: "",
      referrerpolicy: "strict-origin-when-cross-origin",
      sandbox:
        "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation allow-downloads",
    });
    expect(htmlTree(html).all("iframe")).toHaveLength(1);
    expect(html).not.toMatch(/preconnect|dns-prefetch|preload|prefetch/);
  });

  it("has the ratio or the height of its frame", async () => {
    const url = "https://frames.example/1";
    const html = await pageOf(
      { html: card, figure: embed({ frame: { url, size: { ratio: 9 / 16 } } }) },
      { html: card, figure: embed({ frame: { url, size: { height: 152 } } }) },
    );
    const sizes = htmlTree(html).all("iframe");
    expect(sizes.map(({ attributes: { width, height, class: name } }) => [width, height, name])).toEqual([
      ["640", "1138", "portrait"],
      [undefined, "152", undefined],
    ]);
  });

  it("is a card without a button if there is no frame", async () => {
    const { frame: _, ...framed } = embed({ provider: "Google Maps", shows: "map" });
    const html = await pageOf({ html: card, figure: framed });
    expect(html).toContain(`<div class="body"><div class="embed">${card}</div></div>`);
    expect(
      htmlTree(html)
        .all("button", { type: "button" })
        .filter(({ attributes }) => "data-loading" in attributes),
    ).toEqual([]);
  });

  it("names each button by its kind and title, and each notice by an id of its own", async () => {
    const html = await pageOf(
      ...embedKinds.map((shows) => ({ html: card, figure: embed({ shows, title: `One ${shows} & "more"` }) })),
    );
    const buttons = htmlTree(html)
      .all("button")
      .filter(({ attributes }) => "data-loading" in attributes);
    const { show } = messagesFor("en").embed;
    expect(buttons.map(({ attributes }) => attributes["aria-label"])).toEqual(
      embedKinds.map((shows) => `${show[shows]}: One ${shows} & "more"`),
    );
    expect(new Set(buttons.map(({ attributes }) => attributes["aria-describedby"])).size).toBe(embedKinds.length);
  });
});
