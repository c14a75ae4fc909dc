/**
 * Every element that a body may have, with its attributes and what their values look like. What is not here is not printed.
 *
 * The list is that of what feed readers show of an article: no styles, no scripts, no forms, nothing that loads by itself but
 * images, no `id` (it would be one more of them on a page of several entries).
 */
export const allowedElements: ReadonlyMap<string, ReadonlyMap<string, RegExp>> = listOf({
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
  th: { ...cell(), abbr: /./, scope: /^(?:row|col|rowgroup|colgroup)$/i },
  td: cell(),
  figure: {},
  figcaption: {},
  img: { src: /./, alt: /^/, width: /^\d{1,5}$/, height: /^\d{1,5}$/ },
  details: { open: /^/ },
  summary: {},
  a: { href: /./, hreflang: language(), rel: /./, type: /^[\w.+-]+\/[\w.+-]+$/ },
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

function listOf(elements: Readonly<Record<string, Readonly<Record<string, RegExp>>>>) {
  const everywhere = { dir: /^(?:ltr|rtl|auto)$/i, lang: language(), title: /./, translate: /^(?:yes|no)$/i };
  return new Map(
    Object.entries(elements).map(([name, own]) => [name, new Map(Object.entries({ ...everywhere, ...own }))]),
  );
}

function cell() {
  return { colspan: /^\d{1,3}$/, rowspan: /^\d{1,3}$/, align: /^(?:left|center|right)$/ };
}

function language(): RegExp {
  return /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;
}
