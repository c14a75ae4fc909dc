import { describe, expect, it } from "vitest";
import { told } from "./told.ts";

const real = "<img src='https://x.example/a.jpg' alt='A'>";
const gif = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

describe("a picture that a script would have loaded gets its own address", () => {
  it.each([
    ["data-src", `<img src="${gif}" data-src="https://x.example/a.jpg" alt=A>`],
    [
      "data-lazy-src, with the size of a placeholder",
      "<img src='https://x.example/blank.gif' width=1 height=1 data-lazy-src='https://x.example/a.jpg' alt=A>",
    ],
    [
      "data-original, next to a file of a theme",
      "<img src='/theme/lazy.svg' data-original='https://x.example/a.jpg' alt=A>",
    ],
    [
      "data-src, next to a small picture",
      "<img src='https://x.example/small.jpg' data-src='https://x.example/a.jpg' alt=A>",
    ],
    [
      "data-srcset, the largest",
      "<img data-srcset='https://x.example/b.jpg 300w, https://x.example/a.jpg 900w' alt=A>",
    ],
    ["data-lazy-srcset", "<img data-lazy-srcset='https://x.example/a.jpg 2x' alt=A>"],
    ["srcset, next to a placeholder", `<img src="${gif}" srcset="https://x.example/a.jpg 2x" alt=A>`],
    ["data-orig-file, next to a placeholder", `<img src="${gif}" data-orig-file="https://x.example/a.jpg" alt=A>`],
    [
      "src, next to a gallery's original",
      "<img src='https://x.example/a.jpg' data-orig-file='https://x.example/b.jpg' alt=A>",
    ],
    [
      "src, next to something that is not an address",
      "<img src='https://x.example/a.jpg' data-src='https://x.example/{width}.jpg' alt=A>",
    ],
    ["amp-img", "<amp-img src='https://x.example/a.jpg' alt=A></amp-img>"],
    ["picture", "<picture><source srcset='https://x.example/a.jpg'><img alt=A></picture>"],
  ])("%s", (_, html) => {
    const { html: printed, problems } = told(`<div>${html}</div>`);
    expect(printed).toBe(`<div>${real}</div>`);
    expect(problems).toEqual([]);
  });
});

describe("a picture and its twin for readers without scripts become one", () => {
  it.each([
    [
      "behind it",
      `<img src="${gif}" data-src="https://x.example/a.jpg" alt=A><noscript><img src="https://x.example/a.jpg" alt=A></noscript>`,
    ],
    [
      "before it",
      `<noscript><img src="https://x.example/a.jpg"></noscript> <img class=lazy src="https://x.example/blank.gif" alt=A>`,
    ],
    [
      "in another size",
      `<img src="https://x.example/a.jpg" alt=A><noscript><img src="https://x.example/a-300x200.jpg?w=3" alt=B></noscript>`,
    ],
    [
      "in a picture",
      `<picture><img src="${gif}" alt=A></picture><noscript><img src="https://x.example/a.jpg" alt=A></noscript>`,
    ],
  ])("%s", (_, html) => {
    expect(told(`<div>${html}</div>`)).toEqual({ html: `<div>${real}</div>`, problems: [] });
  });
});

describe("a placeholder", () => {
  it("is reported if nothing says for which picture", () => {
    expect(told("a <img class='b lazy' src='https://x.example/blank.gif' alt=A>").problems).toEqual([
      '1:3 image "https://x.example/blank.gif" is a placeholder for a picture that a script would load; write the address of the picture itself',
    ]);
  });

  it("may be the name of a picture", () => {
    expect(told("<img src='https://x.example/pixel.png' alt=A>").problems).toEqual([]);
  });
});

it("shows only the beginning of a data URL", () => {
  const [problem = ""] = told(`![A](data:image/png;base64,${"A".repeat(5000)})`).problems;
  expect(problem).toMatch(/AAA…" is not served over https; save it as a file in the story's folder, and name that$/);
  expect(problem.length).toBeLessThan(400);
});
