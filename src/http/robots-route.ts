import type { Handler } from "hono";
import { robots } from "../pages/lists/robots.ts";
import type { Services } from "./services.ts";

export function robotsRoute({ newsroom, documentResponse }: Services): Handler {
  const { site } = newsroom.library.catalogue;
  return ({ req }) =>
    documentResponse(req.raw, {
      key: "robots",
      type: "text/plain; charset=utf-8",
      headers: {},
      make: () => ({ text: robots(site), validUntil: Number.POSITIVE_INFINITY }),
    });
}
