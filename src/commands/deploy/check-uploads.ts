import type { Upload } from "./uploads.ts";

/** What the host of `media.base` has of the files that it is to serve. */
export interface UploadCheck {
  /** The host says that it does not have them. */
  readonly missing: readonly Upload[];
  /** It may have them: it does not answer, or refuses HEAD. The reasons, each once. */
  readonly unknown: readonly string[];
}

/** Asks the host for each file. */
export async function checkUploads(
  uploads: readonly Upload[],
  fetch: (url: string, request: RequestInit) => Promise<Response>,
): Promise<UploadCheck> {
  const missing: Upload[] = [];
  const unknown = new Set<string>();
  for (const upload of uploads) {
    try {
      const { ok, status } = await fetch(upload.url, { method: "HEAD", signal: AbortSignal.timeout(30_000) });
      if (status === 404 || status === 410) missing.push(upload);
      else if (!ok) unknown.add(`status ${status}`);
    } catch (error) {
      unknown.add(explainFailure(error));
    }
  }
  return { missing, unknown: [...unknown] };
}

/** The reason for a failed request is in the error's cause, if it has one. */
function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
