import { type DocumentNode, Kind } from 'graphql';

/** Does the operation take `$after`, the cursor of an event to go on after? */
export const takesCursor = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (definition.variableDefinitions ?? []).some(({ variable }) => variable.name.value === 'after'),
  );

/** The cursor of an event, which a subscription has at its only root field; null when it has none. */
export const cursorOf = (data: unknown): string | null => {
  const [change] = typeof data === 'object' && data !== null ? Object.values<unknown>({ ...data }) : [];
  const cursor = typeof change === 'object' && change !== null ? Reflect.get(change, 'cursor') : undefined;
  return typeof cursor === 'string' ? cursor : null;
};
