import type { Picture } from "../../domain/article.ts";
import type { Site } from "../../domain/site.ts";
import { columnWidth, StoryPicture } from "./story-picture.tsx";

/** The picture above an article's text, with its words. */
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
