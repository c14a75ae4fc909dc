import { inLanguage, languageOf } from "../domain/language.ts";
import { everything } from "../domain/lists.ts";
import { subscription } from "../urls/feed-ref.ts";
import { homeUrl } from "../urls/urls.ts";
import { feedLinks } from "./parts/feed-links.ts";
import { frontVersions } from "./parts/frame.ts";
import { HomeSection } from "./parts/home-section.tsx";
import { loadArticles } from "./parts/load-articles.ts";
import type { PageView } from "./parts/page-view.ts";
import { renderPage } from "./parts/render-page.tsx";

/** How many articles of each language the page shows. */
export const homeHeadlines = 5;

/** `/`: the languages, each by its own name and with its newest headlines. The rest of the page is in the default language. */
export async function homePage(view: PageView): Promise<string> {
  const { catalogue } = view;
  const { site } = catalogue;
  const language = languageOf(site, site.defaultLanguage);
  const name = inLanguage(site.publisher.name, language.tag);
  const messages = language.messages;
  const canonical = homeUrl(site);
  const sections = await Promise.all(
    site.languages.map(async (each) => ({
      each,
      articles: await loadArticles(view, subscription(each.tag, everything), homeHeadlines),
    })),
  );
  return renderPage(
    view,
    {
      language,
      title: name,
      description: language.description,
      canonical,
      versions: { all: frontVersions(site), xDefault: canonical },
      feeds: site.languages.flatMap((each) => feedLinks(catalogue, each, [everything])),
    },
    <>
      <header class="page-header">
        <h1>{messages.chooseLanguage}</h1>
        <p class="standfirst">{messages.whatIsFeed}</p>
      </header>
      <div class="home">
        {sections.map(({ each, articles }) => (
          <HomeSection catalogue={catalogue} language={each} articles={articles} />
        ))}
      </div>
    </>,
  );
}
