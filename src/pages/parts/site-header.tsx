import { inLanguage } from "../../domain/language.ts";
import { fileUrl, homeUrl, pageUrl, pathOf, tagUrl } from "../../urls/urls.ts";
import { countTerms } from "./count-terms.ts";
import type { Frame } from "./frame.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import type { PageView } from "./page-view.ts";

/** The publisher, the language switch, and the sections of this language. */
export function SiteHeader({ view, frame }: { readonly view: PageView; readonly frame: Frame }) {
  const { site } = view.catalogue;
  const { tag, messages } = frame.language;
  const { name, images } = site.publisher;
  const logo = images?.pageLogo;
  const slugs = [...view.catalogue.tags.values()].filter(({ kind }) => kind === "section").map(({ slug }) => slug);
  const sections = frame.versions.current ? countTerms(view, tag, "tag", slugs) : [];
  return (
    <header class="site-header">
      <div class="masthead">
        <a class="brand" href={pathOf(site, frame.versions.current ? pageUrl(site, tag) : homeUrl(site))}>
          {logo && <img src={pathOf(site, fileUrl(site, logo.path))} width={logo.width} height={logo.height} alt="" />}
          <span>{inLanguage(name, tag)}</span>
        </a>
        <LanguageSwitch site={site} label={messages.languages} versions={frame.versions} />
      </div>
      {sections.length > 0 && (
        <nav class="sections" aria-label={messages.kinds.section}>
          <ul>
            {sections.map(({ slug, name: section }) => {
              const url = tagUrl(site, tag, slug);
              return (
                <li>
                  <a href={pathOf(site, url)} {...(url === frame.canonical && { "aria-current": "page" })}>
                    {section}
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
      )}
    </header>
  );
}
