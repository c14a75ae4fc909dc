/** Extensions of the pictures that are served, as files are named; the most usual first. */
export const pictureEndings = ["jpg", "jpeg", "png", "webp", "avif", "gif"] as const;
