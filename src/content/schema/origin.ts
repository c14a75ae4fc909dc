import * as v from "valibot";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { issueMessage } from "./issue-message.ts";

/**
 * The address of the site: `https://news.example`, or below a path of a host, `https://news.example/feeds`. A slash at
 * the end is removed.
 */
export const origin = v.pipe(
  v.string(),
  v.title("https origin"),
  v.description("An https address without a query or a fragment; it may have a path."),
  v.metadata({ pattern: "^https://[^\\s/?#@]+(?:/[A-Za-z0-9._~-]+)*/?$" }),
  v.check(
    (text) => diagnoseOrigin(text) === undefined,
    (issue) => {
      const { what, instead } = diagnoseOrigin(String(issue.input)) ?? {
        what: "is not an origin",
        instead: "write another",
      };
      return issueMessage(what, instead);
    },
  ),
  v.transform(removeSlash),
);

/**
 * Reads an origin that replaces the site's own during development: http is allowed too, but then only on this machine.
 * @returns undefined if it is not valid
 */
export function readDevelopmentOrigin(text: string): string | undefined {
  const secure = text.replace(/^http:(?=\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/|$))/, "https:");
  return diagnoseOrigin(secure) ? undefined : removeSlash(text);
}

function removeSlash(text: string): string {
  return text.replace(/\/$/, "");
}

/** A path without characters that have a meaning in the pattern of a route or of a header file, or in a router. */
const path = /^(?:\/[A-Za-z0-9._~-]+)*$/;

function diagnoseOrigin(text: string): Diagnosis | undefined {
  const said = quote(text);
  const url = parseOrigin(text);
  const given = parseOrigin(text.includes("://") ? text.replace(/^http:/i, "https:") : `https://${text}`);
  if (!url || !given) {
    return {
      what: `${said} is not an https origin`,
      instead: `write ${quote(given?.whole ?? "https://news.example")}`,
    };
  }
  if (url.more) return { what: `${said} has a query or a fragment`, instead: `write ${quote(url.whole)}` };
  if (!path.test(url.path)) {
    return {
      what: `the path of ${said} has characters other than letters A to Z, digits and - . _ ~ between single slashes`,
      instead: `write one such as ${quote(`${url.host}/feeds`)}`,
    };
  }
  if (url.whole === removeSlash(text)) return undefined;
  return { what: `${said} is not an https origin`, instead: `write ${quote(url.whole)}` };
}

/** Parses an origin into the spelling of the URL standard: lower case, Punycode, no default port, no `..`. */
function parseOrigin(text: string) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || url.username || url.password) return undefined;
  const path = removeSlash(url.pathname);
  return { host: url.origin, path, whole: url.origin + path, more: /[?#]/.test(text) };
}
