/** A piece of text on a page, as pdf.js gives it: in the order of the page's content, spaces between words added. */
export interface TextPiece {
	readonly str: string;
	/** `[a, b, c, d, x, y]`: the last two are where its baseline begins, in points from the page's lower left corner. */
	readonly transform: readonly number[];
	/** Along the baseline, in points. */
	readonly width: number;
	/** Of the font, in points. */
	readonly height: number;
	readonly dir: string;
}

/** A line of a page. Places are in points along its own direction, so that a page that lies on its side reads as any. */
export interface TextLine {
	readonly text: string;
	/** Where it begins and ends along the baseline. */
	readonly start: number;
	readonly end: number;
	/** Of the baseline; less is further down. */
	readonly baseline: number;
	/** Of the font of its longest piece. */
	readonly size: number;
	/** Of the baseline, in whole degrees. */
	readonly angle: number;
}

/** Shares of the font's size. */
const NEXT_WORD = 0.3;
/** A marker or an index is raised or lowered by less than a line, and stands this close to what it belongs to. */
const SHIFT = 0.65;
const SAME_BASELINE = 0.15;
const CLOSE = 0.5;

/** A piece with its place in its own direction. */
interface PlacedPiece {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly baseline: number;
	readonly size: number;
	readonly angle: number;
	readonly isRightToLeft: boolean;
}

interface OpenLine {
	text: string;
	start: number;
	end: number;
	baseline: number;
	size: number;
	longest: number;
	readonly angle: number;
}

/**
 * Puts the pieces of a page together in lines, in the order of its content, which with all that is set in columns is the reading
 * order. A raised or lowered piece, such as a footnote's marker, stays with the word that it is glued to. Linear.
 */
export function textLines(pieces: readonly TextPiece[]): readonly TextLine[] {
	const lines: OpenLine[] = [];
	let line: OpenLine | undefined;
	let isSpaced = false;
	for (const piece of pieces) {
		if (piece.str.trim() === '') {
			isSpaced ||= piece.str !== '';
			continue;
		}
		const placed = place(piece);
		if (line !== undefined && continues(line, placed)) {
			append(line, placed, isSpaced);
		} else {
			line = { ...placed, text: placed.text, longest: placed.text.length };
			lines.push(line);
		}
		isSpaced = false;
	}
	return lines.map(({ text, start, end, baseline, size, angle }) => ({
		text: text.replace(/\s+/g, ' ').trim(),
		start,
		end,
		baseline,
		size,
		angle,
	}));
}

function place({ str, transform, width, height, dir }: TextPiece): PlacedPiece {
	const [a = 1, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
	const angle = Math.atan2(b, a);
	const start = x * Math.cos(angle) + y * Math.sin(angle);
	return {
		text: str,
		start,
		end: start + width,
		baseline: y * Math.cos(angle) - x * Math.sin(angle),
		size: height || Math.hypot(c, d) || 1,
		angle: Math.round((angle * 180) / Math.PI),
		isRightToLeft: dir === 'rtl',
	};
}

function continues(line: OpenLine, piece: PlacedPiece): boolean {
	const size = Math.max(line.size, piece.size);
	const shift = Math.abs(line.baseline - piece.baseline);
	if (line.angle !== piece.angle || shift > SHIFT * size) {
		return false;
	}
	if (shift <= SAME_BASELINE * size) {
		return piece.isRightToLeft || piece.start > line.start;
	}
	return Math.abs(piece.start - line.end) <= CLOSE * size;
}

function append(line: OpenLine, piece: PlacedPiece, isSpaced: boolean): void {
	const isApart = !piece.isRightToLeft && piece.start - line.end > NEXT_WORD * Math.max(line.size, piece.size);
	line.text += (isSpaced || isApart ? ' ' : '') + piece.text;
	line.start = Math.min(line.start, piece.start);
	line.end = Math.max(line.end, piece.end);
	if (piece.text.length > line.longest) {
		line.longest = piece.text.length;
		line.size = piece.size;
		line.baseline = piece.baseline;
	}
}
