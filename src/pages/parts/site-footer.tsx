import { inLanguage } from "../../domain/language.ts";
import { homeUrl, opmlUrl, pageUrl, pathOf } from "../../urls/urls.ts";
import type { Frame } from "./frame.ts";
import type { PageView } from "./page-view.ts";

/** The rights notice, and links for people who have read to the end. */
export function SiteFooter({ view, frame }: { readonly view: PageView; readonly frame: Frame }) {
  const { site } = view.catalogue;
  const { tag, title, description, messages } = frame.language;
  return (
    <footer class="site-footer">
      <p>{description}</p>
      <ul>
        <li>
          <a href={pathOf(site, pageUrl(site, tag))}>{title}</a>
        </li>
        <li>
          <a href={pathOf(site, homeUrl(site))}>{messages.languages}</a>
        </li>
        <li>
          <a href={pathOf(site, opmlUrl(site, frame.versions.current && tag))}>OPML</a>
        </li>
      </ul>
      {site.copyright && <p>{inLanguage(site.copyright, tag)}</p>}
    </footer>
  );
}
