import type { FoundEmbed } from "../../embeds/found-embed.ts";

/**
 * Returns a free name for the poster of an embed, and takes it: `youtube-aqz-KE-bpKQ.jpg`.
 * @param extension with the dot
 * @param taken names in the folder, in lower case: some file systems do not distinguish letter case
 */
export function posterName({ provider, url }: FoundEmbed, extension: string, taken: Set<string>): string {
  const { pathname, searchParams } = new URL(url);
  const id = searchParams.get("v") ?? searchParams.get("list") ?? pathname.split("/").findLast(Boolean) ?? "embed";
  const stem = `${provider.toLowerCase()}-${id}`.replace(/[^\w.-]+/g, "-").slice(0, 80);
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? "" : `-${number}`}${extension}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
