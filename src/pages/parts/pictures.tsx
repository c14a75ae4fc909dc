import type { PicturesFigure } from "../../domain/figure.ts";
import type { Picture } from "../../domain/picture.ts";
import type { Site } from "../../domain/site.ts";
import { PictureCaption } from "./picture-caption.tsx";
import { galleryWidth, largestSource, pictureSources, textWidth } from "./picture-sources.ts";

/** One picture in the text, or a gallery of several. */
export function Pictures({ site, figure: { pictures } }: { readonly site: Site; readonly figure: PicturesFigure }) {
  const [first, ...others] = pictures;
  if (first && others.length === 0) {
    return (
      <figure>
        <BodyPicture site={site} picture={first} sizes={textWidth} />
        <PictureCaption picture={first} />
      </figure>
    );
  }
  return (
    <ul class="gallery">
      {pictures.map((picture) => (
        <li>
          <figure>
            <LinkedPicture site={site} picture={picture} />
            <PictureCaption picture={picture} />
          </figure>
        </li>
      ))}
    </ul>
  );
}

/**
 * A picture of a gallery, which is small in its column and so is a link to its full size. A picture for decoration has no text
 * that could name the link.
 */
function LinkedPicture({ site, picture }: { readonly site: Site; readonly picture: Picture }) {
  const image = <BodyPicture site={site} picture={picture} sizes={galleryWidth} />;
  return picture.alt ? <a href={largestSource(site, picture.media)}>{image}</a> : image;
}

interface Props {
  readonly site: Site;
  readonly picture: Picture;
  readonly sizes: string;
}

function BodyPicture({ site, picture: { media, alt }, sizes }: Props) {
  return <img {...pictureSources(site, media, sizes)} alt={alt} loading="lazy" decoding="async" />;
}
