import type { Picture } from "../../domain/article.ts";
import { columnWidth, StoryPicture } from "./story-picture.tsx";

/** The picture above an article's text, with its words. */
export function LeadPicture({ picture }: { readonly picture: Picture }) {
  const { caption, credit } = picture;
  return (
    <figure class="lead-picture">
      <StoryPicture picture={picture} eager sizes={columnWidth} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
