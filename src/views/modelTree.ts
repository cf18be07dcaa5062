import * as vscode from 'vscode';

/** What a tree shows: its nodes know their kind, the model their place. */
export interface TreeModel<Node> {
  readonly roots: readonly Node[];
  parent(node: Node): Node | undefined;
}

/** Shows a model as a tree; an absent model is an empty tree, so that the view's welcome shows. */
export abstract class ModelTree<Node extends { readonly kind: string }, Model extends TreeModel<Node>>
  implements vscode.TreeDataProvider<Node>, vscode.Disposable
{
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #model: Model | undefined;

  protected abstract childrenOf(node: Node): readonly Node[];

  /** The context value of an item is its node's kind. */
  protected abstract itemOf(node: Node): vscode.TreeItem;

  get model(): Model | undefined {
    return this.#model;
  }

  show(model: Model | undefined): void {
    this.#model = model;
    this.#changed.fire(undefined);
  }

  /** Asks VS Code to list anew what is under a node. */
  protected listAnew(node: Node): void {
    this.#changed.fire(node);
  }

  getChildren(node?: Node): Node[] {
    return [...(node ? this.childrenOf(node) : (this.#model?.roots ?? []))];
  }

  getParent(node: Node): Node | undefined {
    return this.#model?.parent(node);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const item = this.itemOf(node);
    item.contextValue = node.kind;
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
