import { z } from 'zod';

/** An OpenID Connect provider that people may sign in with. */
export const providerSchema = z.strictObject({
  /** What `signInWithProvider` calls it. */
  name: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Its issuer identifier, where its metadata is found. */
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  /** Without it the shop is a public client, which PKCE alone protects. */
  clientSecret: z.string().min(1).optional(),
  /** How the secret is sent to the token endpoint. */
  clientAuth: z.enum(['basic', 'post']).default('basic'),
  /** Where it may return people to; others are refused. */
  redirectUris: z.array(z.url()).min(1),
});

/** An OpenID Connect provider that people may sign in with. */
export type ProviderConfig = z.infer<typeof providerSchema>;

/** A JSON list of providers in one variable; plain HTTP is for a provider on this machine only. */
export const providersSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'This is not JSON.' });
      return z.NEVER;
    }
  })
  .pipe(z.array(providerSchema))
  .refine(
    (list) => new Set(list.map(({ name }) => name)).size === list.length,
    'Two providers have one name.',
  )
  .refine(
    (list) =>
      list.every(({ issuer }) => {
        const { protocol, hostname } = new URL(issuer);
        return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
      }),
    'An issuer that is not on this machine needs https.',
  );
