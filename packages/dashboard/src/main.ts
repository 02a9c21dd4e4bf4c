/** Starts the page; the document follows the dashboard in language and colours. */
import type { Shown } from './elements/muster-dashboard.ts';
import { tokens } from './tokens.ts';

document.addEventListener('muster-shown', (event) => {
  const { language, theme } = (event as CustomEvent<Shown>).detail;
  const root = document.documentElement;
  root.lang = language;
  // The strip beside and beyond the page: scroll bars and what shows when scrolling past the end.
  root.style.setProperty('color-scheme', theme === 'dark' ? 'dark' : 'light');
  root.style.setProperty('background-color', tokens[theme].page);
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', tokens[theme].surface);
});

await import('./elements/muster-dashboard.ts');

// What is one file on a disk is there without a network anyway.
if (import.meta.env.MODE === 'production') {
  const { keepPage } = await import('./offline/keep-page.ts');
  const { takeOpenedFiles } = await import('./offline/opened-files.ts');
  takeOpenedFiles();
  void keepPage(document.querySelector('muster-dashboard')!);
}
