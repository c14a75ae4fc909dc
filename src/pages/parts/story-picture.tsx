import type { Picture } from "../../domain/picture.ts";
import type { Site } from "../../domain/site.ts";
import { PictureCaption } from "./picture-caption.tsx";
import { columnWidth, pictureSources } from "./picture-sources.ts";

interface Props {
  readonly site: Site;
  readonly picture: Picture;
  /** For the first picture on the page, which would appear later if it waited for the layout. */
  readonly eager: boolean;
  /** The width that the style sheet gives it, as a value of `sizes`. */
  readonly sizes: string;
}

/** A lead picture without its caption. The style sheet reserves room for one of any size. */
export function StoryPicture({ site, picture: { media, alt }, eager, sizes }: Props) {
  return (
    <img
      class="picture"
      {...pictureSources(site, media, sizes)}
      alt={alt}
      {...(eager ? { fetchpriority: "high" } : { loading: "lazy" })}
      decoding="async"
    />
  );
}

/** The picture above an article's text, with its caption and credit. */
export function LeadPicture({ site, picture }: { readonly site: Site; readonly picture: Picture }) {
  return (
    <figure class="lead-picture">
      <StoryPicture site={site} picture={picture} eager sizes={columnWidth} />
      <PictureCaption picture={picture} />
    </figure>
  );
}
