// Finds a browser to drive: one named in CHROMIUM, one installed, Playwright's own download, or Debian's package.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { getuid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';

const PATHS = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe', 'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

/** Quiet on the network: a test must see the requests of the page, not those of the browser. */
const FLAGS = [
  '--disable-background-networking', '--disable-quic', '--disable-component-update', '--disable-sync', '--no-first-run', '--force-color-profile=srgb',
];

/** Path of a browser; installs one where it may. Throws one line saying what to install otherwise. */
export function findBrowser(): string {
  const found = installed();
  if (found) return found;
  for (const install of [installWithPlaywright, installWithApt]) {
    install();
    const path = installed();
    if (path) return path;
  }
  throw new Error('No browser found: install Chromium (Debian: apt-get install chromium) or set CHROMIUM to the path of one.');
}

function installed(): string | null {
  const candidates = [process.env['CHROMIUM'], ...PATHS, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}

function installWithPlaywright(): void {
  attempt(process.execPath, [fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url)), 'install', 'chromium'], 180_000);
}

/** Only root may install packages, and only where apt is. */
function installWithApt(): void {
  if (getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  attempt('apt-get', ['update', '-qq'], 180_000);
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 600_000);
}

/** A failed attempt is no mistake: the next way is tried. */
function attempt(command: string, parameters: readonly string[], timeout: number): void {
  try {
    execFileSync(command, parameters, { stdio: 'ignore', timeout, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  } catch {
    // Refused, missing or too slow.
  }
}

/** Starts the browser, without a window. */
export function launch(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(settings(options));
}

/** Starts the browser on a profile that is kept from one start to the next. */
export function launchProfile(folder: string, options: LaunchOptions = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, settings(options));
}

function settings(options: LaunchOptions): LaunchOptions {
  const root = getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath: findBrowser(), ...options, args: [...FLAGS, ...root, ...(options.args ?? [])] };
}
