// Finds a Chromium that tests can drive, or installs one.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Flags without which Chromium tries to reach the network, or a GPU that a test machine lacks. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whom it asks what the fields of a form are for: a port that it never connects to.
  '--autofill-server-url=http://127.0.0.1:9/',
];

const require = createRequire(import.meta.url);

const onPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => process.env[name]);
    return roots
      .filter(Boolean)
      .flatMap((root) => [
        path.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        path.join(root, 'Chromium', 'Application', 'chrome.exe'),
        path.join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return onPath.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** The browser that is installed, or null. */
export function findBrowser() {
  const named = process.env.MUSTER_BROWSER;
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  return usualPlaces().find((place) => existsSync(place)) ?? downloaded();
}

/** The browser that the test tool downloaded for itself, or null. */
function downloaded() {
  const place = require('playwright-core').chromium.executablePath();
  return place && existsSync(place) ? place : null;
}

function isDebianRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages; whether that went well shows in what is there afterwards. */
function aptInstall(...packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ]) {
    spawnSync('apt-get', step, { stdio: ['ignore', 2, 2], env: environment });
  }
}

/** Chinese text without a Chinese font is boxes, and measures wrongly. */
function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    // Without the tool nothing is known of the fonts.
    return false;
  }
}

/**
 * The path of a browser: the one installed; on Debian as root the system's, installed with a Chinese font; else
 * the test tool's own download. Ends the process with what to do when none can be had.
 */
export function findOrInstallBrowser() {
  if (isDebianRoot() && (findBrowser() === null || !hasChineseFont())) {
    console.error('Installing Chromium and a Chinese font …');
    aptInstall('chromium', 'fonts-noto-cjk');
  }
  let browser = findBrowser();
  if (browser === null && process.env.MUSTER_BROWSER === undefined) {
    console.error('No Chromium or Chrome was found; downloading one for the tests …');
    const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
    spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
    browser = findBrowser();
  }
  if (browser !== null) return browser;
  console.error(
    'The tests drive a real browser and none was found. Install Chromium, Chrome or Edge, or set MUSTER_BROWSER to the path of one.',
  );
  process.exit(2);
}
