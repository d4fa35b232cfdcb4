import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StartProblem } from './state.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Starts PostgreSQL, Redis and NATS of docker-compose.yml and answers where they are. Throws a StartProblem when Docker cannot do it. */
export const startWithDocker = async (
  onProgress: (line: string) => void,
): Promise<{ postgres: string; redis: string; nats: string }> => {
  onProgress('docker compose up: postgres, redis, nats');
  const child = spawn('docker', ['compose', 'up', '--detach', '--wait', 'postgres', 'redis', 'nats'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      said += error.message;
      resolve(null);
    });
    child.once('exit', resolve);
  });
  if (code !== 0)
    throw new StartProblem(
      `docker compose could not start the servers:\n${said.trim()}\nWithout --docker, Bazaar starts them itself.`,
    );
  return {
    postgres: 'postgres://postgres:bazaar@127.0.0.1:5432/postgres',
    redis: 'redis://127.0.0.1:6379',
    nats: 'nats://127.0.0.1:4222',
  };
};
