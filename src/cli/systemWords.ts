/** Node's error codes in plain words, without the system's own wording of them. */
const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'in use',
  EISDIR: 'it is a folder',
  ELOOP: 'its links run in a circle',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
};

/** The code of a system error ("ENOENT"), or undefined for any other value that was thrown. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why the system refused, in plain words. Rethrows what is no system error: that is a fault of the program. */
export function systemWords(error: unknown): string {
  const code = systemCode(error);
  if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
  return words[code] ?? code;
}
