/**
 * Three accounts of an invented storm. Six boats and nine cannot both be; "as early as 20 May" and 24 May can; day and
 * cost of the repairs are the same, each written in its own way.
 */
export const harl = {
  'wire.txt': `Storm sinks fishing boats in Harl harbour

HARL, May 4, 2024 (Quaywire) - The storm sank six fishing boats in Harl harbour, the coast guard said.

The pier is closed for repairs until June 12, harbour master Ann Lowe said.

The public inquiry into the storm will open on May 24, the ministry said.

Repairs to the pier will cost 40,000 pounds.
`,
  'herald.txt': `Harl counts its losses

By Tom Arden
4 May 2024

The storm sank nine fishing boats in Harl harbour, the coast guard said.

The pier is closed for repairs until 12 June, harbour master Ann Lowe said.

The public inquiry into the storm could open as early as 20 May, the ministry said.

The lighthouse was not damaged.
`,
  'notes.md': `# After the storm in Harl

*4 May 2024*

The storm sank **6** fishing boats in Harl harbour, the harbour office said.

Repairs to the pier will cost [about £40,000](https://harl.example/pier).
`,
} as const;
