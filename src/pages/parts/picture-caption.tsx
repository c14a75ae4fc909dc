import type { Picture } from "../../domain/picture.ts";

/** The caption and the credit of a picture; nothing if it has neither. */
export function PictureCaption({ picture: { caption, credit } }: { readonly picture: Picture }) {
  if (!caption && !credit) return null;
  return (
    <figcaption>
      {caption} {credit && <small>{credit}</small>}
    </figcaption>
  );
}
