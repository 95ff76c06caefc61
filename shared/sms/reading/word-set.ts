/** A set from words written in a row. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
