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

/** Package lists of our own, for a system without current ones; no rights beyond our own are needed. */
async function privateLists(): Promise<string[]> {
  const folder = join(cacheFolder(), 'apt');
  const options = [
    '-o',
    `Dir::State::Lists=${join(folder, 'lists')}`,
    '-o',
    `Dir::Cache=${join(folder, 'cache')}`,
  ];
  await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
  await mkdir(join(folder, 'cache', 'archives', 'partial'), { recursive: true });
  await exclusively(folder, () =>
    run('apt-get', [...options, ...PATIENCE, 'update'], { env: environment() }),
  );
  return options;
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

function whyNot({ stderr }: Outcome, folder: string): string {
  if (speaksOfFullDisk(stderr)) return `No space is left on the disk that holds ${folder}.`;
  if (/resolv|connect|timed out|unreachable|connection failed/i.test(stderr)) {
    return 'The Debian archive cannot be reached; is there a network?';
  }
  if (/unable to (?:locate|find) /i.test(stderr)) return 'The package lists of this system do not hold it.';
  const lines = stderr.split('\n').filter((line) => line.startsWith('E:'));
  return `The Debian package cannot be downloaded: ${lines.at(-1) ?? 'apt-get failed without a message.'}`;
}

async function fill(packages: Packages, unfinished: string): Promise<void> {
  let outcome = await download(packages.names, [], unfinished);
  if (outcome.code !== 0) outcome = await download(packages.names, await privateLists(), unfinished);
  if (outcome.code !== 0) throw new MissingServerError(packages.server, whyNot(outcome, unfinished));
  for (const archive of await readdir(unfinished)) {
    if (!archive.endsWith('.deb')) continue;
    // Unpacked, not installed: no maintainer script runs, so no service starts behind our back.
    const unpacked = await run('dpkg-deb', ['-x', join(unfinished, archive), unfinished], {
      env: environment(),
    });
    if (unpacked.code !== 0) throw new MissingServerError(packages.server, whyNot(unpacked, unfinished));
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
