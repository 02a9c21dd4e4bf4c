/**
 * Has the browser keep the page, so that it opens without a network, and tells when a newer one is there. Loads nothing
 * anew by itself: files that are staged would be gone.
 */
import { MusterNewVersion } from '../elements/muster-new-version.ts';
import { trustedScript } from '../trusted-script.ts';

/** Says in the dashboard what there is to say of it. */
export async function keepPage(dashboard: Element): Promise<void> {
  // A browser keeps only pages of one's own computer and those that came encrypted.
  if (!('serviceWorker' in navigator)) return;
  await figuresOf(dashboard);
  try {
    const registration = await navigator.serviceWorker.register(trustedScript('sw.js'));
    const look = () => tell(dashboard, registration);
    const follow = () => registration.installing?.addEventListener('statechange', look);
    registration.addEventListener('updatefound', follow);
    // The browser looks for a newer page by itself when it opens this one, and may have found it by now.
    follow();
    look();
  } catch {
    // A browser may refuse, a server may not have the worker: then the page needs its server.
  }
}

/** Until the first figures are there, which come first. */
async function figuresOf({ shadowRoot }: Element): Promise<void> {
  const areThere = () => shadowRoot?.querySelector('[aria-busy="false"]') !== null;
  do await new Promise((resolve) => setTimeout(resolve, 1000));
  while (!areThere());
}

function tell(dashboard: Element, { active, waiting }: ServiceWorkerRegistration): void {
  // Without an active one it is not another version that waits but the first.
  if (active === null || waiting === null) return;
  const news = dashboard.querySelector('muster-new-version') ?? new MusterNewVersion();
  news.take = () => take(waiting);
  dashboard.append(news);
}

/** Has the version that waits take over, and loads the page anew; false, and nothing else, while other tabs have it open. */
async function take(waiting: ServiceWorker): Promise<boolean> {
  const { serviceWorker } = navigator;
  const reload = () => location.reload();
  serviceWorker.addEventListener('controllerchange', reload);
  const { port1, port2 } = new MessageChannel();
  const isTaken = await new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
    waiting.postMessage('take over', [port2]);
  });
  if (!isTaken) serviceWorker.removeEventListener('controllerchange', reload);
  return isTaken;
}
