/** The languages that titles and words come in; English is what a missing text falls back to. */
export type Language = 'en' | 'zh-CN';

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;
