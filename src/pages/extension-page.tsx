import { languageOf } from "../domain/language.ts";
import { everything } from "../domain/lists.ts";
import { siteUrl } from "../urls/urls.ts";
import { type ExtensionMember, extensionMembers } from "./parts/extension-members.ts";
import { feedLinks } from "./parts/feed-links.ts";
import { frontVersions } from "./parts/frame.ts";
import type { PageView } from "./parts/page-view.ts";
import { renderPage } from "./parts/render-page.tsx";

/** The page that `_polyfeed.about` links to: a specification for programmers, and therefore in English only. */
export function extensionPage(view: PageView): string {
  const { catalogue } = view;
  const { site } = catalogue;
  const english = site.languages.find(({ tag }) => tag === "en");
  const language = english ?? languageOf(site, site.defaultLanguage);
  return renderPage(
    view,
    {
      language,
      title: "The JSON Feed extension _polyfeed",
      description,
      canonical: siteUrl(site, "extension"),
      versions: { all: frontVersions(site) },
      feeds: feedLinks(catalogue, language, [everything]),
    },
    <article class="story" lang="en" dir="ltr">
      <header class="page-header">
        <p class="eyebrow">JSON Feed 1.1</p>
        <h1>
          The extension <code>_polyfeed</code>
        </h1>
        <p class="standfirst">{description}</p>
      </header>
      <div class="body">
        <p>
          The feeds of this site are valid <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a> without it:
          a reader that does not know the extension loses nothing it needs. Members that have nothing to say are left
          out. URLs are absolute, dates are RFC 3339 in UTC, texts are plain.
        </p>
        <h2>In the feed</h2>
        <Members members={extensionMembers.feed} />
        <h2>In an item</h2>
        <Members members={extensionMembers.item} />
      </div>
    </article>,
  );
}

const description =
  "What Atom and RSS can say and JSON Feed has no member for: translations, permanent topic identifiers, picture texts, corrections and rights.";

function Members({ members }: { readonly members: readonly ExtensionMember[] }) {
  return (
    <dl class="members">
      {members.map(({ name, type, meaning }) => (
        <div>
          <dt>
            <code>{name}</code> <span>{type}</span>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
