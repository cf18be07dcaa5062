import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { version } from '../../package.json';
import type { CurrentReport } from '../cli/folderReport';
import { isUsageError } from '../cli/usageError';
import { answerInquiry, citingRules, InquiryError, type Inquiry } from '../report/inquiry';
import { safeJson } from '../report/json';
import { oneLine } from '../report/plainText';
import { wholeReport } from '../report/report';
import { toolDescriptions, toolInputs } from './inputs';
import { accountFactPage, claimPage, passageComparison } from './shapes';

const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

/**
 * A server with three tools that only read. Each call sees the folder as it is then.
 * @param current the report of now; its UsageErrors become answers, with the same words
 */
export function claimsServer(current: () => Promise<CurrentReport>): McpServer {
  const server = new McpServer({ name: 'variorum', title: 'Variorum', version }, { instructions: citingRules });

  server.registerTool(
    'list_conflicting_claims',
    {
      title: 'List conflicting claims',
      description: toolDescriptions.list_conflicting_claims,
      inputSchema: toolInputs.list_conflicting_claims,
      outputSchema: claimPage,
      annotations: readOnly,
    },
    (input) => answered(current, { tool: 'list_conflicting_claims', ...input }),
  );

  server.registerTool(
    'compare_passage',
    {
      title: 'Compare a passage',
      description: toolDescriptions.compare_passage,
      inputSchema: toolInputs.compare_passage,
      outputSchema: passageComparison,
      annotations: readOnly,
    },
    (input) => answered(current, { tool: 'compare_passage', ...input }),
  );

  server.registerTool(
    'facts_of_account',
    {
      title: 'Facts of an account',
      description: toolDescriptions.facts_of_account,
      inputSchema: toolInputs.facts_of_account,
      outputSchema: accountFactPage,
      annotations: readOnly,
    },
    (input) => answered(current, { tool: 'facts_of_account', ...input }),
  );

  return server;
}

/** The answer as data and, for clients that read text only, as JSON; what cannot be answered as an error with its words. */
async function answered(current: () => Promise<CurrentReport>, inquiry: Inquiry): Promise<CallToolResult> {
  try {
    const { report, textOf } = await current();
    const found = answerInquiry(inquiry, wholeReport(report), textOf);
    return { structuredContent: { ...found }, content: [{ type: 'text', text: safeJson(found) }] };
  } catch (error) {
    if (!isUsageError(error) && !(error instanceof InquiryError)) throw error;
    return { isError: true, content: [{ type: 'text', text: oneLine(error.message) }] };
  }
}
