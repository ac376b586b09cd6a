import type { DocumentChoices } from '../core/document/documentChoices';
import { Senses } from '../core/document/senses';
import { finished } from '../core/finished';
import { slugOf, termbaseNameOf } from '../core/termbase/fileNames';
import type { ReadTermbase } from '../core/termbase/formats/termbaseReader';
import { type IndexedTermbase, Lexicon } from '../core/termbase/lexicon';
import type { Concept, TermbaseFile } from '../core/termbase/model';
import { buildTermbase } from '../core/termbase/termbase';
import { conceptList, indexTerms } from '../core/termbase/termIndex';

/** Languages whose names are looked for, as the extension does at first. */
const LANGUAGES: ReadonlySet<string> = new Set(['en', 'fr', 'es']);

/** By which papers name the bundled glossary. */
const BUNDLED = 'bundled';

/** A termbase that was read from a file. */
export interface OwnTermbase {
	readonly path: string;
	readonly read: ReadTermbase;
}

/** The termbases of a run: the user's own before the bundled glossary. */
export class Termbases {
	private readonly all: readonly (IndexedTermbase & { readonly id: string })[];
	private readonly whole: Senses;

	constructor(
		own: readonly OwnTermbase[],
		private readonly bundled: TermbaseFile,
	) {
		const glossary = bundled.concepts;
		const used = new Set([BUNDLED]);
		this.all = [
			...own.map(({ path, read }) => {
				const name = termbaseNameOf(path.replaceAll('\\', '/'));
				const id = uniqueId(slugOf(name), used);
				const { concepts, index } = finished(buildTermbase(id, read, LANGUAGES));
				return { id, origin: read.name ?? name, concepts, index };
			}),
			{ id: BUNDLED, concepts: conceptList(glossary), index: finished(indexTerms(glossary, LANGUAGES)) },
		];
		this.whole = new Senses(new Lexicon(this.all), new Set());
	}

	/** The concepts of the bundled glossary. */
	get glossary(): readonly Concept[] {
		return this.bundled.concepts;
	}

	/** The day that its facts are told as of. */
	get asOf(): string | undefined {
		return this.bundled.asOf;
	}

	/** All of them as one. */
	get lexicon(): Lexicon {
		return this.whole.lexicon;
	}

	/** By priority. `origin` is what a termbase of the user is called. */
	get lists(): readonly Pick<IndexedTermbase, 'concepts' | 'origin'>[] {
		return this.all;
	}

	/** What a document is read with as it chooses. */
	sensesFor(choices: DocumentChoices): Senses {
		const { termbases, domain, meanings } = choices;
		if (termbases === undefined && domain === undefined && meanings.size === 0) {
			return this.whole;
		}
		const isChosen = ({ id, origin }: (typeof this.all)[number]): boolean =>
			termbases === undefined || termbases.includes(id) || (origin !== undefined && termbases.includes(origin.toLowerCase()));
		return new Senses(new Lexicon(this.all.filter(isChosen)), new Set(), choices);
	}
}

function uniqueId(wanted: string, used: Set<string>): string {
	let id = wanted;
	for (let count = 2; used.has(id); count++) {
		id = `${wanted}-${count}`;
	}
	used.add(id);
	return id;
}
