/** A function's settings or secrets are missing or wrong. Its words name them, never a value, and may be logged. */
export class UnreadableSettings extends Error {
  override readonly name = 'UnreadableSettings';
  readonly code = 'settings.unreadable';
}
