/**
 * Milliseconds after which something is taken to hang: tests, hooks, programs that tests start, pages of a browser.
 * It says nothing about speed, so that a slow machine passes too.
 */
export const TIME_LIMIT = 30 * 60_000;
