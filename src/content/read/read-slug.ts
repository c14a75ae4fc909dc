import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { cleanText } from "../../xml/clean-text.ts";
import { isMapping } from "../schema/mapping.ts";
import { isPageSlug } from "../schema/slug.ts";
import type { Folder } from "../source/content-source.ts";
import type { Yaml } from "../yaml/locate.ts";
import { problemAtField } from "../yaml/locate.ts";

/**
 * The slug that a text's front matter gives; where it gives none, the folder's name without its date. Whether a given one is
 * written rightly is the schema's business.
 */
export function readSlug(yaml: Yaml, folder: Folder): { readonly slug: string; readonly problem?: Problem } {
  const given = isMapping(yaml.value) ? yaml.value.slug : undefined;
  if (typeof given === "string") return { slug: cleanText(given) };
  const name = cleanText(folder.path.slice(folder.path.lastIndexOf("/") + 1)).replace(/^\d{4}-\d\d-\d\d-/, "");
  if (given !== undefined || isPageSlug(name)) return { slug: name };
  const what = `${quote(name)}, from the folder's name, cannot be the end of a URL`;
  return {
    slug: name,
    problem: problemAtField(yaml, "slug", { what, instead: 'rename the folder, or write "slug: …"' }),
  };
}
