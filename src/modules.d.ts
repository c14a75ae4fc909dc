/** wrangler bundles these as `Data` modules. */
declare module "*.bin" {
  const bytes: ArrayBuffer;
  export default bytes;
}

declare namespace Cloudflare {
  interface Env {
    /** `[assets]` of wrangler.toml: shards of the catalogue. */
    readonly ASSETS: Fetcher;
    /** `[version_metadata]` of wrangler.toml. Its timestamp is empty if nothing is deployed. */
    readonly CF_VERSION_METADATA?: WorkerVersionMetadata;
    /** Set in development: see `src/commands/dev/start-server.ts`. */
    readonly UNCOMPRESSED?: string;
  }
}

/** What the Worker uses of it; with the flag `nodejs_zlib`, workerd has it. */
declare module "node:zlib" {
  export function gzipSync(bytes: Uint8Array, options: { readonly level: number }): Uint8Array<ArrayBuffer>;
}
