/**
 * Tells the engine of one build from that of any other. scripts/build.mjs puts a hash of the worker's bundle in its
 * place, which is as long.
 */
export const engineVersion = 'engine-version-00000000';
