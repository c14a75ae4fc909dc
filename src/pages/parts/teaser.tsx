import type { Article } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import { termName } from "../../domain/vocabulary.ts";
import { articleUrl, pathOf, tagUrl } from "../../urls/urls.ts";
import { Moment } from "./moment.tsx";
import { columnWidth, thumbnailWidth } from "./picture-sources.ts";
import { StoryPicture } from "./story-picture.tsx";

interface Props {
  readonly catalogue: Catalogue;
  readonly article: Article;
  /** `top` leads the page, `full` has lead and picture, `brief` is a headline. */
  readonly size: "top" | "full" | "brief";
}

/** An article in a list; its heading is one level below the list's own. */
export function Teaser({ catalogue, article, size }: Props) {
  const { site } = catalogue;
  const { language, section } = article;
  const image = size === "brief" ? undefined : article.image;
  return (
    <article class={`teaser ${size}`}>
      {image && (
        <StoryPicture
          site={site}
          picture={image}
          eager={size === "top"}
          sizes={size === "top" ? columnWidth : thumbnailWidth}
        />
      )}
      <div>
        <h3>
          <a href={pathOf(site, articleUrl(site, language, article.slug))}>{article.title}</a>
        </h3>
        {size !== "brief" && <p class="lead">{article.lead}</p>}
        <p class="meta">
          <a href={pathOf(site, tagUrl(site, language, section))}>{termName(catalogue.tags, section, language)}</a>{" "}
          <Moment site={site} language={language} instant={article.published} />
        </p>
      </div>
    </article>
  );
}
