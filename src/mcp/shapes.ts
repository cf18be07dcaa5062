import { z } from 'zod';
import type { AccountFact, Citation, Claim, Page, PassageComparison } from '../report/claims';

/*
 * What the tools answer, as schemas that clients are given; their fields are told in src/report/claims.ts. The types
 * on the right keep the two from parting.
 */

const citation = z.object({
  file: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  quote: z.string(),
  anchor: z.string(),
  answer: z.string(),
  certainty: z.string(),
  saidBy: z.string().optional(),
  origin: z.string(),
}) satisfies z.ZodType<Citation>;

const claim = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.string(),
  verdict: z.string(),
  aspects: z.array(z.string()),
  reason: z.string(),
  rule: z.string(),
  answers: z.array(z.object({ answer: z.string(), origins: z.number().int(), statements: z.array(citation) })),
  notStatedBy: z.array(z.string()),
  decision: z.string().optional(),
}) satisfies z.ZodType<Claim>;

const accountFact = z.object({
  id: z.string(),
  question: z.string(),
  verdict: z.string(),
  reason: z.string(),
  here: citation,
  elsewhere: z.array(z.object({ answer: z.string(), files: z.array(z.string()), origins: z.number().int() })),
  notStatedBy: z.array(z.string()),
}) satisfies z.ZodType<AccountFact>;

/** Answer of list_conflicting_claims. */
export const claimPage = z.object({
  total: z.number().int(),
  items: z.array(claim),
}) satisfies z.ZodType<Page<Claim>>;

/** Answer of facts_of_account. */
export const accountFactPage = z.object({
  total: z.number().int(),
  items: z.array(accountFact),
}) satisfies z.ZodType<Page<AccountFact>>;

/** Answer of compare_passage. */
export const passageComparison = z.object({
  facts: z.array(claim.extend({ here: z.array(citation) })),
  notCompared: z.array(z.object({ text: z.string(), why: z.string() })),
}) satisfies z.ZodType<PassageComparison>;
