import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { onFreePort, PortTakenError } from './ports.ts';
import { inFolder } from './testing.ts';

it('gives the port of the last time again', () =>
  inFolder(async (folder) => {
    const memory = join(folder, 'port');
    const first = await onFreePort(memory, async (port) => port);
    expect(await onFreePort(memory, async (port) => port)).toBe(first);
  }));

it('gives another when the port of the last time is taken', () =>
  inFolder(async (folder) => {
    const memory = join(folder, 'port');
    const taken = await onFreePort(memory, async (port) => port);
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen({ host: '127.0.0.1', port: taken }, resolve));
    const given = await onFreePort(memory, async (port) => port);
    await new Promise((resolve) => holder.close(resolve));
    expect(given).not.toBe(taken);
  }));

it('tries another when the port is lost before it is bound', () =>
  inFolder(async (folder) => {
    const tried: number[] = [];
    const given = await onFreePort(join(folder, 'port'), async (port) => {
      tried.push(port);
      if (tried.length < 3) throw new PortTakenError('taken');
      return port;
    });
    expect(tried).toHaveLength(3);
    expect(given).toBe(tried[2]);
  }));

it('takes no notice of a memory that makes no sense', () =>
  inFolder(async (folder) => {
    const memory = join(folder, 'port');
    await writeFile(memory, '80');
    expect(await onFreePort(memory, async (port) => port)).toBeGreaterThan(1_024);
  }));
