import type { Article } from "../../domain/article.ts";
import { documentTypes } from "../../domain/document-types.ts";
import type { Site } from "../../domain/site.ts";
import { ArticleRecord } from "../../pack/record.ts";

/** What stories show besides their texts and lead pictures. */
export const storyMedia = ["video", "audio", "gallery", "embed", "document"] as const;
export type StoryMedium = (typeof storyMedia)[number];

/** Returns what the articles of a story show. @param records of its articles */
export function findStoryMedia(
  site: Pick<Site, "origin" | "mediaBase">,
  records: Iterable<Uint8Array>,
): readonly StoryMedium[] {
  const found = new Set<StoryMedium>();
  for (const bytes of records) {
    const record = new ArticleRecord(bytes, 0);
    for (const medium of mediaOf(JSON.parse(Buffer.from(record.metadata).toString()))) found.add(medium);
    if (linksToDocument(Buffer.from(record.pageBody).toString(), site)) found.add("document");
  }
  return storyMedia.filter((medium) => found.has(medium));
}

function mediaOf({ clips = [], figures = [] }: Pick<Article, "clips" | "figures">): readonly StoryMedium[] {
  const inText = figures.flatMap(({ figure }): readonly StoryMedium[] => {
    if (figure.kind === "embed") return ["embed"];
    if (figure.kind === "clip") return [figure.recording.medium];
    return figure.pictures.length > 1 ? ["gallery"] : [];
  });
  return [...clips.map(({ recording }) => recording.medium), ...inText];
}

/** A link to a document of the site names its type, wherever the document is. */
function linksToDocument(body: string, { origin, mediaBase }: Pick<Site, "origin" | "mediaBase">): boolean {
  const hosts = [origin, ...(mediaBase === undefined ? [] : [mediaBase])];
  const links = body.match(/<a [^>]*>/g) ?? [];
  return links.some((link) => {
    const [, type = ""] = / type='([^']*)'/.exec(link) ?? [];
    return types.has(type) && hosts.some((host) => link.includes(` href='${host}/`));
  });
}

const types: ReadonlySet<string> = new Set(Object.values(documentTypes));
