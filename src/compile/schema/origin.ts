import * as v from "valibot";
import { quote } from "./quote.ts";
import { remedy } from "./remedy.ts";

/** Where the site lives: `https://news.example`, without a path. */
export const origin = v.pipe(
  v.string(),
  v.metadata({ pattern: "^https://[^\\s/?#@]+$" }),
  v.check(
    (text) => originOf(text) === text,
    (issue) =>
      remedy(`${quote(String(issue.input))} is not an https origin`, `write "${suggestion(String(issue.input))}"`),
  ),
);

/** Whether a text can stand for the site's origin while developing: over http too, but then on this machine alone. */
export function isDevelopmentOrigin(text: string): boolean {
  return originOf(text) === text || /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(text);
}

/** In the URL standard's spelling: lower case, Punycode, no default port. */
function originOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "https:" && !url.username && !url.password ? url.origin : undefined;
}

function suggestion(text: string): string {
  const withScheme = text.includes("://") ? text.replace(/^http:/i, "https:") : `https://${text}`;
  return originOf(withScheme) ?? "https://news.example";
}
