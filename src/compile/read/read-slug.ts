import { cleanText } from "../clean-text.ts";
import type { Problem } from "../problem.ts";
import { isMapping } from "../schema/mapping.ts";
import { isPageSlug } from "../schema/page-slug.ts";
import { quote } from "../schema/quote.ts";
import type { Folder } from "../source/read-source.ts";
import { locate } from "../yaml/locate.ts";
import type { Yaml } from "../yaml/parse-yaml.ts";
import type { Claim } from "./claim.ts";
import { problemAt } from "./problem-at.ts";

/**
 * The slug that a text's front matter gives; where it gives none, the folder's name without its date. Whether a given one is
 * written rightly is the schema's business.
 */
export function readSlug(yaml: Yaml, folder: Folder): { readonly slug: Claim; readonly problem?: Problem } {
  const given = isMapping(yaml.value) ? yaml.value.slug : undefined;
  const { source } = yaml;
  if (typeof given === "string") {
    // Few slugs are clashed with, and to find the place of one takes longer than to read it.
    const slug = {
      name: cleanText(given),
      field: "slug",
      source,
      get offset() {
        return locate(yaml, ["slug"], "value").offset;
      },
    };
    return { slug };
  }
  const name = cleanText(folder.path.slice(folder.path.lastIndexOf("/") + 1)).replace(/^\d{4}-\d\d-\d\d-/, "");
  const slug = { name, field: "slug", source, offset: 0 };
  if (given !== undefined || isPageSlug(name)) return { slug };
  const what = `${quote(name)}, from the folder's name, cannot be the end of a URL`;
  return { slug, problem: problemAt(yaml, "slug", { what, instead: 'rename the folder, or write "slug: …"' }) };
}
