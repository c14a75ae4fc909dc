import type { Article } from "../domain/article.ts";
import { listClips } from "../domain/list-clips.ts";
import type { Site } from "../domain/site.ts";
import { recordingUrl } from "../urls/urls.ts";

/**
 * Returns the directives that the Content-Security-Policy of an article's page needs besides those of every page: exactly the
 * frames that a click can load, and the hosts of its audio and video.
 */
export function articlePolicy(site: Site, article: Article): readonly string[] {
  const frames = (article.figures ?? []).flatMap(({ figure }) =>
    figure.kind === "embed" && figure.frame ? frameSource(figure.frame.url) : [],
  );
  return [...directive("frame-src", frames), ...directive("media-src", mediaSources(site, article))];
}

/** A source has no query, and the two characters that separate directives and policies are escaped: CSP level 3, section 2.3.1. */
function frameSource(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replaceAll(";", "%3B").replaceAll(",", "%2C");
}

/**
 * The site's own files include captions. A file on another host may be anywhere after a redirect: the addresses of podcasts often
 * lead through services that count downloads.
 */
function mediaSources(site: Site, article: Article): readonly string[] {
  const clips = listClips(article);
  if (clips.length === 0) return [];
  const elsewhere = clips.flatMap(({ recording }) => {
    if ("url" in recording) return "https:";
    return recording.hosted === "mediaBase" ? new URL(recordingUrl(site, recording)).origin : [];
  });
  return ["'self'", ...elsewhere];
}

function directive(name: string, sources: readonly string[]): readonly string[] {
  return sources.length > 0 ? [[name, ...new Set(sources)].join(" ")] : [];
}
