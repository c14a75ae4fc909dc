import type { MarkdownIt } from "markdown-it";

/**
 * For `markdown.use`: what makes a link of a URL or a mail address in the text (GFM section 6.9).
 *
 * A URL has its scheme or begins with "www.". A name with a dot alone is a firm, a file, or a full stop without a space behind it,
 * at least as often: "Booking.com", "report.zip", "the end.So".
 */
export function bareUrls(md: MarkdownIt): void {
  md.set({ linkify: true });
  const { linkify } = md;
  const test = linkify.test.bind(linkify);
  // Its patterns try every character of a text; few texts have what all links have.
  linkify.test = (text) => inEveryLink.test(text) && test(text);
  linkify
    .set({ fuzzyLink: false, fuzzyEmail: true })
    // No body leads there, and two slashes alone are no address to people.
    .add("ftp:", null)
    .add("//", null)
    .add("www.", {
      validate(text, position, { re }) {
        const host = re.get_relative_proto_validator();
        host.lastIndex = position;
        return host.exec(text)?.[0].length ?? 0;
      },
      normalize(match) {
        match.url = `http://${match.raw}`;
      },
    });
  // As in the address of any other link; programs that write Markdown put a backslash before every "_".
  md.core.ruler.after("linkify", "bare_url_escapes", ({ tokens }) => {
    for (const { children } of tokens) {
      for (const [index, token] of (children ?? []).entries()) {
        if (token.type !== "link_open" || token.markup !== "linkify") continue;
        const text = children?.[index + 1];
        token.attrSet("href", md.utils.unescapeMd(String(token.attrGet("href"))));
        if (text) text.content = md.utils.unescapeMd(text.content);
      }
    }
  });
}

const inEveryLink = /[:@]|\/\/|www\./i;
