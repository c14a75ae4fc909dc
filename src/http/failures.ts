import type { ErrorHandler, NotFoundHandler } from "hono";
import { segmentOf } from "../urls/urls.ts";
import { errorResponse, suggestLanguages } from "./error-response.ts";
import type { Newsroom } from "./newsroom.ts";
import { AssetUnavailable } from "./shard-source.ts";

/** Answers requests for paths where nothing is, and suggests the front page of each language. */
export function notFoundHandler(newsroom: Newsroom): NotFoundHandler {
  const { site } = newsroom.library.catalogue;
  const { languages } = site;
  return ({ req }) =>
    errorResponse(newsroom, req.raw, {
      status: 404,
      what: "There is nothing at this address",
      suggestions: suggestLanguages(site),
      ...languageOfPath(req.path),
    });

  function languageOfPath(path: string): { language?: string } {
    const first = segmentOf(site, path, 0);
    return first !== undefined && languages.some(({ tag }) => tag === first) ? { language: first } : {};
  }
}

/**
 * Answers requests that fail because of an error in the Worker, or because a shard is unavailable. The log gets the whole error;
 * the client is only told that there was one.
 */
export function errorHandler(newsroom: Newsroom): ErrorHandler {
  return (error, { req }) => {
    console.error({ event: "request failed", path: req.path, error: error.stack ?? String(error) });
    const response = errorResponse(newsroom, req.raw, {
      status: error instanceof AssetUnavailable ? 503 : 500,
      what: "Something went wrong here",
      suggestions: [],
    });
    if (response.status === 503) response.headers.set("Retry-After", "60");
    return response;
  };
}
