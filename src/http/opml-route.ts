import type { Handler } from "hono";
import { opml } from "../pages/lists/opml.ts";
import { latestCacheTags } from "./cache-tags.ts";
import type { Services } from "./services.ts";

/**
 * No type is registered for OPML. This is the one by which outlines are announced (http://opml.org/outlineAutoDiscovery.opml), and
 * it says more than XML: that the document is for a reader.
 */
const type = "text/x-opml; charset=utf-8";

/** The subscription list of the language in the path, or of all. */
export function opmlRoute({ newsroom, documentResponse }: Services): Handler {
  const { catalogue } = newsroom.library;
  return ({ req }) => {
    const language = req.param("language");
    const languages = catalogue.site.languages.filter(({ tag }) => language === undefined || tag === language);
    return documentResponse(req.raw, {
      key: `opml ${language ?? ""}`,
      type,
      headers: {
        "Cache-Tag": latestCacheTags(languages),
        // Some browsers show any `text/` as text; a person wants the file, under the name for which the reader's dialog looks.
        "Content-Disposition": `attachment; filename="feeds${language === undefined ? "" : `-${language}`}.opml"`,
      },
      make: (now) => opml(catalogue, languages, now),
    });
  };
}
