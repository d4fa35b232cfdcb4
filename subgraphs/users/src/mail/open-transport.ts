import type { Config } from '../config.ts';
import { folderTransport, type MailTransport, smtpTransport } from './transport.ts';

/** The way mails take by configuration: a mail server, or a folder. */
export const openTransport = ({
  SMTP_URL,
  MAIL_FOLDER,
  MAIL_FROM,
}: Pick<Config, 'SMTP_URL' | 'MAIL_FOLDER' | 'MAIL_FROM'>): MailTransport => {
  if (SMTP_URL !== undefined) return smtpTransport(SMTP_URL, MAIL_FROM);
  if (MAIL_FOLDER !== undefined) return folderTransport(MAIL_FOLDER, MAIL_FROM);
  throw new Error('Neither SMTP_URL nor MAIL_FOLDER is given');
};
