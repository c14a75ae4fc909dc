import { expect, test } from "vitest";
import { removeTracking } from "../../src/markdown/remove-tracking.ts";
import { told } from "./told.ts";

test.each([
  ["https://x.example/a.jpg?utm_source=a&utm_medium=b", "https://x.example/a.jpg"],
  ["https://x.example/a.jpg?b=1&fbclid=c&d=%20+~'&gclid=e#f?utm_g=h", "https://x.example/a.jpg?b=1&d=%20+~'#f?utm_g=h"],
  ["https://x.example/a.jpg?gclid#b", "https://x.example/a.jpg#b"],
  ["https://x.example/utm_a=b/c.jpg?d", "https://x.example/utm_a=b/c.jpg?d"],
  ["https://x.example/a.jpg?", "https://x.example/a.jpg?"],
  ["https://x.example/a.jpg?a=utm_b=c&fbclids=d&autm_e=f", "https://x.example/a.jpg?a=utm_b=c&fbclids=d&autm_e=f"],
  ["https://x.example/a.jpg#?fbclid=b", "https://x.example/a.jpg#?fbclid=b"],
])("%s becomes %s", (written, kept) => {
  expect(removeTracking(written)).toBe(kept);
});

test("pictures in a text lose them, and links do not", () => {
  const { html } = told("a ![B](https://x.example/a.jpg?utm_source=c&d=1) [e](https://x.example/?utm_source=f)");
  expect(html).toBe(
    "<p>a <img src='https://x.example/a.jpg?d=1' alt='B'> <a href='https://x.example/?utm_source=f'>e</a></p>",
  );
});
