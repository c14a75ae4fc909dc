import { type DocumentResponse, documentResponse } from "./document-response.ts";
import { type FeedDocument, feedDocument } from "./feed-document.ts";
import type { Newsroom } from "./newsroom.ts";
import { type PageResponse, pageResponse } from "./page-response.ts";

/** What routes answer with. One per isolate, since it remembers. */
export interface Services {
  readonly newsroom: Newsroom;
  readonly feedDocument: FeedDocument;
  readonly documentResponse: DocumentResponse;
  readonly pageResponse: PageResponse;
}

export function createServices(newsroom: Newsroom): Services {
  const documents = documentResponse(newsroom);
  return {
    newsroom,
    feedDocument: feedDocument(newsroom),
    documentResponse: documents,
    pageResponse: pageResponse(newsroom, documents),
  };
}
