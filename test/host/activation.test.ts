import { assert } from 'chai';
import * as vscode from 'vscode';

describe('activation', () => {
  it('follows from opening an account', async () => {
    const extension = vscode.extensions.getExtension('variorum.variorum');
    assert.isDefined(extension, 'VS Code knows the extension');
    const [account] = await vscode.workspace.findFiles('harbour-deal/*.txt', undefined, 1);
    assert.isDefined(account, 'there is an account in the workspace');
    await vscode.window.showTextDocument(account);
    await extension.activate();
    assert.isTrue(extension.isActive);
  });
});
