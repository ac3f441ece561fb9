import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { TIME_LIMIT } from '../time-limit.js';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Opens a browser with a profile of its own, hands it to `use`, and closes it. Without a browser it throws. */
export async function inChromium<T>(use: (context: BrowserContext) => Promise<T>): Promise<T> {
  if (!existsSync(executablePath)) {
    throw new Error(
      `No browser at ${executablePath}: install Debian's package chromium, or set CHROMIUM to the path of a Chromium or Chrome.`,
    );
  }
  const profile = mkdtempSync(path.join(tmpdir(), 'talenta-asn-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    timeout: TIME_LIMIT,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  context.setDefaultTimeout(TIME_LIMIT);
  try {
    return await use(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
