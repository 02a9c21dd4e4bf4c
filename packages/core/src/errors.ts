/** A mistake of the caller: a wrong argument, an unknown key, a level of 95 instead of 0.95. */
export class InputError extends Error {
  /** What went wrong, as a stable word for programs. */
  readonly code: string;
  /** What the message was made of, for those who say it in another language. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, message: string, details: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = 'InputError';
    this.code = code;
    this.details = details;
  }
}
