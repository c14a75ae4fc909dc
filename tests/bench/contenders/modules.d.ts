/** wrangler bundles these as `Data` modules. */
declare module "*.bin" {
  const bytes: ArrayBuffer;
  export default bytes;
}
