import { expect, test } from "vitest";
import { negotiateCoding } from "../../src/http/content-coding.ts";

type Row = readonly [acceptEncoding: string | null, coding: "gzip" | "identity"];

test.each<Row>([
  [null, "identity"],
  ["", "identity"],
  [" ", "identity"],
  ["gzip", "gzip"],
  ["x-gzip", "gzip"],
  ["GZIP", "gzip"],
  ["gzip, br", "gzip"],
  ["br, gzip", "gzip"],
  ["gzip, deflate, br, zstd", "gzip"],
  ["deflate, br", "identity"],
  ["br", "identity"],
  ["compress, gzip", "gzip"],
  ["identity", "identity"],
  ["*", "gzip"],
  ["*;q=0", "identity"],
  ["*;q=0.5", "gzip"],
  ["gzip;q=0", "identity"],
  ["gzip;q=0.0", "identity"],
  ["gzip;q=0.000", "identity"],
  ["gzip;q=0.001", "gzip"],
  ["gzip;q=1.000", "gzip"],
  ["gzip; q=0.8", "gzip"],
  ["gzip ; q = 0.8", "gzip"],
  ["gzip;Q=0", "identity"],
  ["gzip;q=0, *", "identity"],
  ["gzip;q=0, *;q=1", "identity"],
  ["gzip;q=1, *;q=0", "gzip"],
  ["identity;q=0", "identity"],
  ["identity;q=0, gzip;q=0", "identity"],
  ["gzip;q=0.5, identity", "identity"],
  ["gzip;q=0.5, identity;q=0.5", "gzip"],
  ["gzip;q=1.0, identity; q=0.5, *;q=0", "gzip"],
  ["identity;q=0.5, *;q=0.4", "identity"],
  ["br;q=1.0, gzip;q=0.2, identity;q=0.1", "gzip"],
  // What is not a weight makes its member void (section 12.4.2).
  ["gzip;q=2", "identity"],
  ["gzip;q=-1", "identity"],
  ["gzip;q=1.0000", "identity"],
  ["gzip;q=", "identity"],
  ["gzip;q=x, *;q=0.1", "gzip"],
  ["gzip;level=9", "identity"],
  [",,gzip,,", "gzip"],
  ["gzipped", "identity"],
  ["not-gzip, gzip-not", "identity"],
])("RFC 9110 section 12.5.3: Accept-Encoding %j selects %s", (acceptEncoding, coding) => {
  expect(negotiateCoding(acceptEncoding)).toBe(coding);
});

test("a field as long as headers may be is read in linear time", () => {
  expect(negotiateCoding(`${"a;q=0.1,".repeat(4000)}${";".repeat(8000)}gzip`)).toBe("identity");
});
