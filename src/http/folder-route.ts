import type { Handler, HonoRequest } from "hono";
import type { ListKey } from "../domain/catalogue.ts";
import { nearest } from "../domain/nearest.ts";
import type { LanguageTag } from "../domain/site.ts";
import { selectionPath } from "../feed/selection.ts";
import { errorResponse } from "./error-response.ts";
import { type Found, findSelection } from "./find-selection.ts";
import type { Newsroom } from "./newsroom.ts";

/** What a folder of feeds lists, and what was asked of it. */
export interface Folder extends Found {
  readonly language: LanguageTag;
  readonly req: HonoRequest;
}

/**
 * A route within the folder of a language, topic or author, by the parameters `language` and `slug`. Where the vocabulary has no
 * such term, the answer names the nearest, or some that exist.
 */
export function folderRoute(
  newsroom: Newsroom,
  by: ListKey["by"] | undefined,
  answer: (folder: Folder) => Response | Promise<Response>,
): Handler {
  const { catalogue } = newsroom.library;
  return ({ req }) => {
    const language = req.param("language") ?? "";
    const slug = req.param("slug") ?? "";
    const found = findSelection(catalogue, language, by && { by, slug });
    if (found) return answer({ ...found, language, req });

    const [kind, terms] =
      by === "author" ? (["author", catalogue.authors] as const) : (["tag", catalogue.tags] as const);
    const near = nearest(slug, terms.keys());
    const offered = near === undefined ? [...terms.keys()].slice(0, 12) : [near];
    return errorResponse(newsroom, req.raw, {
      status: 404,
      what: `There is no ${kind === "tag" ? "topic" : kind} "${slug.slice(0, 80)}" here`,
      suggestions: offered.map((each) => ({
        href: `/${language}/${selectionPath({ kind, slug: each })}`,
        text: terms.get(each)?.name[language] ?? each,
      })),
      language,
    });
  };
}
