import type { Designation } from '../../model';
import { likelyType } from '../designations';
import type { Place } from '../termbaseReader';

/** A label as a file gives it, its text clean. */
export interface Label {
	/** After the property: `hidden` ones are for finding and are never shown. */
	readonly role: 'pref' | 'alt' | 'hidden';
	readonly text: string;
	readonly language: string;
	readonly place: Place;
	/** What our own vocabulary says beside; decides where it is there. */
	readonly details?: LabelDetails | undefined;
}

/** What a label can say that SKOS has no word for. */
export interface LabelDetails extends Omit<Designation, 'text' | 'language'> {
	/** Its place among the concept's labels, from 0. */
	readonly position: number;
}

/**
 * The designations of a concept, of which no two are alike in text and language unless their details tell them apart.
 *
 * Where no details say otherwise: preferred labels come first and are preferred, then the alternative, then the hidden ones; a
 * label is an abbreviation if it looks like one, else the full name if it is the first in words of its language, else a variant.
 * Hidden labels are what users are known to type, misspellings among them: they want support from the document.
 */
export function designationsOf(labels: readonly Label[]): readonly Designation[] {
	const named = new Set<string>();
	const full = new Set<string>();
	const preferred = new Set<string>();
	const designations: Designation[] = [];
	for (const { role, text, language, details } of inOrder(labels)) {
		if (details) {
			const { position: _, ...rest } = details;
			designations.push({ text, language, ...rest });
			named.add(keyOf(text, language));
			continue;
		}
		if (named.has(keyOf(text, language))) {
			continue;
		}
		named.add(keyOf(text, language));
		const likely = likelyType({ text, language }, full);
		const type = role === 'hidden' && likely === 'full' ? 'variant' : likely;
		if (type === 'full') {
			full.add(language);
		}
		const isPreferred = role === 'pref' && !preferred.has(language);
		if (isPreferred) {
			preferred.add(language);
		}
		designations.push({
			text,
			language,
			type,
			...(isPreferred && { preferred: true }),
			...(role === 'hidden' && { weak: 'contextual' }),
		});
	}
	return designations;
}

function inOrder(labels: readonly Label[]): readonly Label[] {
	const roles = ['pref', 'alt', 'hidden'] as const;
	const detailed = labels.filter(({ details }) => details);
	return [
		...detailed.sort((one, other) => (one.details?.position ?? 0) - (other.details?.position ?? 0)),
		...roles.flatMap((role) => labels.filter((label) => label.role === role && !label.details)),
	];
}

function keyOf(text: string, language: string): string {
	return `${language} ${text}`;
}

/**
 * Whether a notation names the concept rather than numbering it: its letters, all capitals, begin the words of a label in order
 * (`DPO`, Department of Peace Operations). Codes such as `01.02`, `C010101` or `KZ` are no names.
 */
export function isInitialsOf(notation: string, label: string): boolean {
	if (!/^\p{Lu}{2,12}$/u.test(notation)) {
		return false;
	}
	const initials = (label.match(/\p{L}+/gu) ?? []).map((word) => word.charAt(0).toUpperCase());
	let at = 0;
	for (const letter of notation) {
		at = initials.indexOf(letter, at) + 1;
		if (at === 0) {
			return false;
		}
	}
	return true;
}
