import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a worker can be asked, by name: one argument, one answer, both plain data. */
export type Methods = Readonly<Record<string, (argument: never) => unknown>>;

type Request = { serial: number; method: string; argument: unknown };
type Response = { serial: number; answer?: unknown; failure?: string };

/** In the worker: answers what the parent asks, and ends with it. */
export const serveParent = (methods: Methods): void => {
  process.on('message', ({ serial, method, argument }: Request) => {
    void (async () => {
      const found = methods[method];
      if (found === undefined) throw new Error(`There is no ${method} here.`);
      // Both ends are of this folder: `Worker.ask` has checked the argument against the same type.
      return found(argument as never);
    })().then(
      (answer) => process.send?.({ serial, answer } satisfies Response),
      (error: unknown) => process.send?.({ serial, failure: String(error) } satisfies Response),
    );
  });
  process.on('disconnect', () => process.exit());
};

/** A process of its own, so that what it costs is its alone. */
export class Worker<Served extends Methods> {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #serial = 0;

  /** @param file a module of this folder that calls `serveParent` */
  constructor(file: string) {
    this.#child = spawn(
      process.execPath,
      ['--expose-gc', '--import', 'tsx', fileURLToPath(new URL(file, import.meta.url))],
      { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    );
    this.#child.on('message', ({ serial, answer, failure }: Response) => {
      const waiting = this.#waiting.get(serial);
      this.#waiting.delete(serial);
      if (failure === undefined) waiting?.resolve(answer as never);
      else waiting?.reject(new Error(failure));
    });
    this.#child.once('exit', (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`${file} ended (${code}).`));
    });
  }

  ask<Method extends keyof Served & string>(
    method: Method,
    argument: Parameters<Served[Method]>[0],
  ): Promise<Awaited<ReturnType<Served[Method]>>> {
    this.#serial += 1;
    const serial = this.#serial;
    return new Promise((resolve, reject) => {
      this.#waiting.set(serial, { resolve, reject });
      this.#child.send({ serial, method, argument } satisfies Request);
    });
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    this.#child.kill('SIGTERM');
    await ended;
  }
}
