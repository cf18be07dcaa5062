import { assert } from 'chai';
import * as vscode from 'vscode';

describe('the hover card', () => {
  it('shows on a figure that other accounts state too', async () => {
    const [account] = await vscode.workspace.findFiles('harbour-deal/1-northwire.txt');
    assert.isDefined(account);
    const document = await vscode.workspace.openTextDocument(account);
    await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf('412 million'));
    const words = await cardAt(document.uri, at);
    assert.include(words, '2-coast-and-commerce');
  });
});

/** The text of the cards at a place, once there is one: the first analysis may still be on its way. */
async function cardAt(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
    const words = hovers
      .flatMap((hover) => hover.contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    if (words !== '') return words;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return '';
}
