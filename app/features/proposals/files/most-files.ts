/** Files of one proposal at most: a page with more is a page that nobody reads. */
export const mostFiles = 20;
