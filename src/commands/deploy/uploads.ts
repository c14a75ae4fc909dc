import { readdirSync } from "node:fs";
import { join } from "node:path";
import { documentTypes, isDocumentEnding } from "../../domain/document-types.ts";
import { recordingTypeOf } from "../../domain/recording-types.ts";
import { hostedUrl } from "../../urls/urls.ts";

/** A file that is too large for the site. */
export interface Upload {
  /** Where compile has put it. */
  readonly file: string;
  /** Its path below `media.base`: `0123…-52428800.mp4`. */
  readonly name: string;
  /** Absolute. */
  readonly url: string;
}

/** Lists the files that belong to the host of `media.base`, which compile has put into a folder. */
export function listUploads(folder: string, base: string): readonly Upload[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : []));
  return files.sort().map((file) => {
    const name = file.slice(folder.length + 1).replaceAll("\\", "/");
    const path = ["", ...name.split("/").map(encodeURIComponent)].join("/");
    return { file, name, url: hostedUrl({ origin: "", mediaBase: base }, { hosted: "mediaBase", path }) };
  });
}

/** Prints what to upload where: as commands for R2, if the address shows that it is a bucket, and otherwise as a list. */
export function describeUploads(uploads: readonly Upload[], base: string): string {
  const { hostname, pathname } = new URL(base);
  const prefix = pathname.replace(/^\/|\/$/g, "");
  const isBucket = hostname.endsWith(".r2.dev") || hostname.endsWith(".r2.cloudflarestorage.com");
  const lines = uploads.map(({ file, name, url }) =>
    isBucket ? printCommand(file, ["BUCKET", prefix, name].filter(Boolean).join("/")) : `  ${file} -> ${url}`,
  );
  const first = isBucket
    ? "Files for the bucket of media.base; write its name for BUCKET. Those of more than 300 MiB need another program, such as rclone:"
    : "Files for the host of media.base, to be kept there for good:";
  return [first, ...lines].join("\n");
}

function printCommand(file: string, key: string): string {
  const type = typeOf(file);
  const options = [
    "--remote",
    `--file "${file}"`,
    ...(type ? [`--content-type "${type}"`] : []),
    '--cache-control "public, max-age=31536000, immutable"',
  ];
  return `  npx wrangler r2 object put "${key}" ${options.join(" ")}`;
}

function typeOf(file: string): string | undefined {
  const ending = file.slice(file.lastIndexOf(".") + 1);
  return isDocumentEnding(ending) ? documentTypes[ending] : recordingTypeOf(ending)?.type;
}
