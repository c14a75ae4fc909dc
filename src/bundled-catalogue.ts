/*
 * The output of `npm run compile`, in the Worker's bundle. It is a separate module so that `npm run dev` can replace it with the
 * catalogue that it compiles: wrangler's `alias` replaces modules of code, not of data (4.156).
 */
export { default } from "../.polyfeed/catalogue.bin";
