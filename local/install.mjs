// Installs the packages when they are missing or pnpm-lock.yaml has changed. Plain JavaScript: it runs before any
// package is there.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.bazaar-lock-hash');

const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_PNPM_META_FETCH_FAIL|ERR_SOCKET_TIMEOUT|NETWORK_ERROR|dns error|\(Connect\)/;

/** A line that keeps counting seconds; off a terminal, a line every ten seconds. */
function progress(title) {
  const startedAt = Date.now();
  const live = process.stderr.isTTY === true;
  let detail = '';
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const show = () => {
    if (live) process.stderr.write(`\r\u001b[K${title} ${seconds()} s${detail}`);
    else if (seconds() % 10 === 0) process.stderr.write(`${title} ${seconds()} s${detail}\n`);
  };
  show();
  const timer = setInterval(show, 1000);
  return {
    read(text) {
      const counts = [...text.matchAll(/Progress: resolved (\d+).*?added (\d+)/g)].at(-1);
      if (counts !== undefined) detail = `, ${counts[2]} of ${counts[1]} packages`;
    },
    end(line) {
      clearInterval(timer);
      process.stderr.write(`${live ? '\r\u001b[K' : ''}${line} (${seconds()} s)\n`);
    },
  };
}

function explain(output, pnpm) {
  if (/ENOSPC|no space left on device/i.test(output)) {
    return `No space is left on the disk: the packages need about 1 GB in ${root} and in the npm and pnpm caches.`;
  }
  if (NO_NETWORK.test(output)) {
    return 'The npm registry cannot be reached. Check the network, or the proxy and registry in your npm settings, and run this again.';
  }
  const tail = output.trim().split('\n').slice(-15).join('\n');
  return `${tail}\n\nInstalling the packages failed, for the reason above. To see all of it: npx ${pnpm} install`;
}

function hashOfLock() {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'));
  // Some packages hold binaries, so what was installed on one platform does not serve another.
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

function isInstalled(hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

function runPnpm(pnpm, onOutput) {
  return new Promise((resolve, reject) => {
    const args = ['-y', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'];
    // npx has fetched exactly the version that package.json names: pnpm need not look for itself in the lock file.
    args.push('--config.pm-on-fail=ignore');
    // Without a terminal, pnpm would refuse to replace a node_modules that another version made.
    args.push('--config.confirm-modules-purge=false');
    // Its own pauses between attempts add up to minutes of silence without a network.
    args.push(
      '--config.fetch-retries=1',
      '--config.fetch-retry-mintimeout=500',
      '--config.fetch-retry-maxtimeout=1000',
    );
    const child = spawn('npx', args, {
      cwd: root,
      env: {
        ...process.env,
        npm_config_fetch_retry_mintimeout: '1000',
        npm_config_fetch_retry_maxtimeout: '5000',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // In a group of its own, since npx does not pass a signal on to pnpm.
      detached: true,
    });
    const end = (signal) => process.kill(-child.pid, signal);
    process.once('SIGTERM', end);
    process.once('SIGINT', end);
    child.stdout.setEncoding('utf8').on('data', onOutput);
    child.stderr.setEncoding('utf8').on('data', onOutput);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGTERM', end);
      process.off('SIGINT', end);
      resolve({ code, signal });
    });
  });
}

/**
 * Installs what is missing, or ends this process with one clear message.
 * Does nothing, in a few milliseconds, when all is there.
 */
export async function installPackages() {
  const hash = hashOfLock();
  if (isInstalled(hash)) return;
  const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
  let output = '';
  let stopSignal;
  const noteStop = (signal) => {
    stopSignal = signal;
  };
  process.once('SIGTERM', noteStop);
  process.once('SIGINT', noteStop);
  const line = progress('Installing packages …');
  try {
    const { code } = await runPnpm(pnpm, (text) => {
      output += text;
      line.read(output.slice(-400));
    });
    if (stopSignal !== undefined) {
      line.end('Stopped.');
      process.exit(stopSignal === 'SIGINT' ? 130 : 143);
    }
    if (code !== 0) {
      line.end('Installing packages failed');
      process.stderr.write(`${explain(output, pnpm)}\n`);
      process.exit(1);
    }
    writeFileSync(stamp, hash);
    line.end('Packages are installed');
  } catch (error) {
    line.end('Installing packages failed');
    const why =
      error.code === 'ENOENT' ? 'npx is not on PATH; it comes with npm.' : explain(error.message, pnpm);
    process.stderr.write(`${why}\n`);
    process.exit(1);
  } finally {
    process.off('SIGTERM', noteStop);
    process.off('SIGINT', noteStop);
  }
}
