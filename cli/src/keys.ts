import { fileURLToPath } from 'node:url';
import { addSigningKey, describeKeys, retireSigningKey } from '@bazaar/identity';
import { Command } from 'commander';

type Options = { file: string };

const here = fileURLToPath(new URL('../../.local/keys/access-tokens.json', import.meta.url));
const fileOption = [
  '--file <path>',
  'the JWT_KEYS_FILE of users; that of the shop on this machine by default',
  here,
] as const;

const list = async ({ file }: Options): Promise<void> => {
  for (const { kid, state, signsFrom } of await describeKeys(file, new Date()))
    console.log(
      `${kid}  ${state}${state === 'next' && signsFrom ? `, signs from ${signsFrom.toISOString()}` : ''}`,
    );
};

const rotate = async ({ file }: Options): Promise<void> => {
  const kid = await addSigningKey(file, new Date());
  console.log(
    `${kid} is published and signs in two minutes. Retire the old one 15 minutes after that: bazaar keys retire <kid>`,
  );
};

const retire = async (kid: string, { file }: Options): Promise<void> => {
  await retireSigningKey(file, kid, new Date());
  console.log(`${kid} is gone: what it signed is refused within a minute.`);
};

/** `bazaar keys`: the keys that sign access tokens. The users service reads its file again by itself: nothing is restarted, and nobody signed out. */
export const keysCommand = (): Command =>
  new Command('keys')
    .description('The keys that sign access tokens: rotate them without a restart.')
    .addCommand(
      new Command('list')
        .description('Shows them, newest first.')
        .option(...fileOption)
        .action(list),
    )
    .addCommand(
      new Command('rotate')
        .description('Adds a key that signs in two minutes; the others stay accepted.')
        .option(...fileOption)
        .action(rotate),
    )
    .addCommand(
      new Command('retire')
        .description('Takes a key away that signs no more.')
        .argument('<kid>', 'its name')
        .option(...fileOption)
        .action(retire),
    );
