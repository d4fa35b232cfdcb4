/** Where programs are looked for. */
export const searchPath = (): string => process.env['PATH'] ?? '';
