/**
 * What elements are printed as that feed readers do not know: those of a page around its text, and those that HTML has given up
 * (HTML section 16.2). What was a block stays one, so that its words are not joined to those of the next; what was there for looks
 * becomes a `span`, which is printed only where an attribute of it says something.
 */
export const modernNames: ReadonlyMap<string, string> = new Map([
  // The page has its own h1: the article's title.
  ["h1", "h2"],
  ["strike", "s"],
  ["tt", "code"],
  ["acronym", "abbr"],
  ["listing", "pre"],
  ["image", "img"],
  ["amp-img", "img"],
  ...as("ul", "dir menu"),
  ...as(
    "div",
    "address article aside body center fieldset footer form header hgroup ilayer layer legend main marquee multicol nav search " +
      "section",
  ),
  ...as("span", "basefont big blink data font head html label map nobr noscript output picture rb rtc slot spacer"),
]);

function as(name: string, old: string): readonly (readonly [string, string])[] {
  return old.split(" ").map((written) => [written, name]);
}
