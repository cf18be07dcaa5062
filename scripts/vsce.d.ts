/** As much of the packager as scripts/package.mjs uses; it ships no types. */
declare module '@vscode/vsce' {
  interface Options {
    cwd: string;
    dependencies: boolean;
  }
  export function createVSIX(
    options: Options & { packagePath: string; allowMissingRepository: boolean; rewriteRelativeLinks: boolean },
  ): Promise<void>;
  export function listFiles(options: Options): Promise<string[]>;
}
