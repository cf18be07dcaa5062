import * as vscode from 'vscode';
import type { Verdict } from '../engine';

/** The icon of a verdict, as the cards show it; what parts is coloured as its underline is. */
export function verdictIcon(verdict: Verdict): vscode.ThemeIcon {
  switch (verdict) {
    case 'conflict':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('variorum.conflictUnderline'));
    case 'differ':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('variorum.differUnderline'));
    case 'agree':
      return new vscode.ThemeIcon('check');
    case 'single':
      return new vscode.ThemeIcon('pin');
  }
}
