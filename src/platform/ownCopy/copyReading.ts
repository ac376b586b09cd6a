import * as vscode from 'vscode';
import type { LocatedUnit, ReportLocation } from '../../core/report/locating/locateUnits';

/** Characters that an excerpt has at most. */
const LONGEST_EXCERPT = 200;

/** A document that shows a copy of the report, and where the units stand in it; holds for the version that was read. */
export class CopyReading {
	private readonly units: ReadonlyMap<string, LocatedUnit>;

	constructor(
		readonly document: vscode.TextDocument,
		readonly location: ReportLocation,
		/** Offsets at which the pages of the copy's file begin; empty where it has none. */
		private readonly pages: readonly number[],
	) {
		this.units = new Map(location.units.map((unit) => [unit.id, unit]));
	}

	/** Where a unit stands; `undefined` if it does not. */
	locate(unitId: string): vscode.Location | undefined {
		const unit = this.units.get(unitId);
		return unit && new vscode.Location(this.document.uri, this.rangeOf(unit.start, unit.end));
	}

	/** The unit at a position, the innermost of several; `undefined` between units. */
	unitAt(position: vscode.Position): string | undefined {
		const offset = this.document.offsetAt(position);
		const around = this.location.units.filter(({ start, end }) => start <= offset && offset <= end);
		return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.id;
	}

	/** The same, or else the unit that ends last before the position. */
	unitBefore(position: vscode.Position): string | undefined {
		const offset = this.document.offsetAt(position);
		return this.unitAt(position) ?? this.location.units.findLast(({ end }) => end < offset)?.id;
	}

	/** The page, from 1, on which a unit begins; `undefined` where there are no pages, or not the unit. */
	pageOf(unitId: string): number | undefined {
		const start = this.units.get(unitId)?.start ?? -1;
		return this.pages.findLastIndex((offset) => offset <= start) + 1 || undefined;
	}

	/** The first words of a unit, on one line: text that is not ours. `undefined` if the unit is not there. */
	excerpt(unitId: string): string | undefined {
		const unit = this.units.get(unitId);
		if (unit === undefined) {
			return undefined;
		}
		const end = Math.min(unit.end, unit.start + 4 * LONGEST_EXCERPT);
		const text = oneLine(this.document.getText(this.rangeOf(unit.start, end)));
		return text.length <= LONGEST_EXCERPT ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST_EXCERPT))} …`;
	}

	private rangeOf(start: number, end: number): vscode.Range {
		return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
	}
}

/** Without line breaks, runs of white space and characters that are not seen but change how the rest shows. */
function oneLine(text: string): string {
	return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
