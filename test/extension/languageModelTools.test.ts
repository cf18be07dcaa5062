import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toolDescriptions, toolInputs } from '../../src/mcp/inputs';
import { inquiryTools } from '../../src/report/inquiry';

interface DeclaredTool {
  readonly name: string;
  readonly modelDescription: string;
  readonly inputSchema: {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly required?: readonly string[];
  };
}

const manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as {
  readonly contributes: { readonly languageModelTools: readonly DeclaredTool[] };
};
const declared = manifest.contributes.languageModelTools;

describe('the language model tools', () => {
  it('are those of the command line’s server, by the same names', () => {
    expect(declared.map(({ name }) => name)).toEqual(inquiryTools.map((tool) => `variorum_${tool}`));
  });

  it.each(inquiryTools)('take what the server takes for %s, and a folder', (tool) => {
    const { modelDescription, inputSchema } = declared.find(({ name }) => name === `variorum_${tool}`) as DeclaredTool;
    expect(modelDescription).toBe(toolDescriptions[tool]);
    const { properties = {}, required = [] } = z.toJSONSchema(z.object(toolInputs[tool]));
    const { folder, ...others } = inputSchema.properties;
    expect(others).toEqual(properties);
    expect(folder).toMatchObject({ type: 'string' });
    // What has a default need not be given.
    const needed = required.filter((name) => !Object.hasOwn(properties[name] as object, 'default'));
    expect(inputSchema.required ?? []).toEqual(needed);
  });
});
