import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BodySurroundings, printAroundBody } from "../../../src/build/render/entry-html.ts";
import { anyText, htmlLike } from "../../markdown/arbitrary-html.ts";
import { expectPortable } from "../../markdown/portability.ts";
import { readingOf } from "../../markdown/reading.ts";
import { withoutTags } from "../../support/without-tags.ts";

const image = {
  url: "https://news.example/media/a.png",
  alt: 'Площа "Ринок"',
  measured: { type: "image/png", length: 1, width: 640, height: 480 },
};
const body = "<p>Текст</p>";

function fullText(surroundings: BodySurroundings, text = body): string {
  const { prefix, suffix } = printAroundBody(surroundings, text);
  return prefix + text + suffix;
}

describe("printAroundBody", () => {
  it("is empty if there is only the body", () => {
    expect(fullText({})).toBe(body);
  });

  it("has the lead, then the picture with its caption and its credit", () => {
    expect(fullText({ lead: "Суть & <справа>", image: { ...image, caption: "Вечір", credit: "Фото: Н. Н." } })).toBe(
      "<p>Суть &amp; &lt;справа&gt;</p> " +
        "<figure><img src='https://news.example/media/a.png' alt='Площа &#34;Ринок&#34;' width='640' height='480'> " +
        "<figcaption>Вечір <small>Фото: Н. Н.</small></figcaption></figure> <p>Текст</p>",
    );
  });

  it("ends with the lead or the picture if there is no body, without a space after it", () => {
    expect(fullText({ lead: "a" }, "")).toBe("<p>a</p>");
    expect(fullText({ image: { url: "https://x.example/a.png", alt: "" } }, "")).toBe(
      "<figure><img src='https://x.example/a.png' alt=''></figure>",
    );
  });

  it("accepts a caption without a credit and a credit without a caption", () => {
    expect(fullText({ image: { ...image, caption: "a" } })).toContain("<figcaption>a</figcaption>");
    expect(fullText({ image: { ...image, credit: "b" } })).toContain("<figcaption><small>b</small></figcaption>");
  });

  it("puts text that is written from right to left into one element with its direction and language", () => {
    expect(fullText({ rightToLeft: "ar", lead: "خبر" }, "<p>نص</p>")).toBe(
      "<div dir='rtl' lang='ar'><p>خبر</p> <p>نص</p></div>",
    );
    expect(fullText({ rightToLeft: "he" }, "<p>טקסט</p>")).toBe("<div dir='rtl' lang='he'><p>טקסט</p></div>");
  });

  it("keeps the words of the lead, the picture and the body apart if tags are removed", () => {
    const text = withoutTags(
      fullText({ lead: "lead", image: { ...image, caption: "caption", credit: "credit" } }, "x"),
    );
    expect(text.split(" ")).toEqual(["lead", "[image]", "caption", "credit", "x"]);
  });

  it("treats every string as text, and stays portable", () => {
    const text = fc.oneof(anyText, htmlLike);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const html = fullText({
          rightToLeft: "ar",
          lead: one,
          image: { ...image, alt: one, caption: other, credit: one },
        });
        expectPortable(html);
        const tags = readingOf(html).structure.filter((part) => /^<[a-z]+ \[.*\]>$/.test(part));
        expect(tags.length).toBeGreaterThanOrEqual(4);
        for (const tag of tags) expect(tag).toMatch(/^<(?:div|p|figure|img|figcaption|small) /);
      }),
    );
  });
});
