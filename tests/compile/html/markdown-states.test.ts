import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { BlockState } from "../../../src/compile/html/block-state.ts";
import { InlineState } from "../../../src/compile/html/inline-state.ts";
import { LightToken } from "../../../src/compile/html/light-token.ts";
import { markdown } from "../../../src/compile/html/markdown.ts";
import { anyText, markdownLike } from "./arbitrary-html.ts";

const other = new MarkdownIt({ html: true });
other.validateLink = markdown.validateLink;
other.normalizeLink = markdown.normalizeLink;

describe("a light token", () => {
  it("has the fields of markdown-it's own, and where it stands", () => {
    const own = new MarkdownIt.Token("fence", "code", 0);

    expect({ ...new LightToken("fence", "code", 0) }).toEqual({ ...own, offset: 0 });
  });

  it("has its methods", () => {
    const token = new LightToken("link_open", "a", 1);
    token.attrSet("href", "/");
    token.attrJoin("href", "x");

    expect(token.attrGet("href")).toBe("/ x");
  });
});

describe("the states and rules of a text that is parsed", () => {
  it.each(["", "a", "a\n", "\ta\n  \t b\n\n   c  \n ", "  ", "\n\n", "a\n\t"])(
    "are as markdown-it makes them for %j",
    (text) => {
      expect({ ...new BlockState(text, other, {}, []) }).toEqual({ ...new MarkdownIt.StateBlock(text, other, {}, []) });
      expect({ ...new InlineState(text, other, {}, []) }).toEqual({
        ...new MarkdownIt.StateInline(text, other, {}, []),
      });
    },
  );

  it("give the tokens that its own give, in every kind of block and of text", () => {
    const text = [
      "# a *b **c** d* `e`\n\n1. f\n   - g\n\n     h\n\n> i\n\n    j\n\n```k\nl\n```\n\n***\n",
      "*1 [2 **3**](4) 5* ~~6 ![7 *8*](9) 10~~ **[11](12)\n",
      '| m | n |\n|:-:|---|\n| ~~o~~ | [p *q*](r "s") |\n\n![t [u](v)](w) <x@y.z> <b>&amp;</b>\\*\n\n<div>\n\n[p]: /r\n',
    ].join("\n");

    expect(shown(markdown.parse(text, {}))).toEqual(shown(other.parse(text, {})));
  });

  it("give them for every character of ASCII in a text", () => {
    for (let code = 0; code < 128; code++) {
      const character = String.fromCharCode(code);
      const pair = `${character}${character}`;
      const around = [`a ${character}b${character} ${pair}c${pair} d`, `[a${character}](b)`, `a${character}[b](c)`];
      const within = [`a${character}b`, `a${character}https://b.example>`, `a${character}amp;b`];
      for (const text of [...around, ...within]) {
        expect(shown(markdown.parse(text, {}))).toEqual(shown(other.parse(text, {})));
      }
    }
  });

  it("give them whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(markdownLike, anyText), (text) => {
        expect(shown(markdown.parse(text, {}))).toEqual(shown(other.parse(text, {})));
      }),
      { numRuns: 500 },
    );
  });
});

function shown(tokens: readonly object[]): unknown {
  return JSON.parse(JSON.stringify(tokens, (key, value) => (key === "offset" ? undefined : value)));
}
