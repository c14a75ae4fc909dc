import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitBody } from "../../src/pages/parts/split-body.ts";
import { bodyOf, card, embed, paragraph } from "../support/figures.ts";

const figure = embed();

describe("a body split at its figures", () => {
  it("keeps the text around them and the HTML that they replace", () => {
    const { body, figures } = bodyOf([paragraph("Перед 🚢"), { html: card, figure }, paragraph("Після")]);
    expect(splitBody(body, figures)).toEqual([
      { html: "<p>Перед 🚢</p> " },
      { html: card, figure },
      { html: " <p>Після</p>" },
    ]);
  });

  it("is one part without figures, and none if it is empty", () => {
    expect(splitBody("<p>Text</p>")).toEqual([{ html: "<p>Text</p>" }]);
    expect(splitBody("")).toEqual([]);
  });

  it("has a place for a figure that feeds do not have", () => {
    const { body, figures } = bodyOf([paragraph("One"), { html: "", figure }, paragraph("Two")]);
    expect(splitBody(body, figures)).toEqual([{ html: "<p>One</p>" }, { html: "", figure }, { html: " <p>Two</p>" }]);
    expect(splitBody("", [{ start: 0, end: 0, figure }])).toEqual([{ html: "", figure }]);
  });

  it("loses no text, whatever its figures are", () => {
    const block = fc.record({
      html: fc.string({ unit: "grapheme" }).map((text) => `<p>${text}</p>`),
      shown: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const { body, figures } = bodyOf(blocks.map(({ html, shown }) => ({ html, ...(shown && { figure }) })));
        const parts = splitBody(body, figures);
        expect(parts.map(({ html }) => html).join("")).toBe(body);
        expect(parts.filter((part) => part.figure)).toHaveLength(figures.length);
      }),
    );
  });

  it.each([
    ["beyond the end", [[0, 40]]],
    [
      "of which one is inside another",
      [
        [0, 11],
        [0, 11],
      ],
    ],
    [
      "in the wrong order",
      [
        [12, 23],
        [0, 11],
      ],
    ],
    ["whose end is before their start", [[11, 0]]],
    ["that begin inside an element", [[1, 11]]],
    ["that end inside an element", [[0, 10]]],
  ])("refuses figures %s", (_, places) => {
    const figures = places.map(([start = 0, end = 0]) => ({ start, end, figure }));
    expect(() => splitBody("<p>One.</p> <p>Two.</p>", figures)).toThrow(RangeError);
  });
});
