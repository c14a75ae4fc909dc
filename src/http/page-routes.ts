import type { Handler } from "hono";
import type { BlankEnv } from "hono/types";
import { builderPage } from "../pages/builder-page.tsx";
import { extensionPage } from "../pages/extension-page.tsx";
import { homePage } from "../pages/home-page.tsx";
import { readBuilderState } from "../pages/parts/builder-state.ts";
import type { routes } from "../urls/site-names.ts";
import type { DocumentResponder } from "./document-responder.ts";
import type { Newsroom } from "./newsroom.ts";
import { pageDocument } from "./page-document.ts";

export interface PageRoutes {
  readonly home: Handler;
  readonly extension: Handler;
  readonly builder: Handler<BlankEnv, typeof routes.builder>;
}

/** Creates the handlers of the pages that are not a list's or an article's. */
export function pageRoutes({ library }: Newsroom, answerDocument: DocumentResponder): PageRoutes {
  return {
    home: ({ req }) => answerDocument(req.raw, pageDocument(library, "home", homePage)),
    extension: ({ req }) => answerDocument(req.raw, pageDocument(library, "extension", extensionPage)),
    builder: ({ req }) => {
      const language = req.param("language");
      // The query selects topics and so is part of the page's key, unlike any other query.
      const state = readBuilderState((name) => req.queries(name));
      const key = `builder ${language} ${JSON.stringify(state)}`;
      return answerDocument(
        req.raw,
        pageDocument(library, key, (view) => builderPage(view, language, state)),
      );
    },
  };
}
