import type { Article } from "../domain/article.ts";
import { languageOf } from "../domain/language.ts";
import { everything, type Selection } from "../domain/lists.ts";
import { withVisibleTranslations } from "../domain/translations.ts";
import { termName } from "../domain/vocabulary.ts";
import { entryOf } from "../feed/entry.ts";
import { titleOf } from "../feed/list-title.ts";
import { articleUrl, pageUrl } from "../urls/urls.ts";
import { ArticleBody } from "./parts/article-body.tsx";
import { ArticleFooter } from "./parts/article-footer.tsx";
import { ArticleHeader } from "./parts/article-header.tsx";
import { articleOpenGraph, newsArticle, subscribersOnly } from "./parts/article-metadata.ts";
import { ClipPlayer } from "./parts/clip-player.tsx";
import { feedLinks } from "./parts/feed-links.ts";
import type { Versions } from "./parts/frame.ts";
import type { PageView } from "./parts/page-view.ts";
import { renderPage } from "./parts/render-page.tsx";
import { LeadPicture } from "./parts/story-picture.tsx";
import { Subscribe } from "./parts/subscribe.tsx";

/** @param body sanitised HTML: corrections and text; empty if there is neither */
export function articlePage(view: PageView, stored: Article, body: string): string {
  const { catalogue } = view;
  const article = withVisibleTranslations(stored, view.now);
  const { site } = catalogue;
  const language = languageOf(site, article.language);
  const entry = entryOf(site, catalogue, article);
  const nameOf = (slug: string) => termName(catalogue.tags, slug, language.tag);
  const section: Selection = { kind: "tag", slug: article.section };
  return renderPage(
    view,
    {
      language,
      title: `${article.title} — ${language.title}`,
      description: article.lead,
      canonical: entry.url,
      versions: versionsOf(view, article),
      // The language's feeds come first: somebody who pastes a story's address into a feed reader more likely wants the
      // newspaper than the section.
      feeds: feedLinks(catalogue, language, [everything, section]),
      openGraph: articleOpenGraph(site, article, entry),
      jsonLd: newsArticle(site, article, entry, {
        section: nameOf(article.section),
        place: article.place === undefined ? undefined : nameOf(article.place),
      }),
    },
    <div class="columns">
      <article class="story">
        <ArticleHeader catalogue={catalogue} article={article} />
        {article.image && <LeadPicture site={site} picture={article.image} />}
        {article.clips?.map((clip) => (
          <ClipPlayer site={site} language={language} clip={clip} />
        ))}
        <ArticleBody site={site} language={language} article={article} body={body} />
        {article.access === "subscribers" && <p class={subscribersOnly}>{language.messages.subscribersOnly}</p>}
        <ArticleFooter catalogue={catalogue} article={article} />
      </article>
      <div class="beside">
        <Subscribe
          catalogue={catalogue}
          language={language.tag}
          selection={section}
          title={titleOf(language, catalogue, section)}
        />
      </div>
    </div>,
  );
}

function versionsOf({ catalogue: { site } }: PageView, { language, translations }: Article): Versions {
  const urls = new Map(translations.map((each) => [each.language, articleUrl(site, each.language, each.slug)]));
  // Every version declares the same `x-default`, as the sitemap does.
  const [first] = urls.values();
  const main = urls.get(site.defaultLanguage) ?? first;
  return {
    current: language,
    all: site.languages.map((each) => ({
      language: each,
      url: urls.get(each.tag) ?? pageUrl(site, each.tag),
      absent: !urls.has(each.tag),
    })),
    ...(main && { xDefault: main }),
  };
}
