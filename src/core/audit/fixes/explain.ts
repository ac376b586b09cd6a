import { phraseKey } from '../../language/phraseKey';
import type { Abbreviation, Mention } from '../census';
import type { UndefinedAcronym, UsedBeforeDefinition } from '../finding';
import { type Fix, type FixEdit, inOrder } from './fix';
import type { FixContext } from './fixContext';
import { isUnderstood, longFormEdits, longFormElsewhere } from './longFormEdits';
import { removalEdits } from './removal';
import { followsThe } from './surroundings';

/** The abbreviation of a finding, the use that it is about, and all uses in that scope. */
interface Used {
	readonly entry: Abbreviation;
	readonly use: Mention;
	readonly here: readonly Mention[];
}

function usedAt({ abbreviations }: FixContext, name: string, offset: number): Used | undefined {
	const entry = abbreviations.get(name);
	const use = entry?.mentions.find(({ start }) => start === offset);
	return entry === undefined || use === undefined
		? undefined
		: { entry, use, here: entry.mentions.filter(({ scope }) => scope === use.scope) };
}

/**
 * Explains an abbreviation where it is first used: by each long form that the document has in another scope or that a termbase
 * knows, and with a place to fill in. One that is used too seldom to be abbreviated is written out instead.
 */
export function explainUndefined(context: FixContext, { name, start }: UndefinedAcronym): readonly Fix[] {
	const used = usedAt(context, name, start);
	if (used === undefined || used.here[0] !== used.use) {
		return [];
	}
	const fixes: Fix[] = [];
	const names = longFormsFor(context, used);
	for (const longForm of names) {
		const fix = explainBy(context, used, longForm);
		if (fix !== undefined) {
			fixes.push({ ...fix, isPreferred: fix.isPreferred && names.length === 1 });
		}
	}
	const open = explainBy(context, used, undefined);
	return open === undefined ? fixes : [...fixes, open];
}

/** The long forms to offer, each once: the document's own, then one of each concept that its readers can understand. */
function longFormsFor(context: FixContext, { entry: { name, explanations }, use }: Used): readonly string[] {
	const own = explanations.map(({ definition }) => longFormElsewhere(context, definition));
	const known = context.longForms(name);
	const found = new Map<string, string>();
	for (const forms of [...own.map((form) => [form]), ...known]) {
		const form = forms.find((one) => isUnderstood(context, one, name, use.scope, use.start));
		if (form !== undefined && !found.has(phraseKey(form))) {
			found.set(phraseKey(form), form);
		}
	}
	return [...found.values()];
}

function explainBy(context: FixContext, { entry, use, here }: Used, longForm: string | undefined): Fix | undefined {
	const { name } = entry;
	if (here.length > context.fewUses) {
		const found = longFormEdits(context, use, name, longForm, 'explain');
		const isSafe = found?.isSmooth === true && (entry.explanations.length > 0 || context.isUnambiguous(name));
		return found && fixOf('explain', found.edits, found.written, isSafe);
	}
	const edits: FixEdit[] = [];
	let written: string | undefined;
	for (const mention of here) {
		const found = longFormEdits(context, mention, name, longForm, 'write-out');
		if (found === undefined) {
			return undefined;
		}
		edits.push(...found.edits);
		written ??= found.written;
	}
	return fixOf('write-out', edits, written, false);
}

function fixOf(
	kind: Fix['kind'],
	edits: readonly FixEdit[],
	written: string | undefined,
	isPreferred: boolean,
): Fix | undefined {
	const sorted = inOrder(edits);
	return sorted && { kind, edits: sorted, ...(written === undefined ? {} : { written }), isPreferred };
}

/** Moves a late explanation to the first use, with the article that it has. */
export function moveExplanation(context: FixContext, finding: UsedBeforeDefinition): readonly Fix[] {
	const { name, start, definition } = finding;
	const used = usedAt(context, name, start);
	if (used === undefined || used.use.isDoubtful) {
		return [];
	}
	const longForm = longFormElsewhere(context, definition);
	const removal = removalEdits(context, definition, context.longForms(name).flat());
	if (removal === undefined || !isUnderstood(context, longForm, name, used.use.scope, start)) {
		return [];
	}
	const block = context.blockOf(definition.long);
	const hasThe = block !== undefined && followsThe(block, definition.long.start - block.start);
	const here = longFormEdits(context, finding, name, longForm, 'explain', hasThe);
	if (here === undefined) {
		return [];
	}
	const fix = fixOf('move-explanation', [...here.edits, ...removal.edits], here.written, here.isSmooth);
	return fix === undefined ? [] : [fix];
}
