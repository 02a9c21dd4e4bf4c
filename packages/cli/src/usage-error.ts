/** What the user got wrong, and errors of any origin in the user's language. */
import { isMessageKey, type MessageKey, type Words } from '@muster/core/locales';

type Parameters = Readonly<Record<string, string | number>>;

/** A wrong option, a missing file: something the user can mend. */
export class UsageError extends Error {
  readonly key: MessageKey;
  readonly parameters: Parameters;

  constructor(key: MessageKey, parameters: Parameters = {}) {
    super(`${key} ${JSON.stringify(parameters)}`);
    this.name = 'UsageError';
    this.key = key;
    this.parameters = parameters;
  }
}

/** The shape of core's `InputError`: a code and what the message was made of. */
interface CodedError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Says an error in the user's language; one that nobody foresaw, as it comes. */
export function describeError(error: unknown, words: Words): string {
  if (error instanceof UsageError) return words(error.key, error.parameters);
  if (isCoded(error)) {
    const key = `error.${error.code}`;
    const { option } = error.details;
    const details = option === undefined ? error.details : { ...error.details, option: `--${option}` };
    return isMessageKey(key) ? words(key, details) : error.message;
  }
  const message = error instanceof Error ? error.message : String(error);
  return words('error.internal', { message });
}

/** Whether the user can mend it, so that a look at the help may help. */
export function isUsersMistake(error: unknown): boolean {
  return error instanceof UsageError || isCoded(error);
}

/** Whether core said what was wrong with what it was given. */
export function isCoded(error: unknown): error is CodedError {
  return error instanceof Error && error.name === 'InputError' && 'code' in error && 'details' in error;
}
