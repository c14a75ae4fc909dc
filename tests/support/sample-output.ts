/** Where `compile-content.ts` puts the newsroom of the tests. @param path the one below which it is; by itself, that of this run */
export function sampleOutput(path = process.env.SITE_PATH): string {
  return path ? ".polyfeed/test-below-a-path" : ".polyfeed/test";
}
