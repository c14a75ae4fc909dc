import { byOldName } from "../../formats/formats.ts";
import { siteNames } from "../../urls/site-names.ts";

/** First path segments that the site answers itself or serves files under, so that no language and no alias may be called so. */
export const reservedSegments: ReadonlySet<string> = new Set([...byOldName.keys(), ...Object.values(siteNames)]);
