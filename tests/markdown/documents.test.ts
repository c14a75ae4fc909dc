import { expect, test } from "vitest";
import { told } from "./told.ts";

const link = "<a href='https://news.example/media/decree.3c4d.pdf' type='application/pdf'>the decree</a>";

test.each([
  ["in Markdown", "See [the decree](decree.pdf), please.", `<p>See ${link} (PDF, 1.2 MB), please.</p>`],
  ["beside raw HTML", "See [the decree](decree.pdf). <b>b</b>", `<p>See ${link} (PDF, 1.2 MB). <b>b</b></p>`],
  [
    "in raw HTML",
    "<p><b><a href=decree.pdf type=text/plain>the decree</a></b>!</p>",
    `<p><b>${link} (PDF, 1.2 MB)</b>!</p>`,
  ],
  ["in a list", "- [the decree](decree.pdf)\n- b", `<ul><li>${link} (PDF, 1.2 MB)</li> <li>b</li></ul>`],
])("a link to a document has its type, and its size after it: %s", (_, markdown, html) => {
  expect(told(markdown)).toEqual({ html, problems: [] });
});
