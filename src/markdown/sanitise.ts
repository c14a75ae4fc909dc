import { createRequire } from "node:module";
import type { IOptions } from "sanitize-html";
import { once } from "../domain/once.ts";
import { allowedElements } from "./allowed-elements.ts";
import { hiddenElements } from "./hidden-elements.ts";
import { allowedSchemes } from "./web-address.ts";

/** Loaded where there is raw HTML, as `htmlparser2` is. */
const sanitizeHtml = once(() => createRequire(import.meta.url)("sanitize-html") as typeof import("sanitize-html"));

/** Whatever HTML it is given, nothing in the result runs, loads anything but images or leads out of the allowed schemes. */
export function sanitise(html: string): string {
  return sanitizeHtml()(html, policy);
}

const policy: IOptions = {
  allowedTags: [...allowedElements.keys()],
  allowedAttributes: Object.fromEntries(
    [...allowedElements].map(([name, attributes]) => [name, [...attributes.keys()].filter((key) => key !== "class")]),
  ),
  allowedClasses: { code: ["language-*"] },
  allowedSchemes: [...allowedSchemes],
  allowedSchemesByTag: { img: ["http", "https"] },
  allowProtocolRelative: false,
  nonTextTags: [...hiddenElements, "head", "noscript"],
};
