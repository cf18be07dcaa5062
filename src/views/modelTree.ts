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

  /** What is listed at the top. */
  protected rootsOf(model: Model): readonly Node[] {
    return model.roots;
  }

  /** Asks VS Code to list anew what is under a node; all without one. */
  protected listAnew(node: Node | undefined): void {
    this.#changed.fire(node);
  }

  getChildren(node?: Node): Node[] {
    if (node) return [...this.childrenOf(node)];
    return this.#model ? [...this.rootsOf(this.#model)] : [];
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
