import * as vscode from 'vscode';
import type { AuditOptions } from '../../core/audit/documentAudit';
import type { RuleCode } from '../../core/audit/finding';
import { isFragment as looksLikeFragment } from '../../core/audit/fragment';
import { HOUSE_STYLE_NAMES } from '../../core/audit/houseStyles';
import { RULES } from '../../core/audit/rules';
import { headingKey, SECTION_ROLES, type SectionNames, type SectionRole } from '../../core/audit/sections';
import { formatFor } from '../../core/prose/formatNames';

/** How the user wants a document audited. */
export interface AuditSettings {
	readonly isEnabled: boolean;
	readonly options: AuditOptions;
	/** How each rule that is on shows. */
	readonly severities: ReadonlyMap<RuleCode, vscode.DiagnosticSeverity>;
	/** Equal settings have equal keys. */
	readonly key: string;
}

const SEVERITIES: ReadonlyMap<unknown, vscode.DiagnosticSeverity> = new Map([
	['hint', vscode.DiagnosticSeverity.Hint],
	['information', vscode.DiagnosticSeverity.Information],
	['warning', vscode.DiagnosticSeverity.Warning],
	['error', vscode.DiagnosticSeverity.Error],
]);

/** The settings `peaceops.audit.*` of a document; a broken one counts as its default. A foreign one is not audited. */
export function auditSettings(document: vscode.TextDocument, isForeign: boolean): AuditSettings {
	const configuration = vscode.workspace.getConfiguration('peaceops', document);
	const configured = configuration.get<unknown>('audit.rules');
	const chosen = new Map<string, unknown>(isRecord(configured) ? Object.entries(configured) : []);
	const severities = new Map<RuleCode, vscode.DiagnosticSeverity>();
	for (const { code, isOn } of RULES) {
		const severity = SEVERITIES.get(chosen.get(code)) ?? (isOn ? vscode.DiagnosticSeverity.Information : undefined);
		if (severity !== undefined && chosen.get(code) !== 'off') {
			severities.set(code, severity);
		}
	}
	const style = configuration.get<unknown>('audit.houseStyle');
	const houseStyle = HOUSE_STYLE_NAMES.find((name) => name === style) ?? 'none';
	const uses = configuration.get<unknown>('audit.fewUses');
	const fewUses = typeof uses === 'number' && uses >= 0 ? uses : 2;
	const isEnabled = !isForeign && configuration.get<unknown>('audit.enabled') !== false && !isExcluded(document, configuration);
	const names = configuration.get<unknown>('ignored');
	const ignored = new Set(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []);
	const rules = new Set(severities.keys());
	const isFragment = configuration.get<unknown>('audit.partsAsWholes') !== true && isPart(document);
	const sectionNames = sectionNamesIn(configuration.get<unknown>('audit.sections'));
	const options: AuditOptions = { houseStyle, fewUses, rules, isFragment, ignored, sectionNames };
	const key = JSON.stringify([isEnabled, houseStyle, fewUses, [...severities], isFragment, [...ignored], [...sectionNames]]);
	return { isEnabled, options, severities, key };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function sectionNamesIn(configured: unknown): SectionNames {
	const names = new Map<string, SectionRole>();
	for (const [heading, value] of isRecord(configured) ? Object.entries(configured) : []) {
		const role = SECTION_ROLES.find((name) => name === value);
		if (role !== undefined) {
			names.set(headingKey(heading), role);
		}
	}
	return names;
}

function isExcluded(document: vscode.TextDocument, configuration: vscode.WorkspaceConfiguration): boolean {
	const globs = configuration.get<unknown>('audit.exclude');
	return (
		Array.isArray(globs) &&
		globs.some((glob) => typeof glob === 'string' && vscode.languages.match({ pattern: glob }, document) > 0)
	);
}

/** Whether a document is only a part of a paper: what the whole explains is not known then. */
function isPart(document: vscode.TextDocument): boolean {
	const { path, scheme } = document.uri;
	const format = formatFor(document.languageId, path);
	return (
		scheme === 'vscode-notebook-cell' ||
		(format !== undefined && looksLikeFragment(path, format, document.lineCount, (index) => document.lineAt(index).text))
	);
}
