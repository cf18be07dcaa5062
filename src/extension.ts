import * as vscode from 'vscode';
import { Collections } from './collection/collections';
import { MemoryStore } from './collection/memoryStore';
import { registerCommands } from './commands/command';
import { cancelAnalysis } from './commands/cancelAnalysis';
import { clearFilter, filterClaims } from './commands/filterClaims';
import { goToClaim } from './commands/goToClaim';
import { groupClaims } from './commands/groupClaims';
import { copyClaim } from './commands/copyClaim';
import { copyFact } from './commands/copyFact';
import { decide, removeDecision, undoDecision } from './commands/decide';
import { DecisionHistory } from './commands/decisionHistory';
import { exportReport } from './commands/exportReport';
import { stepThroughClaims } from './commands/nextClaim';
import { compare, compareNext, showSentencesAsDiff, stopComparing } from './commands/compare';
import { openStatement } from './commands/openStatement';
import { openWalkthrough } from './commands/openWalkthrough';
import { peekStatements } from './commands/peekStatements';
import { refresh } from './commands/refresh';
import { showConflictingClaims } from './commands/showConflictingClaims';
import { showLeftOut } from './commands/showLeftOut';
import { showFactMatrix, showTimeline } from './commands/showFacts';
import { showLog } from './commands/showLog';
import { showMore } from './commands/showMore';
import { toggleAnnotations } from './commands/toggleAnnotations';
import { registerAccountContext } from './editor/accountContext';
import { Annotations } from './editor/annotations';
import { registerDiagnostics } from './editor/diagnostics';
import { Comparison } from './editor/comparison';
import { registerSentenceDocuments } from './editor/sentenceDocuments';
import { Highlights } from './editor/highlights';
import { registerHover } from './editor/hover';
import { registerLanguageModelTools } from './editor/languageModelTools';
import { registerReferences } from './editor/references';
import { registerStatus } from './editor/status';
import { registerSymbols } from './editor/symbols';
import { inspection, type Inspection } from './inspection';
import { ConflictingClaimsView } from './views/conflictingClaims/view';
import { ThisAccountView } from './views/thisAccount/view';
import { MatrixPanels } from './views/matrix/panels';
import { WorkerClient } from './worker/client';
import { startThread } from './worker/thread';

/** What is open in this window. */
let open: Collections | undefined;

const accounts: vscode.DocumentSelector = [{ language: 'plaintext' }, { language: 'markdown' }];

/** Starts the extension, in the desktop's extension host and in the web's alike. */
export function activate(context: vscode.ExtensionContext): Inspection {
  const log = vscode.window.createOutputChannel('Variorum', { log: true });
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js');
  const worker = new WorkerClient((listener) => startThread(script, listener), log);
  const memories = new MemoryStore(vscode.Uri.joinPath(context.globalStorageUri, 'memories'), log);
  const collections = new Collections(worker, memories, log);
  open = collections;
  const annotations = new Annotations(context.globalState);
  const highlights = new Highlights(collections, annotations);
  const view = new ConflictingClaimsView(collections, context.workspaceState);
  const account = new ThisAccountView(collections);
  const history = new DecisionHistory(collections);
  const comparison = new Comparison();
  const panels = new MatrixPanels({ collections, extension: context.extensionUri, log });
  context.subscriptions.push(
    registerHover(accounts, collections, annotations),
    registerReferences(accounts, collections),
    registerSymbols(accounts, collections, annotations),
    registerAccountContext(collections),
    registerSentenceDocuments(),
    registerStatus(accounts, collections, annotations),
    registerDiagnostics(collections),
    registerLanguageModelTools(collections),
    registerCommands(
      [
        showConflictingClaims(collections, view),
        showLeftOut(account),
        showMore(view),
        showFactMatrix(collections, view, panels),
        showTimeline(collections, view, panels),
        toggleAnnotations(annotations),
        goToClaim(collections, view),
        ...stepThroughClaims(view, comparison),
        ...groupClaims(view),
        filterClaims(view),
        clearFilter(view),
        compare(collections, view, comparison),
        compareNext(comparison),
        stopComparing(comparison),
        showSentencesAsDiff(comparison),
        openStatement,
        peekStatements(collections),
        copyClaim(view),
        copyFact(account),
        decide(collections, view, history),
        removeDecision(collections, view, history),
        undoDecision(history),
        exportReport(collections, view),
        refresh(worker, collections),
        cancelAnalysis(view),
        openWalkthrough(context.extension.id),
        showLog(log),
      ],
      log,
    ),
    view,
    comparison,
    account,
    panels,
    highlights,
    annotations,
    collections,
    worker,
    log,
  );
  return inspection(collections, highlights, view, account);
}

/** The window closes: what was analysed last is kept for the next time, which VS Code waits for. */
export async function deactivate(): Promise<void> {
  await open?.keep();
}
