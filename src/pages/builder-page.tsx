import { type LanguageTag, languageOf } from "../domain/language.ts";
import { everything, type Selection } from "../domain/lists.ts";
import { mostTerms, printTopicQuery } from "../domain/topic-query.ts";
import { titleOf } from "../feed/list-title.ts";
import { fill, formatCount } from "../messages/fill.ts";
import { subscription } from "../urls/feed-ref.ts";
import { builderUrl } from "../urls/urls.ts";
import { Articles } from "./parts/article-list.tsx";
import { BuilderForm } from "./parts/builder-form.tsx";
import { type BuilderState, builderStateUrl, resolvePicked } from "./parts/builder-state.ts";
import { feedLinks } from "./parts/feed-links.ts";
import { loadArticles } from "./parts/load-articles.ts";
import type { PageView } from "./parts/page-view.ts";
import { renderPage } from "./parts/render-page.tsx";
import { Subscribe } from "./parts/subscribe.tsx";

const latest = 10;

/** `/{lang}/build`: combines topics into a feed. It is a form, so it needs no script, and its whole state is in its address. */
export async function builderPage(view: PageView, tag: LanguageTag, state: BuilderState): Promise<string> {
  const { catalogue } = view;
  const { site } = catalogue;
  const language = languageOf(site, tag);
  const { builder } = language.messages;
  const { query, unknown, tooMany } = resolvePicked(catalogue, state);
  const selection: Selection = query ? { kind: "tag", slug: printTopicQuery(query) } : everything;
  const title = titleOf(language, catalogue, selection);
  const articles = await loadArticles(view, subscription(tag, selection), latest);
  return renderPage(
    view,
    {
      language,
      title: query ? title : `${builder.title} — ${language.title}`,
      description: builder.intro,
      canonical: builderUrl(site, tag),
      versions: {
        current: tag,
        all: site.languages.map((each) => ({
          language: each,
          url: builderStateUrl(site, each.tag, state),
          absent: false,
        })),
      },
      feeds: feedLinks(catalogue, language, query ? [selection, everything] : [everything]),
    },
    <>
      <header class="page-header">
        <h1>{builder.title}</h1>
        <p class="standfirst">{builder.intro}</p>
      </header>
      <div class="columns">
        <BuilderForm view={view} language={tag} state={state} />
        <div class="beside" id="result">
          {unknown.length > 0 && <p class="notice">{fill(builder.unknown, { slugs: unknown.join(", ") })}</p>}
          {tooMany && <p class="notice">{formatCount(language.messages, builder.tooMany, mostTerms)}</p>}
          {!query && !tooMany && <p>{builder.everything}</p>}
          {!tooMany && <Subscribe catalogue={catalogue} language={tag} selection={selection} title={title} />}
          {!tooMany && (
            <Articles
              catalogue={catalogue}
              language={tag}
              heading={builder.result}
              articles={articles}
              none={builder.nothingMatches}
            />
          )}
        </div>
      </div>
    </>,
  );
}
