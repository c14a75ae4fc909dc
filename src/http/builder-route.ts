import type { Handler } from "hono";
import { builderPage } from "../pages/builder-page.tsx";
import { routeParameter } from "./route-parameter.ts";
import type { Services } from "./services.ts";

/** The page that puts a feed together from topics. What is picked is in the query, which is then part of what it is. */
export function builderRoute({ pageResponse }: Services): Handler {
  return ({ req }) => {
    const language = routeParameter(req, "language");
    const picked = (name: string) => (req.queries(name) ?? []).slice(0, 20);
    const state = { all: picked("all"), any: picked("any"), not: picked("not") };
    return pageResponse(
      req.raw,
      `builder ${language} ${JSON.stringify(state)}`,
      (view) => builderPage(view, language, state),
      {},
    );
  };
}
