import { listDeadLetters, replayDeadLetter } from '@bazaar/service-kit';
import { Command } from 'commander';
import { chosen, type Places, withPlaces } from './places.ts';
import { withBus, withDatabase } from './surroundings.ts';

const places = (command: Command): Command =>
  withPlaces(command).option('--nats <url>', 'the broker; the one of the shop on this machine by default');

const list = async (options: Places): Promise<void> => {
  let count = 0;
  for (const service of chosen(options))
    for (const letter of await withDatabase(options, service, listDeadLetters)) {
      count += 1;
      console.log(`${service}  ${letter.id}  ${letter.diedAt.toISOString()}  ${letter.subject}`);
      console.log(`    after ${letter.deliveries} deliveries: ${letter.error}`);
    }
  console.log(
    count === 0
      ? 'No dead letters.'
      : `${count} dead letters. Replay one: pnpm bazaar dead-letters replay ID`,
  );
};

const replay = async (id: string | undefined, options: Places & { all?: boolean }): Promise<void> => {
  if ((id === undefined) === !options.all) throw new Error('Name one dead letter by its id, or say --all.');
  let count = 0;
  await withBus(options, async (bus) => {
    for (const service of chosen(options))
      await withDatabase(options, service, async (db) => {
        const ids = id === undefined ? (await listDeadLetters(db)).map((letter) => letter.id) : [id];
        for (const each of ids) if (await replayDeadLetter(db, bus, each)) count += 1;
      });
  });
  console.log(`${count} replayed.`);
  if (count === 0 && id !== undefined) throw new Error(`There is no dead letter ${id}.`);
};

/** `bazaar dead-letters`: what could not be handled, and another try. */
export const deadLettersCommand = (): Command => {
  const command = new Command('dead-letters').description('Messages that could not be handled.');
  places(command.command('list', { isDefault: true }).description('Shows them, oldest first.')).action(list);
  places(
    command
      .command('replay')
      .argument('[id]', 'which')
      .option('--all', 'every one')
      .description('Sends them again to the service that could not handle them.'),
  ).action(replay);
  return command;
};
