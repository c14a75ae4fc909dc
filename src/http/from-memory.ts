import type { MiddlewareHandler } from "hono";
import type { Services } from "./services.ts";

/** Answers with a feed's document where the same has been answered before: what it lists is then not looked up again. */
export function fromMemory({ feedDocument }: Services): MiddlewareHandler {
  return async ({ req }, next) => (await feedDocument.recall(req.raw)) ?? next();
}
