import type { Picture } from "../../domain/article.ts";

/**
 * A lead picture without its caption. Only our own files have a size; the style sheet keeps room for both alike.
 * @param eager for the first on the page, which would be shown later if it waited for the layout
 */
export function StoryPicture({ picture, eager }: { readonly picture: Picture; readonly eager: boolean }) {
  const { media, alt } = picture;
  return (
    <img
      class="picture"
      {...("url" in media ? { src: media.url } : { src: media.path, width: media.width, height: media.height })}
      alt={alt}
      {...(eager ? { fetchpriority: "high" } : { loading: "lazy" })}
      decoding="async"
    />
  );
}
