import { subgraphs } from '@bazaar/schema/subgraphs';
import { type Command, Option } from 'commander';
import type { Where } from './surroundings.ts';

/** Where a command works. */
export type Places = Where & { service?: string };

/** Adds the options that say where a command works. */
export const withPlaces = (command: Command): Command =>
  command
    .addOption(new Option('--service <name>', 'only of this service').choices(subgraphs))
    .option('--postgres <url>', 'the cluster; the shop that runs on this machine by default');

/** The services that were chosen: all, when none is named. */
export const chosen = ({ service }: Places): readonly string[] => (service ? [service] : subgraphs);
