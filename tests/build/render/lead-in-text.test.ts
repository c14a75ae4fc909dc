import { describe, expect, test } from "vitest";
import { findLeadInText } from "../../../src/build/render/lead-in-text.ts";
import { renderMarkdown } from "../../../src/markdown/render-markdown.ts";
import { context } from "../../markdown/context.ts";

const lead = "Міські збори ухвалили план: «так» сказали 12.";

function told(text: string, by = lead) {
  return findLeadInText(by, renderMarkdown(text, context).html);
}

describe("a text that begins with its lead", () => {
  test.each([
    ["as its first paragraph", `${lead}\n\nДалі.`],
    ["as its first sentence", `${lead} Далі.`],
    ["in other case", `МІСЬКІ ЗБОРИ ухвалили план: «так» сказали 12. Далі.`],
    ["with inline elements", `**Міські збори** [ухвалили](https://x.example/) план: «так» сказали 12.`],
    ["with other quotation marks, and on two lines", `Міські збори\nухвалили план — "так" сказали 12 …`],
    ["with letters without their marks", lead.replaceAll("і", "ї")],
    ["decomposed, with a stress mark", `Міські́ збори ухвалили план: «так» сказали 12.`],
    ["with soft hyphens and no-break spaces", `Місь\u00adкі\u00a0збори ухвалили план: «так» сказали 12.`],
    ["behind a picture", `![Зал](https://x.example/a.png)\n\n${lead}`],
    ["behind a heading", `## План\n\n${lead}`],
    ["behind a figure with a caption", `<figure><figcaption>Зал</figcaption></figure>\n\n${lead}`],
    ["with a footnote", `Міські збори[^1] ухвалили план: «так» сказали 12.[^2]\n\n[^1]: а\n[^2]: б`],
    ["as bare HTML", `<div>${lead}<br>Далі.</div>`],
    ["in a quotation", `> ${lead}`],
  ])("%s", (_, text) => {
    expect(told(text)).toBe("whole");
  });

  test.each([
    ["…", "Міські збори ухвалили…"],
    ["...", "Міські збори ухвалили ..."],
    [" [&hellip;]", "Міські збори ухвалили […]"],
  ])("is found by a lead that was cut off with %s", (_, cut) => {
    expect(told(lead, cut)).toBe("whole");
  });

  test("is found where the text has references", () => {
    expect(told('AT&T & "Ко" <3 \\\\ кінець', 'AT&T & "Ко" <3 \\ кінець')).toBe("whole");
    expect(told('Текст"', "Текст 34")).toBe("begun");
  });
});

test("a lead that goes on behind the end of the first paragraph has begun there", () => {
  expect(told("Міські збори ухвалили план.\n\nДалі.")).toBe("begun");
});

describe("a text begins with something else than its lead", () => {
  test.each([
    ["where the lead comes second", `Інше.\n\n${lead}`],
    ["where the lead stands within the first paragraph", `Учора: ${lead}`],
    ["where it differs in one digit", lead.replace("12", "13")],
    ["where it has no text", "![Зал](https://x.example/a.png)"],
    ["where it is empty", ""],
    ["where it has a heading alone", `## ${lead}`],
  ])("%s", (_, text) => {
    expect(told(text)).toBeUndefined();
  });

  test("where there is nothing in the lead that can be compared", () => {
    expect(told("Текст", "…")).toBeUndefined();
    expect(told("🎉 🎉", "🎉")).toBeUndefined();
  });
});
