import type { Address } from "../../domain/catalogue.ts";
import type { LanguageTag, Site } from "../../domain/site.ts";
import { articleUrl } from "../../feed/urls.ts";
import type { Complaint, References } from "../html/references.ts";
import { decodeSegment } from "./decode-segment.ts";

/** The absolute URL of a reference in a story's text, or what there is to say of it; undefined where it is relative to nothing. */
export type LinkResolver = References["resolveLink"];

/** The pages of the story in a folder, in the site's order of languages; undefined where no story is that can be linked to. */
export type LinkTargets = (folder: string) => readonly Address[] | undefined;

/** Why a link to the folder of a story leads nowhere. */
export type MissingStory = (folder: string) => Complaint;

/**
 * Resolves `../another-folder/` to that story's page, `/path` and `#fragment` to the site and the page itself. A story that is
 * not there in the reader's language is linked in the first it has.
 */
export function linkResolver(
  site: Site,
  { targets, missingStory }: { readonly targets: LinkTargets; readonly missingStory: MissingStory },
  language: LanguageTag,
  own: string,
): LinkResolver {
  return (href) => {
    if (href.startsWith("//")) return `https:${href}`;
    if (href.startsWith("/")) return `${site.origin}${href}`;
    if (href.startsWith("#") || href.startsWith("?")) return `${own}${href}`;
    const [, written, file, fragment = ""] = /^\.\.\/([^/?#]+)(?:\/([^/?#]+\.(?:md|ya?ml))?)?(#.*)?$/i.exec(href) ?? [];
    if (written === undefined || /^\.+$/.test(written)) return isFile.test(href) ? { complaint: notAFile } : undefined;
    const folder = decodeSegment(written);
    if (file !== undefined) return { complaint: { ...notAFile, instead: `write "../${folder}/"` } };
    const texts = targets(folder);
    const text = texts?.find((each) => each.language === language) ?? texts?.[0];
    if (!text) return { complaint: missingStory(folder) };
    const url = `${articleUrl(site, text.language, text.slug)}${fragment}`;
    if (text.language === language) return url;
    const what = `the story is not there in ${language}; the link leads to it in ${text.language}`;
    return { url, complaint: { what, instead: `add ${language}.md to it, or leave it so`, notice: true } };
  };
}

/** Texts and YAML, by any path. */
const isFile = /^[^?#]*\.(?:md|ya?ml)(?:#.*)?$/i;

const notAFile: Complaint = {
  what: "a text's file has no address",
  instead: 'write "../folder/" of a story',
};
