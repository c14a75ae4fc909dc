import type { Article } from "../../domain/article.ts";
import { feedPicture, type Picture, type Rendition } from "../../domain/picture.ts";
import type { Clip } from "../../domain/recording.ts";
import type { Site } from "../../domain/site.ts";
import { fileUrl, recordingUrl } from "../../urls/urls.ts";

/** https://schema.org/ImageObject */
export function imageObject(site: Site, { media, alt, caption, credit }: Picture): object {
  return {
    "@type": "ImageObject",
    ...("url" in media ? { url: media.url } : measuredImage(site, feedPicture(media))),
    description: alt,
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
  };
}

function measuredImage(site: Site, { path, width, height }: Rendition) {
  return { url: fileUrl(site, path), width, height };
}

/**
 * https://schema.org/VideoObject or https://schema.org/AudioObject, with the properties that Google names for videos:
 * https://developers.google.com/search/docs/appearance/structured-data/video
 */
export function clipObject(site: Site, { title: headline, language, published }: Article, clip: Clip): object {
  const { recording, title, poster, tracks } = clip;
  return {
    "@type": recording.medium === "video" ? "VideoObject" : "AudioObject",
    name: title || headline,
    inLanguage: language,
    uploadDate: new Date(published).toISOString(),
    contentUrl: recordingUrl(site, recording),
    encodingFormat: recording.type,
    ...("path" in recording && {
      // ISO 8601 section 5.5.2: seconds alone are a duration.
      duration: `PT${Math.round(recording.duration)}S`,
      width: recording.width,
      height: recording.height,
    }),
    ...(poster && { thumbnailUrl: fileUrl(site, feedPicture(poster).path) }),
    ...(tracks.length > 0 && {
      caption: tracks.map((track) => ({
        "@type": "MediaObject",
        contentUrl: fileUrl(site, track.path),
        encodingFormat: "text/vtt",
        inLanguage: track.language,
      })),
    }),
  };
}
