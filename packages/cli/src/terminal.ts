/** The terminal as the command sees it; tests put strings in its place. */
import { chooseLanguage, type Language } from '@muster/core/locales';

export interface Output {
  write(text: string): void;
  /** Whether a person is looking: a progress line makes sense then. */
  readonly isTerminal: boolean;
}

export interface Terminal {
  /** Results. */
  readonly out: Output;
  /** All else. */
  readonly err: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds on a clock that only ever goes forward. */
  now(): number;
  /** Raised when the user interrupts. */
  readonly signal?: AbortSignal;
}

/** The language of the system, by the order of precedence that POSIX gives its variables. */
export function systemLanguage(env: Terminal['env']): Language {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return chooseLanguage(locale === undefined ? [] : [locale]);
}
