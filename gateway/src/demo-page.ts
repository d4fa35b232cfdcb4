import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import { sendJson } from '@bazaar/service-kit';

/** The path of the demo page; its files lie below it. */
export const DEMO_PATH = '/demo';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};
const START_PAGE = 'index.html';
/** Scripts and data come from here alone; pictures of products from wherever the catalogue keeps them. */
const POLICY =
  "default-src 'self'; img-src 'self' http: https: data:; connect-src 'self' ws: wss:; base-uri 'none'";

/** What the page is told about where it runs, at `/demo/settings.json`. */
export type DemoSettings = {
  /** The Stripe double, for 3-D Secure; null where there is none. */
  stripeUrl: string | null;
};

/** Answers with the file of this path; false when there is none. */
export type DemoPage = (path: string, response: ServerResponse) => Promise<boolean>;

/**
 * Serves the settings, and the files of a folder, and of the folders in it, each under its bare name. Only what is there at the start is
 * served, so that no path leads elsewhere.
 */
export function createDemoPage(folder: string, settings: DemoSettings): DemoPage {
  const files = new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && Object.hasOwn(types, extname(entry.name)))
      .map((entry) => [`${DEMO_PATH}/${basename(entry.name)}`, join(entry.parentPath, entry.name)]),
  );
  return async (path, response) => {
    if (path === `${DEMO_PATH}/settings.json`) {
      sendJson(response, 200, settings);
      return true;
    }
    const isStart = path === DEMO_PATH || path === `${DEMO_PATH}/`;
    const file = files.get(isStart ? `${DEMO_PATH}/${START_PAGE}` : path);
    if (file === undefined) return false;
    response.writeHead(200, {
      'content-type': types[extname(file)],
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
    response.end(await readFile(file));
    return true;
  };
}
