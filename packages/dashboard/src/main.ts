/** Starts the page; the document follows the language of the dashboard. */
import { createWords, type Language } from '@muster/core/locales';

document.addEventListener('muster-language', (event) => {
  const language = (event as CustomEvent<Language>).detail;
  const say = createWords(language);
  document.documentElement.lang = language;
  document.title = `${say('page.title')} · ${say('page.subtitle')}`;
});

await import('./embed.ts');
