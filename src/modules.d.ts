/** wrangler bundles these as `Data` modules. */
declare module "*.bin" {
  const bytes: ArrayBuffer;
  export default bytes;
}

declare namespace Cloudflare {
  interface Env {
    /** `[version_metadata]` of wrangler.toml. Its timestamp is empty where nothing is deployed. */
    readonly CF_VERSION_METADATA?: WorkerVersionMetadata;
  }
}
