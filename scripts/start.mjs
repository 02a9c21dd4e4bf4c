// Builds the page, serves it on this computer and prints where. Ctrl-C ends it.
import { serve } from '../packages/dashboard/server/serve.mjs';
import { buildPage, pageRoot } from './build-page.mjs';

const usualPort = 4173;

buildPage();
const wanted = Number(process.env.PORT ?? usualPort);
const { url, port, close } = await serve({ root: pageRoot, port: wanted });
console.log(`Muster: ${url}`);
if (port !== wanted && wanted !== 0) console.log(`Port ${wanted} was taken; this is port ${port}.`);
console.log('Ctrl-C ends it.  按 Ctrl-C 结束。');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    close().finally(() => process.exit(0));
  });
}
