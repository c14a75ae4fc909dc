import type { IOptions } from "sanitize-html";
import { sanitizeHtml } from "../on-demand.ts";
import { allowedElements } from "./allowed-elements.ts";
import { hiddenElements } from "./hidden-elements.ts";
import { allowedSchemes } from "./web-address.ts";

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
