import type { Finding } from '../finding';
import { explainUndefined, moveExplanation } from './explain';
import type { Fix, FixEdit } from './fix';
import type { FixContext } from './fixContext';
import { removeExplanation, settleConflict, writeOut } from './reduce';
import { mendArticle, shorten, usePreferred, useSuccessor } from './replace';

/**
 * What can be done about a finding, best first; nothing where every change would read wrong, lose something or lead to another
 * finding. No fix touches quotations, citations, code or notes' references. That a homograph is decided for the document is no
 * change of its prose and not among them (`withChoice`).
 */
export function fixesFor(finding: Finding, context: FixContext): readonly Fix[] {
	if (finding.isQuoted) {
		return [];
	}
	switch (finding.code) {
		case 'undefined-acronym':
			return explainUndefined(context, finding);
		case 'used-before-definition':
			return moveExplanation(context, finding);
		case 'redefined':
			return removeExplanation(context, finding);
		case 'conflicting-expansion':
			return settleConflict(context, finding);
		case 'rarely-used':
			return writeOut(context, finding);
		case 'superseded-term':
			return useSuccessor(context, finding);
		case 'article':
			return mendArticle(context, finding);
		case 'long-form-after-definition':
			return shorten(context, finding);
		case 'variant-form':
			return usePreferred(context, finding);
		case 'ambiguous-term':
			return [];
	}
}

/**
 * The edits of all fixes that are safe to apply without asking and do not meet, in order. What one change to an abbreviation means
 * for the next shows only in a new audit, so of each abbreviation one problem is solved at a time: applied again and again to what
 * comes of them, they reach a document for which there are none.
 */
export function fixAll(findings: readonly Finding[], context: FixContext): readonly FixEdit[] {
	const taken: FixEdit[] = [];
	const codes = new Map<string, Finding['code']>();
	for (const finding of findings) {
		const code = codes.get(finding.name) ?? finding.code;
		const fix = code === finding.code ? fixesFor(finding, context).find(({ isPreferred }) => isPreferred) : undefined;
		if (fix !== undefined && !meets(fix, taken)) {
			codes.set(finding.name, code);
			taken.push(...fix.edits);
		}
	}
	return taken.sort((a, b) => a.start - b.start);
}

function meets({ edits }: Fix, taken: readonly FixEdit[]): boolean {
	return edits.some(({ start, end }) => taken.some((other) => start <= other.end && other.start <= end));
}
