import { localeOf } from "../../domain/language.ts";
import { feedPicture, type OwnPicture } from "../../domain/picture.ts";
import type { Clip, Track } from "../../domain/recording.ts";
import type { Language, Site } from "../../domain/site.ts";
import { describeRecording } from "../../messages/describe-recording.ts";
import { fileUrl, pathOf, recordingUrl } from "../../urls/urls.ts";
import { pictureSources, textWidth } from "./picture-sources.ts";

interface Props {
  readonly site: Site;
  readonly language: Language;
  readonly clip: Clip;
}

/** A player of an audio or video file, which loads nothing but the poster before it plays. An `<audio>` shows none itself. */
export function ClipPlayer({ site, language, clip }: Props) {
  const { recording, title, poster, tracks } = clip;
  const description = describeRecording(language, recording);
  const src = pathOf(site, recordingUrl(site, recording));
  // The words of pages may be in another language than the page, and so in another direction.
  const link = (
    <a href={src} dir="auto">
      {description}
    </a>
  );
  const common = { controls: true, preload: "none", src, "aria-label": title || description } as const;
  return (
    <figure class="clip">
      {recording.medium === "audio" && poster && (
        <img {...pictureSources(site, poster, textWidth)} alt="" loading="lazy" decoding="async" />
      )}
      {recording.medium === "audio" ? (
        <audio {...common}>{link}</audio>
      ) : (
        <video
          {...common}
          playsinline
          {...(poster && { poster: posterPath(site, poster) })}
          {...("path" in recording && { width: recording.width, height: recording.height })}
        >
          {tracks.map((track) => (
            <CaptionTrack site={site} track={track} />
          ))}
          {link}
        </video>
      )}
      <figcaption>
        {title} {link}
      </figcaption>
    </figure>
  );
}

/** The site serves tracks itself, at the page's own origin: the player needs no `crossorigin`, wherever its file is. */
function CaptionTrack({ site, track: { path, language } }: { readonly site: Site; readonly track: Track }) {
  return (
    <track
      kind="captions"
      src={pathOf(site, fileUrl(site, path))}
      srclang={language}
      label={nativeName(site, language)}
    />
  );
}

/** Returns a language's name in the language itself. */
function nativeName({ languages }: Site, tag: string): string {
  const known = languages.find((each) => each.tag === tag);
  if (known) return known.name;
  const locale = localeOf(tag);
  return new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? tag;
}

/** A poster is loaded with the page, and has no `srcset`: the largest of the smaller sizes, which is as wide as the column. */
function posterPath(site: Site, poster: OwnPicture): string {
  const { path } = poster.smaller.at(-1) ?? feedPicture(poster);
  return pathOf(site, fileUrl(site, path));
}
