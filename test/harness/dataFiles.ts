import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { fingerprintFile, type ReportFingerprints } from '../../src/core/report/locating/model';
import { type ReportFile, reportFile } from '../../src/core/report/model';
import { type TermbaseFile, termbaseFile } from '../../src/core/termbase/model';
import { projectRoot } from './project';

/** Text of a file in the project. */
export function projectText(path: string): string {
	return readFileSync(resolve(projectRoot, path), 'utf8');
}

/** The bundled termbase, checked against its model. Throws a `ValiError` where it does not fit. */
export function readGlossary(): TermbaseFile {
	return v.parse(termbaseFile, JSON.parse(projectText('data/glossary.json')));
}

/** The bundled section index, checked against its model. Throws a `ValiError` where it does not fit. */
export function readReport(): ReportFile {
	return v.parse(reportFile, JSON.parse(projectText('data/report.json')));
}

/** The fingerprints of the report in a folder of the project, checked against their model. Throws a `ValiError` where they do not fit. */
export function readFingerprints(folder: string): ReportFingerprints {
	return v.parse(fingerprintFile, JSON.parse(projectText(`${folder}/report.fingerprints.json`)));
}
