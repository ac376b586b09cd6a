/**
 * Says a sentence in the reader's language: `{0}`, `{1}` … in it stand for what comes behind it. The editor's `vscode.l10n.t` is
 * one, `inEnglish` another.
 */
export type Translate = (sentence: string, ...pieces: (string | number)[]) => string;

/** The sentence as it stands, with its pieces. A piece that holds `{0}` itself stays as it is. */
export const inEnglish: Translate = (sentence, ...pieces) =>
	sentence.replace(/\{(\d+)\}/g, (whole, index: string) => String(pieces[Number(index)] ?? whole));
