import * as vscode from 'vscode';
import { isUserError } from '../../platform/errors';
import { loadPart } from '../../platform/lazyPart';
import { once } from '../../platform/once';
import type * as Assistants from './assistants';

const { t } = vscode.l10n;

/** The tools, and what is shown while they work. */
const TOOLS: ReadonlyMap<Assistants.ToolName, () => string> = new Map([
	['peaceops_lookupTerm', () => t('Looking up a term of peace operations')],
	['peaceops_searchReport', () => t('Searching the report on peace operations')],
	['peaceops_auditDocument', () => t('Auditing the terms of a paper')],
]);

export interface LazyAssistantsDeps extends Assistants.AssistantsDeps {
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Registers the tools that language models may call where the editor has such tools. They only read, so that nobody is asked. What
 * answers is loaded with the first call. A call rejects with a sentence for the model.
 */
export function registerLazyAssistants({ extensionUri, log, ...deps }: LazyAssistantsDeps): vscode.Disposable {
	// Editors that are built without chat have no such namespace, or an empty one.
	const { registerTool } = (vscode.lm as Partial<typeof vscode.lm> | undefined) ?? {};
	if (registerTool === undefined) {
		return new vscode.Disposable(() => undefined);
	}
	const load = once(() => loadPart<typeof Assistants>(extensionUri, 'assistants'));
	const tool = (name: Assistants.ToolName, doing: () => string): vscode.LanguageModelTool<unknown> => ({
		prepareInvocation: () => ({ invocationMessage: doing() }),
		invoke: async ({ input }, token) => {
			try {
				const text = await (await load()).answerOf(name, input, deps, token);
				return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
			} catch (error) {
				if (error instanceof vscode.CancellationError || isUserError(error)) {
					throw error;
				}
				log.error(error instanceof Error ? error : String(error));
				throw new Error('The tool failed. The log of Peace Operations Lexicon says why.', { cause: error });
			}
		},
	});
	return vscode.Disposable.from(...Array.from(TOOLS, ([name, doing]) => registerTool(name, tool(name, doing))));
}
