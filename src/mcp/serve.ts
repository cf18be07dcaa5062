import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CurrentReport } from '../cli/folderReport';
import { claimsServer } from './server';

/** Serves over standard input and output until the client closes them. */
export async function serve(current: () => Promise<CurrentReport>): Promise<void> {
  const server = claimsServer(current);
  const closed = new Promise<void>((resolve) => process.stdin.once('close', resolve));
  await server.connect(new StdioServerTransport());
  await closed;
  await server.close();
}
