import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stack } from '@bazaar/stack';
import { eventually } from '@bazaar/testing';

const password = 'correct horse battery';
const nextPassword = 'another horse battery';

const mailsTo = async ({ mail }: Stack, email: string): Promise<string[]> => {
  const files = (await readdir(mail)).filter((file) => file.endsWith('.eml'));
  const mails = await Promise.all(files.map((file) => readFile(join(mail, file), 'utf8')));
  return mails.filter((text) => text.includes(`To: ${email}`));
};

/** What became of each step of an account's life, as clients see it. */
export type AccountLife = {
  /** The codes of each mutation's user errors, by name; empty where all went well. */
  codes: Record<string, readonly string[]>;
  /** The subjects of all mails, in the order of the alphabet. */
  subjects: string[];
  /** Does every mail have plain text and HTML? */
  bothParts: boolean;
  /** The services in the file of personal data, and whether it says the person's own e-mail address. */
  exported: { services: string[]; ownEmail: boolean };
};

/** Lives the life of an account through the gateway, following every mail: verified, reset, signed in anew, exported, deleted, opened again. */
export const liveAccount = async (stack: Stack): Promise<AccountLife> => {
  const email = `life-${randomBytes(6).toString('hex')}@example.com`;
  const codes: Record<string, readonly string[]> = {};
  let token: string | null = null;
  const post = async (query: string, input: unknown, bearer: string | null): Promise<string> => {
    const response = await fetch(stack.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify({ query, variables: { input } }),
    });
    return response.text();
  };
  const change = async (step: string, input: unknown, answer = ''): Promise<string> => {
    const name = step.split(' ')[0] ?? '';
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} userErrors { code } } }`;
    const text = await post(query, input, token);
    if (text.includes('"errors"')) throw new Error(`${step}: ${text}`);
    codes[step] = [...text.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code ?? '');
    return text;
  };
  const mail = (subject: string): Promise<string> =>
    eventually(async () => {
      const found = (await mailsTo(stack, email)).find((text) => text.includes(`Subject: ${subject}`));
      if (found === undefined) throw new Error(`No mail "${subject}" has come`);
      return found;
    });
  const linkIn = (text: string): string => /#token=([\w-]+)/.exec(text)?.[1] ?? '';
  const valueIn = (text: string, name: string): string =>
    new RegExp(`"${name}":"([^"]+)"`).exec(text)?.[1] ?? '';
  const refused = (bearer: string): Promise<void> =>
    eventually(async () => {
      const text = await post('{ me { id } }', null, bearer);
      if (!text.includes('UNAUTHENTICATED')) throw new Error('The token is still taken');
    });

  const first = valueIn(
    await change('signUp', { email, password, fullName: 'Ada Lovelace' }, 'session { accessToken }'),
    'accessToken',
  );
  await change('verifyEmail', { token: linkIn(await mail('Confirm your e-mail address')) });
  await change('requestPasswordReset', { email });
  await change('resetPassword', {
    token: linkIn(await mail('Set a new password')),
    newPassword: nextPassword,
  });
  await mail('Your password was changed');
  await refused(first);

  token = valueIn(
    await change('signIn', { email, password: nextPassword }, 'session { accessToken }'),
    'accessToken',
  );
  await mail('New sign-in to your account');
  await change('exportMyData', { password: nextPassword });
  await mail('Your data is ready');
  const url = valueIn(await post('{ me { dataExport { url } } }', null, token), 'url');
  const file = await (await fetch(url)).text();
  await change('deleteAccount with a wrong password', { password });
  await change('deleteAccount', { password: nextPassword });
  await mail('Your account was deleted');
  await refused(token);
  token = null;
  await change('signIn after that', { email, password: nextPassword });
  await change('signUp anew', { email, password, fullName: 'Ada Lovelace' });

  const mails = await mailsTo(stack, email);
  return {
    codes,
    subjects: [...new Set(mails.map((text) => /^Subject: (.*)$/m.exec(text)?.[1]?.trim() ?? ''))].sort(),
    bothParts: mails.every((text) => text.includes('text/plain') && text.includes('text/html')),
    exported: {
      services: Object.keys(JSON.parse(file).services).sort(),
      ownEmail: file.includes(email),
    },
  };
};
