import { folderSource } from "../../content/folder/folder-source.ts";
import { readYaml } from "../../content/read/read-yaml.ts";
import { isMapping } from "../../content/schema/mapping.ts";
import { developmentOrigin } from "../../content/schema/origin.ts";
import { basePath } from "../../urls/urls.ts";

/**
 * The path of the origin that a content folder's `site.yaml` has; empty where it has none. What is wrong with the file is left to compile
 * to say.
 */
export function pathOfContent(folder: string): string {
  const root = folderSource(folder).folder("");
  const yaml = root && readYaml(root, "site.yaml");
  if (!yaml || "problems" in yaml || !isMapping(yaml.value) || typeof yaml.value.origin !== "string") return "";
  const origin = developmentOrigin(yaml.value.origin);
  return origin === undefined ? "" : basePath({ origin });
}
