import type { HtmlAttributes } from "./html-tree.ts";

/** What an element's style means, beyond how it looks. */
export interface MeaningOfStyle {
  /** Elements with the same meaning, the outermost first. */
  readonly elements: readonly string[];
  /** Attributes with the same meaning. */
  readonly attributes: HtmlAttributes;
  /**
   * Whether the style cancels the meaning of the element: Google Docs puts a whole text into `<b style="font-weight:normal">`.
   */
  readonly isPlain: boolean;
  readonly isHidden: boolean;
}

/**
 * Reads the styles that Word, Google Docs and visual editors write for bold, italic, struck-through, raised and right-to-left
 * text.
 */
export function meaningOfStyle(name: string, style: string): MeaningOfStyle {
  const properties = propertiesOf(style);
  const value = (property: string) => properties.get(property) ?? "";
  const weight = value("font-weight");
  const slant = value("font-style");
  const lines = `${value("text-decoration")} ${value("text-decoration-line")}`;
  const raised = value("vertical-align");
  const align = /^(?:left|center|right)$/.exec(value("text-align"))?.[0];
  const numbers = numberings.get(value("list-style-type") || value("list-style"));
  const direction = /^(?:rtl|ltr)$/.exec(value("direction"))?.[0];
  return {
    elements: inlineNames.has(name)
      ? [
          ...(/^(?:bold|bolder|[6-9]\d\d)$/.test(weight) ? ["strong"] : []),
          ...(/^(?:italic|oblique)/.test(slant) ? ["em"] : []),
          ...(/\bline-through\b/.test(lines) ? ["s"] : []),
          ...(/\bunderline\b/.test(lines) ? ["u"] : []),
          ...(raised === "super" ? ["sup"] : raised === "sub" ? ["sub"] : []),
        ]
      : [],
    attributes: {
      ...(direction && { dir: direction }),
      ...(align && (name === "td" || name === "th") && { align }),
      ...(numbers && (name === "ol" || name === "li") && { type: numbers }),
    },
    isPlain:
      (/^(?:b|strong)$/.test(name) && /^(?:normal|[1-5]\d\d)$/.test(weight)) ||
      (/^(?:i|em)$/.test(name) && slant === "normal") ||
      (/^(?:u|s|strike|del|ins)$/.test(name) && /\bnone\b/.test(lines)),
    isHidden: value("display") === "none" || value("visibility") === "hidden",
  };
}

/** Property and value of each declaration, in lower case. The last of a name wins, as in a browser. */
function propertiesOf(style: string): ReadonlyMap<string, string> {
  const declarations = style.toLowerCase().matchAll(/([a-z-]+)\s*:\s*([^;]*)/g);
  return new Map(
    Array.from(declarations, ([, property = "", value = ""]) => [property, value.replace("!important", "").trim()]),
  );
}

/** Elements whose content is running text, so that `strong` and `em` can wrap it. */
const inlineNames: ReadonlySet<string> = new Set(
  "a abbr b code em font i ins del mark p s small span strong u".split(" "),
);

/** By `list-style-type`, the value of a list's `type` attribute. */
const numberings: ReadonlyMap<string, string> = new Map([
  ["decimal", "1"],
  ["lower-alpha", "a"],
  ["lower-latin", "a"],
  ["upper-alpha", "A"],
  ["upper-latin", "A"],
  ["lower-roman", "i"],
  ["upper-roman", "I"],
]);
