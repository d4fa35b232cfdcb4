import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { cacheFolder, exclusively, exists, madeOnce } from './cache-folder.ts';
import { findOnPath, type Outcome, run } from './command.ts';
import { explaining, speaksOfFullDisk } from './failures.ts';
import { MissingServerError } from './missing-server.ts';
import type { ServerName, ServersOptions } from './options.ts';

/** Debian packages that hold a server. The libraries they need, and this system lacks, are found and added. */
type Packages = { server: ServerName; folder: string; names: readonly string[] };

const TOOLS = ['apt-get', 'apt-cache', 'dpkg-deb', 'dpkg-query'];
const ONLY_DEPENDS = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map(
  (kind) => `--no-${kind}`,
);
const PATIENCE = [
  '-o',
  'Acquire::Retries=1',
  '-o',
  'Acquire::http::Timeout=15',
  '-o',
  'Acquire::https::Timeout=15',
];
// Messages are read below, so they must be in English.
const environment = () => ({ ...process.env, LC_ALL: 'C' });

/** Fetches package lists of our own, for a system without current ones; this takes no rights. */
async function fetchLists(): Promise<{ options: string[]; outcome: Outcome }> {
  const folder = join(cacheFolder(), 'apt');
  const options = [
    '-o',
    `Dir::State::Lists=${join(folder, 'lists')}`,
    '-o',
    `Dir::Cache=${join(folder, 'cache')}`,
  ];
  await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
  await mkdir(join(folder, 'cache', 'archives', 'partial'), { recursive: true });
  const update = () => run('apt-get', [...options, ...PATIENCE, 'update'], { env: environment() });
  return { options, outcome: await exclusively(folder, update) };
}

async function missingLibraries(names: readonly string[], lists: readonly string[]): Promise<string[]> {
  const depends = await run('apt-cache', [...lists, 'depends', ...ONLY_DEPENDS, ...names], {
    env: environment(),
  });
  const libraries = [...depends.stdout.matchAll(/^\s+(?:Pre)?Depends: (lib[^\s<]+)$/gm)].map(
    (match) => match[1] ?? '',
  );
  const installed = await run('dpkg-query', ['-W', '-f', `\${Package} \${db:Status-Status}\n`], {
    env: environment(),
  });
  const present = new Set(installed.stdout.split('\n').map((line) => line.replace(/ installed$/, '')));
  return [...new Set(libraries)].filter((library) => !present.has(library));
}

async function download(names: readonly string[], lists: readonly string[], cwd: string): Promise<Outcome> {
  const wanted = [...names, ...(await missingLibraries(names, lists))];
  return run('apt-get', [...lists, ...PATIENCE, 'download', ...wanted], { cwd, env: environment() });
}

function failure(server: ServerName, stderr: string): Error {
  if (speaksOfFullDisk(stderr)) {
    return new Error(
      `${server} cannot be fetched: no space is left on the disk that holds ${cacheFolder()}.`,
    );
  }
  if (/resolv|connect|timed out|unreachable/i.test(stderr)) {
    return new MissingServerError(server, 'The Debian archive cannot be reached; is there a network?');
  }
  if (/unable to (?:locate|find) |no candidate/i.test(stderr)) {
    return new MissingServerError(server, 'The package lists of this system do not hold it.');
  }
  const lastError = stderr.split('\n').findLast((line) => line.startsWith('E:')) ?? stderr.trim();
  return new MissingServerError(server, `Its Debian package cannot be fetched: ${lastError}`);
}

async function fill({ server, names }: Packages, unfinished: string): Promise<void> {
  const first = await download(names, [], unfinished);
  if (first.code !== 0) {
    const lists = await fetchLists();
    const second = await download(names, lists.options, unfinished);
    if (second.code !== 0)
      throw failure(server, [first, lists.outcome, second].map(({ stderr }) => stderr).join('\n'));
  }
  for (const archive of await readdir(unfinished)) {
    if (!archive.endsWith('.deb')) continue;
    // Unpacked, not installed: no maintainer script runs, so no service starts behind our back.
    const unpacked = await run('dpkg-deb', ['-x', join(unfinished, archive), unfinished], {
      env: environment(),
    });
    if (unpacked.code !== 0) throw failure(server, unpacked.stderr);
    await rm(join(unfinished, archive));
  }
}

async function release(): Promise<string> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const field = (name: string) => new RegExp(`^${name}="?([\\w.-]+)`, 'm').exec(text)?.[1] ?? 'unknown';
  return `${field('ID')}-${field('VERSION_ID')}-${process.arch}`;
}

/** The folders of an unpacked package that the dynamic linker must search. */
async function libraryFolders(root: string): Promise<string[]> {
  const folders: string[] = [];
  for (const base of [join(root, 'usr', 'lib'), join(root, 'lib')]) {
    if (!(await exists(base))) continue;
    const names = await readdir(base);
    folders.push(...names.filter((name) => name.includes('-linux-gnu')).map((name) => join(base, name)));
  }
  return folders;
}

/**
 * Downloads Debian packages into the cache folder, once, and unpacks them there. Needs no root.
 * @returns the folder they are unpacked in, and the library folders to search
 * @throws MissingServerError when this is not a Debian, or its archive cannot be reached
 */
export async function fromDebian(
  packages: Packages,
  onProgress?: ServersOptions['onProgress'],
): Promise<{ root: string; libraries: string[] }> {
  const folder = join(cacheFolder(), await release(), packages.folder);
  const root = await explaining(`Keeping ${packages.server} in ${folder}`, async () => {
    if (await exists(folder)) return folder;
    for (const tool of TOOLS) {
      if ((await findOnPath(tool)) === undefined) {
        throw new MissingServerError(
          packages.server,
          `It is not on PATH, and neither is ${tool}, which could fetch it.`,
        );
      }
    }
    onProgress?.(`Fetching ${packages.server} from Debian`);
    return madeOnce(folder, (unfinished) => fill(packages, unfinished));
  });
  return { root, libraries: await libraryFolders(root) };
}
