/** What may stand before the first element, but for a document type declaration. */
const PROLOG = [
	['<?', '?>'],
	['<!--', '-->'],
] as const;

/** Whether an XML file that begins like this is TBX: its first element, or its document type, is `martif` or `tbx`. */
export function looksLikeTbx(head: string): boolean {
	let rest = head.replace(/^\ufeff/, '').trimStart();
	for (let passed = true; passed; ) {
		passed = false;
		for (const [start, end] of PROLOG) {
			const endAt = rest.startsWith(start) ? rest.indexOf(end) : -1;
			if (endAt >= 0) {
				rest = rest.slice(endAt + end.length).trimStart();
				passed = true;
			}
		}
	}
	return /^<(!DOCTYPE\s+)?([\w.-]+:)?(martif|tbx)(?![\w.-])/i.test(rest);
}
