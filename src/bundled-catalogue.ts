/*
 * What `npm run compile` has made, in the Worker's bundle. A module of its own, so that `npm run dev` can put the catalogue that it has
 * compiled itself in its place: wrangler's `alias` replaces a module of code, not one of data (4.156).
 */
export { default } from "../.polyfeed/catalogue.bin";
