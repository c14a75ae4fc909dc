import { expect, test } from "vitest";
import { documentOf } from "../support/document.ts";
import { elements, textOf, xmlTree } from "../support/xml-tree.ts";
import { minimalEnvelope } from "./models.ts";

/** The number of updates in a period: https://web.resource.org/rss/1.0/modules/syndication/ */
test.each([
  [1, "hourly", "60"],
  [5, "hourly", "12"],
  [40, "hourly", "2"],
  [60, "hourly", "1"],
  [61, "daily", "24"],
  [90, "daily", "16"],
  [720, "daily", "2"],
  [1000, "daily", "1"],
  [1440, "daily", "1"],
  [2880, "daily", "1"],
  [10_080, "daily", "1"],
])("a feed that may be reused for %i minutes says %s, %s times", (ttl, period, times) => {
  const root = xmlTree(documentOf("rss", { ...minimalEnvelope, ttl }, []));
  const said = ["ttl", "updatePeriod", "updateFrequency"].map((name) => elements(root, name).map(textOf));
  expect(said).toEqual([[String(ttl)], [period], [times]]);
});
