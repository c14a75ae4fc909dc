import type { leftOverMarkup } from "../../src/markdown/left-over-markup.ts";

interface Examples {
  /** Texts with one match each. */
  readonly found: readonly string[];
  /** Texts that look similar and do not match. */
  readonly passes: readonly string[];
}

/** Examples of every pattern, by its name. */
export const leftOverExamples: Readonly<Record<keyof typeof leftOverMarkup, Examples>> = {
  "second YAML front matter": {
    found: ["---\ntitle: A\nlead: B\n---\n\nText."],
    passes: ["a\n\n---\n\nb\n\n---", "Ratio: 2\n---"],
  },
  "dashes below a paragraph": {
    found: ["a text that only a paragraph can be, and no heading.\n---"],
    passes: ["Heading\n---", "a text that only a paragraph can be, and no heading.\n\n---"],
  },
  "TeX in brackets": {
    found: ["\\[ E = mc^2 \\]", "\\[\n\\frac{a}{b}\n\\]"],
    passes: ["\\[sic\\]", "\\[Updated at 10:00\\]"],
  },
  "Markdown in a block of HTML": {
    found: ["<div>\n**bold**\n</div>", "<p>[a](/b)</p>", "<div>\n## Heading\n</div>"],
    passes: ["<div>\n\n**bold**\n\n</div>", "<p>5**2 [a] (b)</p>", "<pre>**a**</pre>", "<!-- **a** -->"],
  },
  "tag of a word processor": {
    found: ["Text<o:p>", 'a <w:sdt id="1">b', "a <![endif]> b"],
    passes: ["<https://x.example/>", "x <o:p", "a < b:c > d"],
  },
  "file in double brackets": {
    found: ["![[a.jpg]]", "a ![[фото 1.png|300]] b"],
    passes: ["!\\[[a.jpg]]", "Hey![1]"],
  },
  "table of contents": {
    found: ["[TOC]", "[[_TOC_]]", "{:toc}"],
    passes: ["The [TOC] of a book", "TOC"],
  },
  "wiki link": {
    found: ["see [[Page]]", "[[Two words]]", "[[Page|text]]"],
    passes: ["[sic]", "[[1]]", "[\\[Page]]", "a[b[c]]"],
  },
  "address with a space": {
    found: ["![A](IMG 1.JPG)", "[w](https://x.example/a b)", '![A](photo (1) b.jpg "c")', "[**a** b](../c d/)"],
    passes: ["[see] (a b)", "![a](<photo.png>)", '[a](/b "c d")', "f(a b)"],
  },
  "URL in angle brackets with a space": {
    found: ["<https://x.example/a b>", "a < https://x.example/ > b"],
    passes: ["<https://x.example/>", "a < b https://x.example/ > c"],
  },
  "address without an end": {
    found: ["[text](https://x.example/a", "a ![b](c.png\nd"],
    passes: ["(see [1]", "[a](/b)"],
  },
  "link that cannot be read": {
    found: ['[a](/b "c" d)', "[a](/b(c)"],
    passes: ["[a] (b)", "[a](/b)", "[a]\\(b)"],
  },
  "space between the brackets of a link": {
    found: ["[text] (https://x.example/)", "a [text] (/b)"],
    passes: ["[sic] (see page 5)", "[1] (https://x.example/)", "[sic] (a)"],
  },
  "brackets the wrong way round": {
    found: ["(text)[https://x.example/]"],
    passes: ["f(x)[1]", "(a) [b]"],
  },
  shortcode: {
    found: [
      '[caption id="x"]',
      "[gallery ids=1,2]",
      "[embed]https://x.example/a[/embed]",
      "[b]bold[/b]",
      "[url=https://x.example/]a",
      "a[/quote]",
      "[gallery]",
      '[audio mp3="talk.mp3"][/audio]',
      "[youtube https://x.example/watch?v=a]",
    ],
    passes: [
      "[see https://x.example/a] for more",
      "[sic]",
      "[video] of the day",
      "[a=b]",
      "[he said: no]",
      "[1] and [/]",
    ],
  },
  "reference without a definition": {
    found: ["[text][ref]", "![alt][ref]", "[text][]"],
    passes: ["[1][2]", "[…][sic]", "[sic]", "https://x.example/?filter[a][b]=1"],
  },
  "footnote without a text": {
    found: ["A claim.[^1]", "A claim.[^a b]"],
    passes: ["A claim.[1]", "A claim.\\[^1]", "x^[1]", "[^]"],
  },
  "footnote that cannot be read": {
    found: ["[^a b]: two words", "a [^1]: b"],
    passes: ["[note]: text here", "\\[^1]: b"],
  },
  "template tag": {
    found: ["{{< youtube x >}}", "{{% note %}}", "{{ page.title }}", "{% include a.html %}", "{% raw %}", "<%= a %>"],
    passes: ["{name}", "{ {a} }", "5 % {a}", "\\{{ a }}", "<code>{{ a }}</code> b", "`{{ a }}`"],
  },
  callout: {
    found: ["> [!NOTE]\n> text", "> [!tip]- Title\n> text"],
    passes: ["> [sic] text", "> \\[!NOTE]"],
  },
  "container block": {
    found: ["::: warning\nText\n:::", '!!! note "Title"\n    Text'],
    passes: [":: a", "!!! Увага", ":::"],
  },
  "attributes in braces": {
    found: ["# Heading {#id .class}", "text\n{: .x }", "![a](photo.png){width=50%}"],
    passes: ["{name}", "{.}", "{#}", "{x=1}"],
  },
  "heading between equals signs": {
    found: ["== Heading =="],
    passes: ["a == b", "Heading\n====="],
  },
  "marked text": {
    found: ["a ==mark== b"],
    passes: ["a == b == c", "a==b and c==d", "x=1"],
  },
  subscript: {
    found: ["H~2~O"],
    passes: ["~5 ~10", "a~b~c", "~100–~200"],
  },
  superscript: {
    found: ["x^2^", "1^st^"],
    passes: ["x^2", "(^_^)", "2^10 and 2^20"],
  },
  "text struck with one tilde": {
    found: ["a ~no~ b"],
    passes: ["~5 or ~10", "~100–~200", "~/a and ~/b"],
  },
  TeX: {
    found: ["$E=mc^2$", "$$\nE = m\n$$", "$\\alpha + x_1$", "a \\frac{1}{2}"],
    passes: ["$5 to $10", "US$5^ and $6", "costs $$$", "$PATH_A:$PATH_B", "C:\\text\\begin"],
  },
  "asterisks that made nothing bold": {
    found: ["**Note:**text", "a **b **c", "a ** b**"],
    passes: ["a*b", "2*3*4", "a ** b ** c", "2**3"],
  },
  "underscores that made nothing bold": {
    found: ["__Note:__text", "a __ b__"],
    passes: [
      "snake_case_name",
      "snake__case__name",
      "a __ b",
      "https://youtu.be/__a-b_c-d__",
      "https://x.example/?__cft__[0]=A&__tn__=R",
      "<https://x.example/?__cft__[0]=a&__tn__=b>",
    ],
  },
  "heading without a space": {
    found: ["##Heading", "a\n\n###Heading"],
    passes: ["#sport", "#sport #kyiv", "C## and so on", "####"],
  },
  "table that cannot be read": {
    found: ["| a | b |\n|---|\n| c | d |", "a | b\n\n---|---", "| a | b |\n| c | d |"],
    passes: ["|x| and |y|", "a | b", "-- | - text"],
  },
  "second TOML front matter": {
    found: ['+++\ntitle = "A"\n+++'],
    passes: ["a +++ b", "C++"],
  },
  "list of abbreviations": {
    found: ["*[EU]: European Union"],
    passes: ["*[EU]* text", "[EU]: text and more"],
  },
  "tag that cannot be read": {
    found: ['<a href="/b>text', "a <img src='b"],
    passes: ["a <b and c", "x <a y", "\\<a href="],
  },
  import: {
    found: ['import Chart from "./chart.js";'],
    passes: ["import taxes from 'abroad' rose", "export from Kyiv"],
  },
  directive: {
    found: [".. image:: a.png", "image::a.png[Roof]", "include::a.adoc[]"],
    passes: ["... and so on", "image: a", "video:: of it"],
  },
  "comment between percent signs": {
    found: ["a %%not for readers%% b", "%% ask Olena %%"],
    passes: ["100%% and 50%%", "5 %"],
  },
  "escaped code point": {
    found: ["\\u0456"],
    passes: ["C:\\users", "\\u12"],
  },
  "code within a word": {
    found: ["п`ять і об`єкт"],
    passes: ["п'ять", "a `b` c", "これは`b`です", "`foo`s"],
  },
  "backtick within a word": {
    found: ["п`ять"],
    passes: ["п'ять", "п\\`ять"],
  },
  backtick: {
    found: ["a `b"],
    passes: ["`a`", "\\`"],
  },
  "two asterisks": {
    found: ["a **b", "a ** b"],
    passes: ["2**3 4", "a*b"],
  },
  "asterisk that made nothing italic": {
    found: ["a *b * c"],
    passes: ["a * b * c", "5* and *terms", "*a*"],
  },
  "half a template tag": {
    found: ["a {{ b", "a {% b"],
    passes: ["{a}", "\\{{ a }}", "100 %}"],
  },
  placeholder: {
    found: ["Dear #{name}"],
    passes: ["{name}", "$5 {a}"],
  },
  "name of an emoji": {
    found: ["Done :rocket:", ":white_check_mark: a"],
    passes: ["10:30:00", "a::b", "Kyiv: Lviv: Odesa"],
  },
  definition: {
    found: ["Term\n: definition"],
    passes: ["Term: definition", "a :)"],
  },
  bullets: {
    found: ["• a\n• b"],
    passes: ["• a", "a • b"],
  },
  "bold between apostrophes": {
    found: ["'''bold'''"],
    passes: ["''a''", "'a'"],
  },
  "escaped line break": {
    found: ["\\nслово", "a. \\n b"],
    passes: ["C:\\news", "\\\\n"],
  },
  "hash without a space": {
    found: ["#Heading of a part"],
    passes: ["#sport", "#sport #kyiv and more", "#Київ: нові маршрути міста."],
  },
};
