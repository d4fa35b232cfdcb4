import type { Identity, Role } from '@bazaar/identity';
import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLFieldConfig, type GraphQLSchema } from 'graphql';
import { forbidden, unauthenticated } from './errors.ts';

/** What every context carries. */
export type WithIdentity = { identity: Identity };
type Rule = { requires: readonly Role[] | null };

/** Throws unless the caller is signed in and, when roles are given, holds any of them. */
export const authorize = (identity: Identity, requires: readonly Role[] | null): void => {
  if (identity.userId === null) throw unauthenticated();
  if (requires && !requires.some((role) => identity.roles.includes(role))) throw forbidden();
};

const ruleOf = (schema: GraphQLSchema, element: Parameters<typeof getDirective>[1]): Rule | null => {
  const found = getDirective(schema, element, 'auth')?.[0];
  if (!found) return null;
  const requires: readonly Role[] | undefined = found['requires'];
  return { requires: requires ?? null };
};

const guard = (
  field: GraphQLFieldConfig<unknown, WithIdentity>,
  rules: readonly Rule[],
): GraphQLFieldConfig<unknown, WithIdentity> => {
  const check = (context: WithIdentity): void => {
    for (const { requires } of rules) authorize(context.identity, requires);
  };
  const { resolve = defaultFieldResolver, subscribe } = field;
  // A subscription is checked when it starts; its events need no second look.
  if (subscribe)
    return {
      ...field,
      subscribe: (parent, args, context, info) => {
        check(context);
        return subscribe(parent, args, context, info);
      },
    };
  return {
    ...field,
    resolve: (parent, args, context, info) => {
      check(context);
      return resolve(parent, args, context, info);
    },
  };
};

/** Enforces `@auth` on fields and objects: the rule stands in the schema, nowhere else. */
export const enforceAuth = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, _name, typeName) => {
      const type = schema.getType(typeName);
      const rules = [type ? ruleOf(schema, type) : null, ruleOf(schema, field)].filter(
        (rule) => rule !== null,
      );
      return rules.length > 0 ? guard(field, rules) : field;
    },
  });
