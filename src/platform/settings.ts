import * as vscode from 'vscode';
import type { WeakWords } from '../core/document/judgement';

/** The settings that reading a document depends on, checked. */
export interface Settings {
	readonly weakWords: WeakWords;
	/** Concept ids and designations (as written in the termbase) that never show. */
	readonly ignored: ReadonlySet<string>;
	/** Primary subtags of the designations' languages that are looked for. */
	readonly languages: ReadonlySet<string>;
	/** Where Markdown's preview explains terms. */
	readonly preview: PreviewMarking;
}

/** Nowhere, where a concept first stands in a document, or wherever it stands. */
type PreviewMarking = 'off' | 'first' | 'all';

const weakWords: readonly WeakWords[] = ['off', 'supported', 'all'];
const previewMarkings: readonly PreviewMarking[] = ['off', 'first', 'all'];

/** A setting that does not hold what it should: its key, and a sentence that says what it should hold. */
interface SettingProblem {
	readonly key: string;
	readonly expected: string;
}

/** Reads the settings; a broken one counts as its default and is told as a problem. */
function readSettings(): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
	const problems: SettingProblem[] = [];
	const configuration = vscode.workspace.getConfiguration('peaceops');
	function read<T>(key: string, isValid: (value: unknown) => value is T, expected: string): T {
		const value = configuration.get<unknown>(key);
		if (isValid(value)) {
			return value;
		}
		problems.push({ key: `peaceops.${key}`, expected });
		return configuration.inspect<T>(key)!.defaultValue!;
	}
	const languages = read('languages', isTextList, vscode.l10n.t('a list of language tags such as "en"'));
	const settings: Settings = {
		languages: new Set(languages.map((tag) => tag.slice(0, 2).toLowerCase())),
		weakWords: read('weakWords', isWeakWords, weakWords.map((word) => `"${word}"`).join(', ')),
		preview: read('preview', isPreviewMarking, previewMarkings.map((marking) => `"${marking}"`).join(', ')),
		ignored: new Set(read('ignored', isTextList, vscode.l10n.t('a list of abbreviations, names or concept ids'))),
	};
	return { settings, problems };
}

function isTextList(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isWeakWords(value: unknown): value is WeakWords {
	return weakWords.some((word) => word === value);
}

function isPreviewMarking(value: unknown): value is PreviewMarking {
	return previewMarkings.some((marking) => marking === value);
}

/**
 * Keeps the settings current. A broken setting is named to the user once for each value it takes, and ignored.
 */
export class SettingsStore implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly listener: vscode.Disposable;
	private current: Settings | undefined;

	constructor() {
		this.listener = vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('peaceops')) {
				this.current = undefined;
				this.changed.fire();
			}
		});
	}

	readonly onDidChange = this.changed.event;

	get(): Settings {
		if (this.current === undefined) {
			const { settings, problems } = readSettings();
			this.current = settings;
			if (problems.length > 0) {
				void warn(problems);
			}
		}
		return this.current;
	}

	dispose(): void {
		this.listener.dispose();
		this.changed.dispose();
	}
}

async function warn(problems: readonly SettingProblem[]): Promise<void> {
	const open = vscode.l10n.t('Open Settings');
	const names = problems.map(({ key, expected }) => vscode.l10n.t('"{0}" must be {1}', key, expected)).join('; ');
	const chosen = await vscode.window.showWarningMessage(vscode.l10n.t('Setting ignored: {0}.', names), open);
	if (chosen === open) {
		await vscode.commands.executeCommand('workbench.action.openSettings', problems[0]!.key);
	}
}
