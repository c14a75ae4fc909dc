import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleBody } from "../../../src/compile/html/article-body.ts";
import { anyText, htmlLike } from "./arbitrary-html.ts";
import { expectPortable } from "./portability.ts";
import { readingOf } from "./reading.ts";

const image = { url: "https://news.example/media/a.png", alt: 'Площа "Ринок"', width: 640, height: 480 };
const html = "<p>Текст</p>";

describe("articleBody", () => {
  it("is the text alone where there is nothing else", () => {
    expect(articleBody({ corrections: [], html })).toBe(html);
  });

  it("begins with the picture, its caption and its credit", () => {
    expect(articleBody({ image: { ...image, caption: "Вечір", credit: "Фото: Н. Н." }, corrections: [], html })).toBe(
      "<figure><img src='https://news.example/media/a.png' alt='Площа &#34;Ринок&#34;' width='640' height='480'>" +
        "<figcaption>Вечір <small>Фото: Н. Н.</small></figcaption></figure><p>Текст</p>",
    );
  });

  it("has no empty caption, and no size that was not measured", () => {
    expect(articleBody({ image: { url: "https://x.example/a.png", alt: "" }, corrections: [], html: "" })).toBe(
      "<figure><img src='https://x.example/a.png' alt=''></figure>",
    );
  });

  it("takes a caption without credit and a credit without caption", () => {
    expect(articleBody({ image: { ...image, caption: "a" }, corrections: [], html })).toContain(
      "<figcaption>a</figcaption>",
    );
    expect(articleBody({ image: { ...image, credit: "b" }, corrections: [], html })).toContain(
      "<figcaption><small>b</small></figcaption>",
    );
  });

  it("tells each correction before the text, with its date for people and for machines", () => {
    const correction = { label: "Виправлення", date: "5 січня 2026 р.", datetime: "2026-01-05", text: "Було 80 %." };
    expect(articleBody({ corrections: [correction, { ...correction, text: "п'ять" }], html })).toBe(
      "<p><strong>Виправлення, <time datetime='2026-01-05'>5 січня 2026 р.</time>:</strong> Було 80 %.</p>" +
        "<p><strong>Виправлення, <time datetime='2026-01-05'>5 січня 2026 р.</time>:</strong> п'ять</p><p>Текст</p>",
    );
  });

  it("takes every text for a text, and stays portable", () => {
    const text = fc.oneof(anyText, htmlLike);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const body = articleBody({
          image: { ...image, alt: one, caption: other, credit: one },
          corrections: [{ label: one, date: other, datetime: one, text: other }],
          html,
        });
        expectPortable(body);
        const tags = readingOf(body).structure.filter((part) => /^<[a-z]+ \[.*\]>$/.test(part));
        expect(tags.length).toBeGreaterThanOrEqual(5);
        for (const tag of tags) expect(tag).toMatch(/^<(?:figure|img|figcaption|small|p|strong|time) /);
      }),
    );
  });
});
