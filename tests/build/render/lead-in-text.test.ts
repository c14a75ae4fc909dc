import { describe, expect, test } from "vitest";
import { findLeadInText } from "../../../src/build/render/lead-in-text.ts";
import { renderMarkdown } from "../../../src/markdown/render-markdown.ts";
import { context } from "../../markdown/context.ts";

const lead = "Міські збори ухвалили план: «так» сказали 12.";

function findLead(text: string, by = lead) {
  return findLeadInText(by, renderMarkdown(text, context).html);
}

describe("a text that begins with its lead", () => {
  test.each([
    ["as its first paragraph", `${lead}\n\nДалі.`],
    ["as its first sentence", `${lead} Далі.`],
    ["in another letter case", `МІСЬКІ ЗБОРИ ухвалили план: «так» сказали 12. Далі.`],
    ["with inline elements", `**Міські збори** [ухвалили](https://x.example/) план: «так» сказали 12.`],
    ["with other quotation marks, and on two lines", `Міські збори\nухвалили план — "так" сказали 12 …`],
    ["with letters without their marks", lead.replaceAll("і", "ї")],
    ["decomposed, with a stress mark", `Міські́ збори ухвалили план: «так» сказали 12.`],
    ["with soft hyphens and no-break spaces", `Місь\u00adкі\u00a0збори ухвалили план: «так» сказали 12.`],
    ["after a picture", `![Зал](https://x.example/a.png)\n\n${lead}`],
    ["after a heading", `## План\n\n${lead}`],
    ["after a figure with a caption", `<figure><figcaption>Зал</figcaption></figure>\n\n${lead}`],
    ["with a footnote", `Міські збори[^1] ухвалили план: «так» сказали 12.[^2]\n\n[^1]: а\n[^2]: б`],
    ["as bare HTML", `<div>${lead}<br>Далі.</div>`],
    ["in a quotation", `> ${lead}`],
  ])("%s", (_, text) => {
    expect(findLead(text)).toBe("whole");
  });

  test.each([
    ["…", "Міські збори ухвалили…"],
    ["...", "Міські збори ухвалили ..."],
    [" [&hellip;]", "Міські збори ухвалили […]"],
  ])("is found for a lead that was cut off with %s", (_, cut) => {
    expect(findLead(lead, cut)).toBe("whole");
  });

  test("is found if the text has references", () => {
    expect(findLead('AT&T & "Ко" <3 \\\\ кінець', 'AT&T & "Ко" <3 \\ кінець')).toBe("whole");
    expect(findLead('Текст"', "Текст 34")).toBe("begun");
  });
});

test("a lead that is longer than the first paragraph has begun there", () => {
  expect(findLead("Міські збори ухвалили план.\n\nДалі.")).toBe("begun");
});

describe("a text begins with something other than its lead", () => {
  test.each([
    ["if the lead comes second", `Інше.\n\n${lead}`],
    ["if the lead is within the first paragraph", `Учора: ${lead}`],
    ["if it differs in one digit", lead.replace("12", "13")],
    ["if it has no text", "![Зал](https://x.example/a.png)"],
    ["if it is empty", ""],
    ["if it has only a heading", `## ${lead}`],
  ])("%s", (_, text) => {
    expect(findLead(text)).toBeUndefined();
  });

  test("if nothing in the lead can be compared", () => {
    expect(findLead("Текст", "…")).toBeUndefined();
    expect(findLead("🎉 🎉", "🎉")).toBeUndefined();
  });
});
