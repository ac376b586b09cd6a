import * as vscode from 'vscode';
import { EXCERPT_READS, excerptOf } from '../../core/report/excerpt';
import type { LocatedUnit, ReportLocation } from '../../core/report/locating/locateUnits';
import { pageAt, unitAround, unitAtOrBefore } from '../../core/report/placesOfUnits';

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

	/** The unit at a position, the shortest of several; `undefined` between units. */
	unitAt(position: vscode.Position): string | undefined {
		return unitAround(this.location.units, this.document.offsetAt(position));
	}

	/** The same, or else the unit that ends last before the position. */
	unitAtOrBefore(position: vscode.Position): string | undefined {
		return unitAtOrBefore(this.location.units, this.document.offsetAt(position));
	}

	/** The page, from 1, on which a unit begins; `undefined` where there are no pages, or not the unit. */
	pageOf(unitId: string): number | undefined {
		const unit = this.units.get(unitId);
		return unit && pageAt(this.pages, unit.start);
	}

	/** The first words of a unit, on one line: text that is not ours. `undefined` if the unit is not there. */
	excerpt(unitId: string): string | undefined {
		const unit = this.units.get(unitId);
		// One more than are read, so that it shows whether that is all.
		const end = unit && Math.min(unit.end, unit.start + EXCERPT_READS + 1);
		return unit && excerptOf(this.document.getText(this.rangeOf(unit.start, end!)));
	}

	private rangeOf(start: number, end: number): vscode.Range {
		return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
	}
}
