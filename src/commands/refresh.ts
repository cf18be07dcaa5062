import type { Collections } from '../collection/collections';
import type { WorkerClient } from '../worker/client';
import type { Command } from './command';

/** Reads every collection anew, with a worker of its own: also the way out when the analysis has given up. */
export function refresh(worker: WorkerClient, collections: Collections): Command {
  return {
    id: 'refresh',
    async execute() {
      worker.restart();
      await collections.reload();
    },
  };
}
