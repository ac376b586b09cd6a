/** The text of a PDF or DOCX file. */
export interface ConvertedCopy {
	/** With `\n` as its only line break, and a mark line of its own (`pageMark.ts`) where a page begins. */
	readonly text: string;
	/** Offsets at which the pages begin, each that of its mark; empty where the file does not tell its pages. */
	readonly pages: readonly number[];
}

export type CopyFormat = 'PDF' | 'DOCX';

/** Why a file cannot be converted. */
export type CopyRefusal =
	| { readonly code: 'empty' | 'folder' | 'gone' | 'unreadable' | 'oldWord' | 'encrypted' | 'damaged' | 'noText' }
	/** It is something else than its name says. */
	| { readonly code: 'otherFormat'; readonly format: CopyFormat }
	/** Bytes that it has, or unpacks to, at most. */
	| { readonly code: 'tooLarge' | 'unpacksTooLarge'; readonly most: number }
	| { readonly code: 'tooManyPages'; readonly pages: number; readonly most: number }
	/** Characters. */
	| { readonly code: 'tooMuchText'; readonly most: number }
	| { readonly code: 'tooSlow'; readonly seconds: number };

/** What a reader tells its caller, and asks. */
export interface CopyWatch {
	/** Awaited between pieces of work, so that the host may breathe; `done` of `total` pages or bytes. Never rejects. */
	readonly progress: (done: number, total: number) => Promise<void>;
	readonly isCancelled: () => boolean;
}

/** What a copy may be at most. The report is 12 pages, 50,000 characters; these leave room for a book. */
export const COPY_LIMITS = {
	/** Of a file. The host holds it twice while it is parsed. */
	bytes: 64 * 1024 * 1024,
	/** Of what is unpacked from a DOCX, and of each stream of a PDF: a packed one may be a thousand times as large as it looks. */
	unpackedBytes: 64 * 1024 * 1024,
	/** Of a PDF: about a minute of work. */
	pages: 2000,
	/** A document of more is one that editors give up on, colours and outline first. */
	characters: 10_000_000,
	/** From the start to the end. */
	milliseconds: 120_000,
	/** Letters and digits that pages have on average, at least: fewer are stamps and page numbers on a scan. */
	lettersPerPage: 10,
} as const;

/** Whether it was converted. */
export function isConverted(result: ConvertedCopy | CopyRefusal): result is ConvertedCopy {
	return 'text' in result;
}

/** Refuses a file for its bytes alone; `undefined` where they may be looked into. */
export function refusedBytes({ length }: { readonly length: number }): CopyRefusal | undefined {
	if (length === 0) {
		return { code: 'empty' };
	}
	return length > COPY_LIMITS.bytes ? { code: 'tooLarge', most: COPY_LIMITS.bytes } : undefined;
}
