import { createServer } from 'node:net';
import { subgraphs } from '@bazaar/schema/subgraphs';
import { portOf, type ServiceName } from './services.ts';
import { StartProblem } from './state.ts';

/** Does nobody listen on this port of the loopback address? */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => resolve(true)));
  });

/** Throws a StartProblem that names every port of ours that another program holds. */
export const requireFreePorts = async (basePort: number): Promise<void> => {
  const names: ServiceName[] = ['gateway', ...subgraphs];
  const checked = await Promise.all(
    names.map(async (name) => ({
      name,
      port: portOf(name, basePort),
      free: await isFree(portOf(name, basePort)),
    })),
  );
  const taken = checked.filter(({ free }) => !free);
  if (taken.length === 0) return;
  const list = taken.map(({ name, port }) => `${port} (for ${name})`).join(', ');
  throw new StartProblem(
    `Another program holds port ${list}. Choose others: npm start -- --port ${basePort + 100}`,
  );
};
