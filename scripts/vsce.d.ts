/** As much of the packager as scripts/package.mjs uses; it ships no types. */
declare module '@vscode/vsce' {
  interface Options {
    cwd: string;
    dependencies: boolean;
  }
  interface PackageOptions extends Options {
    packagePath: string;
    allowMissingRepository: boolean;
    allowPackageAllSecrets: boolean;
    allowPackageEnvFile: boolean;
    rewriteRelativeLinks: boolean;
  }
  export function createVSIX(options: PackageOptions): Promise<void>;
  export function listFiles(options: Options): Promise<string[]>;
}
