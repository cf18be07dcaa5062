import { z } from 'zod';
import { partLimits, type InquiryTool } from '../report/inquiry';

/*
 * What the tools take, as schemas that clients are given. The editor's language model tools take the same, and name a
 * folder besides: their schemas stand in package.json, and a test keeps the two alike.
 */

const file = z
  .string()
  .min(1)
  .max(4096)
  .describe('An account by its path in the folder, as the tools name it: "one.txt".');
const part = {
  offset: z.number().int().min(0).default(0).describe('How many to pass over.'),
  limit: z.number().int().min(1).max(partLimits.most).default(partLimits.usual).describe('How many to give at most.'),
};

export const toolInputs = {
  list_conflicting_claims: {
    verdict: z
      .enum(['conflict', 'differ'])
      .optional()
      .describe('Only conflicts or only differences; both when not given.'),
    file: file.optional(),
    about: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('Only facts whose question, answers or quotes have these words.'),
    ...part,
  },
  compare_passage: {
    file,
    quote: z.string().min(1).max(10_000).optional().describe('Words of the passage as they stand in the account.'),
    from_line: z.number().int().min(1).optional().describe('First line of the passage, from 1; in place of a quote.'),
    to_line: z.number().int().min(1).optional().describe('Last line of the passage; from_line when not given.'),
  },
  facts_of_account: { file, ...part },
} as const satisfies Record<InquiryTool, Record<string, z.ZodType>>;

/** What each tool does, told to a model. */
export const toolDescriptions: Readonly<Record<InquiryTool, string>> = {
  list_conflicting_claims:
    'Lists the facts on which the accounts conflict or differ, conflicts first, each with every answer, its quotes, files and lines, how many independent origins give it, and why it is listed.',
  compare_passage:
    'Takes a passage of one account, by its words or its lines, and gives each fact stated there with what every other account says of it, who does not say, and what could not be compared.',
  facts_of_account:
    'Lists what one account states, in the order of its text, each with quote and line, the verdict beside the other accounts, what those answer and which of them do not say.',
};
