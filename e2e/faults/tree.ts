import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One change of a source file: `find` must be in it exactly once. */
export type Patch = { file: string; find: string; replace: string };

/** Copies the sources to a temporary folder, where they run as they do here; answers the folder. Third-party packages are shared, our own are the copy's. */
export const copyTree = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'bazaar-tree-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((path) => path !== '' && path !== 'node_modules' && existsSync(join(root, path)));
  for (const path of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(root, path), join(folder, path));
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const packages = files.filter((path) => path.endsWith('/package.json')).map(dirname);
  for (const path of packages) {
    // Relative links, which lead to the copy's own packages from there.
    const modules = join(path, 'node_modules');
    if (existsSync(join(root, modules)))
      await cp(join(root, modules), join(folder, modules), { recursive: true, verbatimSymlinks: true });
  }
  return folder;
};

/** Changes a source file of a copy; throws when it does not read as the patch expects. */
export const applyPatch = async (folder: string, { file, find, replace }: Patch): Promise<void> => {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (text.split(find).length !== 2)
    throw new Error(`${file} does not hold what is to be changed exactly once:\n${find}`);
  await writeFile(
    path,
    text.replace(find, () => replace),
  );
};
