import { Code, isAlphanumeric, isLetter } from '../characters';

/** Where the URI or e-mail address in angle brackets at `at` (`<`) ends; `undefined` if there is none. CommonMark 0.31, 6.5. */
export function autolinkEnd(text: string, at: number, to: number): number | undefined {
	let offset = at + 1;
	if (isLetter(text.charCodeAt(offset))) {
		while (offset < to && isSchemeUnit(text.charCodeAt(offset))) {
			offset++;
		}
		const length = offset - at - 1;
		if (text.charCodeAt(offset) === Code.colon && length >= 2 && length <= 32) {
			return uriEnd(text, offset + 1, to);
		}
	}
	return mailEnd(text, at + 1, to);
}

function uriEnd(text: string, at: number, to: number): number | undefined {
	for (let offset = at; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.greater) {
			return offset + 1;
		}
		if (code <= Code.space || code === Code.less || code === 127) {
			return undefined;
		}
	}
	return undefined;
}

function mailEnd(text: string, at: number, to: number): number | undefined {
	let offset = at;
	while (offset < to && isMailUnit(text.charCodeAt(offset))) {
		offset++;
	}
	if (offset === at || text.charCodeAt(offset) !== Code.at) {
		return undefined;
	}
	let label = offset + 1;
	for (offset = label; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.dot || code === Code.greater) {
			const isLabel =
				offset > label &&
				offset - label <= 63 &&
				text.charCodeAt(label) !== Code.hyphen &&
				text.charCodeAt(offset - 1) !== Code.hyphen;
			if (!isLabel) {
				return undefined;
			}
			if (code === Code.greater) {
				return offset + 1;
			}
			label = offset + 1;
		} else if (code !== Code.hyphen && !isAlphanumeric(code)) {
			return undefined;
		}
	}
	return undefined;
}

function isSchemeUnit(code: number): boolean {
	return isAlphanumeric(code) || code === Code.plus || code === Code.dot || code === Code.hyphen;
}

const MAIL_PUNCTUATION = ".!#$%&'*+/=?^_`{|}~-";

function isMailUnit(code: number): boolean {
	return isAlphanumeric(code) || MAIL_PUNCTUATION.includes(String.fromCharCode(code));
}
