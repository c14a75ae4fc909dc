import type { Child } from "hono/jsx";
import type { Frame } from "./frame.ts";
import { head } from "./head.ts";
import type { PageView } from "./page-view.ts";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

/** Renders a whole document around the children of its `<main>`. */
export function renderPage(view: PageView, frame: Frame, main: Child): string {
  const { tag, direction, messages } = frame.language;
  const page = (
    <html lang={tag} dir={direction}>
      {head(view.catalogue.site, view.assets, frame)}
      <body>
        <a class="skip" href="#main">
          {messages.skipToContent}
        </a>
        <SiteHeader view={view} frame={frame} />
        <main id="main" tabindex={-1}>
          {main}
        </main>
        <SiteFooter view={view} frame={frame} />
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${page}\n`;
}
