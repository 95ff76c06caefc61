/** Data on the laptop's disk that cannot be read; the message says which file and is fit for a person. */
export class BrokenDataError extends Error {
  override name = 'BrokenDataError';
}
