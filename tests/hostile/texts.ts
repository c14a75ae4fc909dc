/** Texts that have broken feeds, each under the name of its difficulty. */
export const hostileTexts: Readonly<Record<string, string>> = {
  "the end of CDATA": "a ]]> b ]]> c",
  "CDATA within CDATA": "<![CDATA[ x <![CDATA[ y ]]> z ]]>",
  "a script": "<script>alert(1)</script> and <img src=x onerror=alert(1)>",
  "a double escape": "&amp;lt;b&amp;gt; &lt; &#60; &amp; & &unknown; &#x0;",
  "quotation marks": `"double" 'single' \`back\` „low“ «guillemets»`,
  "the end of an attribute": `"><svg onload=alert(1)> ' onmouseover='x`,
  backslashes: 'C:\\new\\table \\u0041 \\" \\',
  "control characters": `${String.fromCharCode(...Array.from({ length: 0x20 }, (_, code) => code))}visible\u007f\u0085`,
  "a control character between letters": "on\u009fe",
  noncharacters: "a\ufffeb\uffffc\u{1ffff}d",
  "combining marks": `Z\u0351\u036b\u0343\u036a\u0302a\u0308l\u0301g\u0306o и\u0306 \u0338first`,
  "right-to-left text": "שלום العربية \u202eoverride\u202c \u2067isolate\u2069 \u200f\u200e",
  "emoji with joiners": "👩‍👩‍👧‍👦 🏳️‍🌈 🇺🇦 👍🏽 \u{1fae8}",
  "line separators": "one\u2028two\u2029three",
  "invisible characters": "zero\u200bwidth\ufeff soft\u00adhyphen no\u00a0break",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an author types
  "template syntax": "{{ 7*7 }} ${x} <%= y %> <?php ?> <!-- c --> --> #{z}",
  "a processing instruction": "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e 'boom'>]>&e;",
  "names of object properties": "__proto__ constructor toString",
  "a very long line": "слово ".repeat(666).trim(),
};

/** Returns the text as a YAML value, with escapes, so that any text can be written. */
export function yamlString(text: string): string {
  const escaped = Array.from({ length: text.length }, (_, index) => {
    const code = text.charCodeAt(index);
    return code >= 0x20 && code < 0x7f && code !== 0x22 && code !== 0x5c
      ? text.charAt(index)
      : `\\u${code.toString(16).padStart(4, "0")}`;
  });
  return `"${escaped.join("")}"`;
}
