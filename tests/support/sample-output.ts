/**
 * Returns the folder where `compile-content.ts` puts the newsroom of the tests.
 * @param path the path that the newsroom is below; by default that of this run
 */
export function sampleOutput(path = process.env.SITE_PATH): string {
  return path ? ".polyfeed/test-below-a-path" : ".polyfeed/test";
}
