import { assert } from 'chai';
import * as vscode from 'vscode';
import { formatOf } from '../../src/collection/textFiles';
import { createEngine } from '../../src/engine';
import { jsonReport } from '../../src/report/json';
import { report } from '../../src/report/report';
import { workspaceFolder } from './reader';

/** A file as text; it fails where the file is not there. */
async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The report that the engine makes here, in this host: Node's, or a web worker. */
async function reportHere(folder: vscode.Uri): Promise<string> {
  const engine = createEngine();
  for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
    const format = formatOf(name);
    if (format) engine.set(name, await textOf(vscode.Uri.joinPath(folder, name)), format);
  }
  return [...jsonReport(report(engine.analyse(), (id) => engine.source(id)))].join('');
}

describe('the report', () => {
  it('is the same to the byte in this host and from the command line, whatever Node runs it', async () => {
    const extension = vscode.extensions.getExtension('variorum.variorum');
    assert.isDefined(extension);
    const staged = vscode.Uri.joinPath(extension.extensionUri, 'suites', 'reports');
    const files = await vscode.workspace.fs.readDirectory(staged);
    assert.isAtLeast(files.length, 4, 'every example has a report');
    for (const [file] of files) {
      const collection = file.slice(0, file.indexOf('.'));
      const here = await reportHere(vscode.Uri.joinPath(workspaceFolder(), collection));
      const there = await textOf(vscode.Uri.joinPath(staged, file));
      assert.isTrue(here === there, `${file}: ${here.length} characters here, ${there.length} there`);
    }
  });
});
