import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';

/**
 * The file that a command's name stands for.
 *
 * @param {string} command
 * @returns {Promise<string | undefined>} its path, or nothing where PATH has no such command
 */
export async function findOnPath(command) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    // npm run puts packages' commands first on PATH: those are not the machine's.
    if (folder === '' || folder.includes('node_modules')) continue;
    for (const ending of endings) {
      const file = path.join(folder, command + ending);
      try {
        await access(file, constants.X_OK);
        return file;
      } catch {
        // Not here.
      }
    }
  }
  return undefined;
}
