/** What the caller asked for cannot be done; its message is one line for people and the exit code is 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Told by name: each bundle has a class of its own, and errors pass from one to the other. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
