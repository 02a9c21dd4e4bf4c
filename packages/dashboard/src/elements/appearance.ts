/** In which language and colours an element that stands in a host's page is shown: as it is told, else as the reader's. */
import type { ChartTheme } from '@muster/charts';
import type { UnitInfo } from '@muster/core';
import { chooseLanguage, type Language, languages } from '@muster/core/locales';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Theme, themes } from '../tokens.ts';
import { createUi, type Ui } from '../ui.ts';
import { chartThemeOf } from './chart-colors.ts';
import { whenIdle } from './when-idle.ts';

/** What an element was told; anything unknown counts as nothing. */
export interface Wanted {
  readonly language: string | null;
  readonly theme: string | null;
  /** The document follows the element, and not the element the document. */
  readonly isPage?: boolean;
}

export class Appearance implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wanted: () => Wanted;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #contrast = matchMedia('(prefers-contrast: more)');
  readonly #update = () => this.#host.requestUpdate();
  #last: { readonly ui: Ui; readonly units: readonly UnitInfo[] } | null = null;
  #colors: { readonly theme: Theme; readonly chart: ChartTheme } | null = null;
  #looking = false;

  constructor(host: ReactiveControllerHost & HTMLElement, wanted: () => Wanted) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  hostConnected(): void {
    this.#colors = null;
    for (const wish of [this.#dark, this.#contrast]) wish.addEventListener('change', this.#update);
  }

  hostDisconnected(): void {
    for (const wish of [this.#dark, this.#contrast]) wish.removeEventListener('change', this.#update);
  }

  /** The language wanted, else that of the host's page, else that of the browser. */
  get language(): Language {
    const { language, isPage } = this.#wanted();
    if (language !== null && Object.hasOwn(languages, language)) return language as Language;
    const ofHost = isPage ? [] : [document.documentElement.lang];
    return chooseLanguage([...ofHost, ...navigator.languages]);
  }

  /** The theme wanted, else that of the system as far as the host's page is ready for it: most are only ever light. */
  get theme(): Theme {
    const { theme, isPage } = this.#wanted();
    const told = themes.find((one) => one === theme);
    if (told !== undefined) return told;
    const around = isPage
      ? 'light dark'
      : getComputedStyle(this.#host.parentElement ?? document.body).colorScheme;
    const isDark = around.includes('dark') && (this.#dark.matches || !around.includes('light'));
    // High contrast is light; of whoever wants both, dark has contrast enough.
    if (isDark) return 'dark';
    return this.#contrast.matches ? 'contrast' : 'light';
  }

  /** Shows the element so, and says how; the same object while nothing in it has changed. */
  show(units: readonly UnitInfo[]): Ui {
    const { language, theme } = this;
    // What is set anew has its styles worked out anew, even where it stays the same.
    if (this.#host.lang !== language) this.#host.lang = language;
    if (this.#host.dataset.theme !== theme) this.#host.dataset.theme = theme;
    const colors = this.#colorsOf(theme);
    const last = this.#last;
    const stays =
      last?.ui.language === language &&
      last.ui.theme === theme &&
      last.ui.chartTheme === colors &&
      last.units === units;
    if (stays) return last.ui;
    const ui = createUi(language, theme, units, colors);
    this.#last = { ui, units };
    return ui;
  }

  /** To ask for colours has the styles of all the page worked out, so a host's new ones are only heard of when there is time. */
  #colorsOf(theme: Theme): ChartTheme {
    if (this.#colors?.theme !== theme) this.#colors = { theme, chart: chartThemeOf(this.#host, theme) };
    else this.#lookLater();
    return this.#colors.chart;
  }

  #lookLater(): void {
    if (this.#looking) return;
    this.#looking = true;
    whenIdle(() => {
      this.#looking = false;
      if (this.#colors === null || !this.#host.isConnected) return;
      const { theme, chart } = this.#colors;
      const now = chartThemeOf(this.#host, theme);
      if (now === chart) return;
      this.#colors = { theme, chart: now };
      this.#host.requestUpdate();
    });
  }
}
