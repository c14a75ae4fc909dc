import type { Instant } from "../domain/article.ts";
import { nextChange } from "../domain/changes.ts";
import { cacheHeaders } from "./cache-policy.ts";
import { entityTag } from "./conditional.ts";
import { createMemo, type Perishable } from "./memo.ts";
import type { Newsroom } from "./newsroom.ts";
import { encodeText, gzipTag, lastModifiedOf, respond } from "./respond.ts";

/** A document that is made as a whole and is the same for every client until something changes. */
export interface DocumentRequest {
  /** Unique to the document. */
  readonly key: string;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Set if the edge does not compress this media type. */
  readonly compress?: true;
  /** Called only if the document is not in memory. */
  make(now: Instant): MadeDocument | Promise<MadeDocument>;
}

export interface MadeDocument {
  readonly text: string | Uint8Array<ArrayBuffer>;
  /** Strong; absent if it is to be made from the text. */
  readonly etag?: string;
  /** Absent if no date covers every change: a deploy may, for example, add an older story or change a name. */
  readonly lastModified?: Instant | undefined;
  /** The first moment at which the document changes; if absent, the next release or expiry of any article. */
  readonly validUntil?: Instant;
}

export type DocumentResponder = (request: Request, document: DocumentRequest) => Promise<Response>;

/** Creates a responder, one per isolate: it keeps the documents it has made in memory, within a bound. */
export function createDocumentResponder(newsroom: Newsroom): DocumentResponder {
  const { library, now, gzip } = newsroom;
  const { catalogue } = library;
  const documents = createMemo<RememberedDocument>(8 * mebibyte);
  const compressed = createMemo<Perishable & { readonly body: Uint8Array<ArrayBuffer> }>(mebibyte);

  return async (request, { key, type, headers, compress, make }) => {
    const moment = now();
    const { body, etag, lastModified, validUntil } = documents.get(key, moment) ?? (await remember(key, moment, make));
    return respond(request, {
      etag,
      lastModified,
      type,
      cache: cacheHeaders({ now: moment, validUntil, maxAge: catalogue.site.feed.maxAge }),
      headers,
      compressible: gzip !== undefined && compress === true,
      body: async (coding) => {
        if (coding === "identity" || !gzip) return body;
        const kept = compressed.get(gzipTag(etag), moment);
        if (kept) return kept.body;
        const made = gzip(body);
        compressed.set(gzipTag(etag), { body: made, validUntil, bytes: made.length });
        return made;
      },
    });
  };

  async function remember(key: string, moment: Instant, make: DocumentRequest["make"]): Promise<RememberedDocument> {
    const { text, etag, lastModified, validUntil = nextChange(catalogue.times, moment) } = await make(moment);
    const body = typeof text === "string" ? encodeText(text) : text;
    const document: RememberedDocument = {
      body,
      etag: etag ?? (await entityTag(body)),
      validUntil,
      bytes: body.length,
      lastModified: lastModified === undefined ? undefined : lastModifiedOf(newsroom, lastModified, moment),
    };
    documents.set(key, document);
    return document;
  }
}

const mebibyte = 1024 * 1024;

interface RememberedDocument extends Perishable {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly lastModified: Instant | undefined;
}
