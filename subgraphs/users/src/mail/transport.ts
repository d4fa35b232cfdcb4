import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailContent } from '../domain/mail.ts';

/** A mail on its way. The same `id` is the same mail: it is also the Message-ID. */
export type OutgoingMail = MailContent & { id: string; to: string };

/** Hands mails on. */
export type MailTransport = {
  /** Resolves once the mail has been taken; to the path of its file where it was written to one. */
  send(mail: OutgoingMail): Promise<{ file: string | null }>;
  close(): void;
};

const seconds = (count: number): number => count * 1000;

// The library would fold lines of more than 76 characters, and links with them. What is plain ASCII in lines of under 998 (RFC 5322) goes as it is:
// who opens the file itself can copy the link too.
const asItIs = (type: string, content: string) => {
  if (!/^(?:[\x20-\x7e]{0,997}\n)*$/.test(content)) return { contentType: `${type}; charset=utf-8`, content };
  const head = [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: 7bit'];
  return { raw: `${head.join('\r\n')}\r\n\r\n${content.replaceAll('\n', '\r\n')}` };
};

const messageOf = (from: string, { id, to, subject, text, html }: OutgoingMail) => ({
  from,
  // An object, so that nothing in it is read as a second recipient.
  to: { name: '', address: to },
  subject,
  alternatives: [asItIs('text/plain', text), asItIs('text/html', html)],
  messageId: `<${id}@bazaar>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
});

/** Sends through a mail server, such as `smtps://user:password@host:465`. */
export const smtpTransport = (url: string, from: string): MailTransport => {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    socketTimeout: seconds(20),
  });
  return {
    send: async (mail) => {
      await transport.sendMail(messageOf(from, mail));
      return { file: null };
    },
    close: () => transport.close(),
  };
};

/** Writes each mail into a folder as `<id>.eml`, for a machine without a mail server: any mail program opens it. Twice the same mail is one file. */
export const folderTransport = (folder: string, from: string): MailTransport => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail(messageOf(from, mail));
      const file = join(folder, `${mail.id}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${file}.new`, message, { mode: 0o600 });
      await rename(`${file}.new`, file);
      return { file };
    },
    close: () => undefined,
  };
};
