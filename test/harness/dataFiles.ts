import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
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
