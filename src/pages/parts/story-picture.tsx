import { feedPicture, type OwnPicture, type Picture } from "../../domain/picture.ts";
import type { Site } from "../../domain/site.ts";
import { fileUrl, pathOf } from "../../urls/urls.ts";

/** Either one of two columns or the full width of a small screen, as in the style sheet. */
export const columnWidth = "(min-width: 60rem) 45rem, 100vw";

/** Beside the text of an article in a list. */
export const thumbnailWidth = "12rem";

interface Props {
  readonly site: Site;
  readonly picture: Picture;
  /** For the first picture on the page, which would appear later if it waited for the layout. */
  readonly eager: boolean;
  /** The width that the style sheet gives it, as a value of `sizes`. */
  readonly sizes: string;
}

/** A lead picture without its caption. Only the site's own files have sizes; the style sheet reserves room for any. */
export function StoryPicture({ site, picture: { media, alt }, eager, sizes }: Props) {
  return (
    <img
      class="picture"
      {...("url" in media ? { src: media.url } : ownPicture(site, media, sizes))}
      alt={alt}
      {...(eager ? { fetchpriority: "high" } : { loading: "lazy" })}
      decoding="async"
    />
  );
}

function ownPicture(site: Site, media: OwnPicture, sizes: string) {
  const { smaller } = media;
  const { path, width, height } = feedPicture(media);
  const address = (each: string) => pathOf(site, fileUrl(site, each));
  const srcset = [...smaller, { path, width }].map((each) => `${address(each.path)} ${each.width}w`).join(", ");
  return { src: address(path), width, height, ...(smaller.length > 0 && { srcset, sizes }) };
}

/** The picture above an article's text, with its caption and credit. */
export function LeadPicture({ site, picture }: { readonly site: Site; readonly picture: Picture }) {
  const { caption, credit } = picture;
  return (
    <figure class="lead-picture">
      <StoryPicture site={site} picture={picture} eager sizes={columnWidth} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
