const language = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;
const everywhere = { dir: /^(?:ltr|rtl|auto)$/i, lang: language, title: /./, translate: /^(?:yes|no)$/i };
const cell = { colspan: /^\d{1,3}$/, rowspan: /^\d{1,3}$/, align: /^(?:left|center|right)$/ };

/**
 * Every element that a body may have, with its attributes and what their values look like. What is not here is not printed.
 *
 * The list is that of what feed readers show of an article: no styles, no scripts, no forms, nothing that loads by itself but
 * images, no `id` (it would be one more of them on a page of several entries).
 */
export const allowedElements: ReadonlyMap<string, ReadonlyMap<string, RegExp>> = withGlobalAttributes({
  p: {},
  h2: {},
  h3: {},
  h4: {},
  h5: {},
  h6: {},
  ul: {},
  ol: { start: /^-?\d{1,9}$/, reversed: /^/, type: /^[1aAiI]$/ },
  li: { value: /^-?\d{1,9}$/, type: /^[1aAiI]$/ },
  dl: {},
  dt: {},
  dd: {},
  blockquote: { cite: /./ },
  pre: {},
  // The page's own highlighter, and that of readers, goes by this class (HTML section 4.5.15).
  code: { class: /^language-\S+$/ },
  hr: {},
  br: {},
  div: {},
  table: {},
  caption: {},
  colgroup: { span: /^\d{1,3}$/ },
  col: { span: /^\d{1,3}$/ },
  thead: {},
  tbody: {},
  tfoot: {},
  tr: {},
  // `align` is obsolete, but the one way to keep a column's alignment without a style.
  th: { ...cell, abbr: /./, scope: /^(?:row|col|rowgroup|colgroup)$/i },
  td: cell,
  figure: {},
  figcaption: {},
  img: { src: /./, alt: /^/, width: /^\d{1,5}$/, height: /^\d{1,5}$/ },
  details: { open: /^/ },
  summary: {},
  a: { href: /./, hreflang: language, rel: /./, type: /^[\w.+-]+\/[\w.+-]+$/ },
  em: {},
  strong: {},
  b: {},
  i: {},
  u: {},
  s: {},
  del: { cite: /./, datetime: /./ },
  ins: { cite: /./, datetime: /./ },
  sub: {},
  sup: {},
  small: {},
  mark: {},
  kbd: {},
  samp: {},
  var: {},
  abbr: {},
  dfn: {},
  cite: {},
  q: { cite: /./ },
  time: { datetime: /./ },
  ruby: {},
  rp: {},
  rt: {},
  bdi: {},
  bdo: {},
  span: {},
  wbr: {},
});

function withGlobalAttributes(elements: Readonly<Record<string, Readonly<Record<string, RegExp>>>>) {
  return new Map(
    Object.entries(elements).map(([name, own]) => [name, new Map(Object.entries({ ...everywhere, ...own }))]),
  );
}

/** Elements that end a line of text where they begin and where they end; white space beside them means nothing. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    "blockquote br caption col colgroup dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre summary table " +
    "tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Elements that go with all that is in them: to keep the text of a script or of a drawing would show what was never to be read. */
export const hiddenElements: ReadonlySet<string> = new Set(
  (
    "applet area audio base bgsound button canvas datalist embed frame frameset iframe input isindex keygen link math meta noembed " +
    "noframes object optgroup option param plaintext portal script select source style svg template textarea title track video xmp"
  ).split(" "),
);

/** Of the hidden elements, those that nobody misses: what a page says to browsers and search engines. */
export const silentElements: ReadonlySet<string> = new Set(
  "bgsound datalist link meta optgroup option param source template track".split(" "),
);

/** Of the hidden elements, those that a reader would fill in or press. */
export const formControls: ReadonlySet<string> = new Set("button input isindex keygen select textarea".split(" "));

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
  ...renameTo("ul", "dir menu"),
  ...renameTo(
    "div",
    "address article aside body center fieldset footer form header hgroup ilayer layer legend main marquee multicol nav search " +
      "section",
  ),
  ...renameTo(
    "span",
    "basefont big blink data font head html label map nobr noscript output picture rb rtc slot spacer",
  ),
]);

function renameTo(name: string, old: string): readonly (readonly [string, string])[] {
  return old.split(" ").map((written) => [written, name]);
}
