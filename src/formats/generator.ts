/** Names the program, without a version: a version would change every feed's bytes and ETag with each release. */
export const generator = "Polyfeed";
