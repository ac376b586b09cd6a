// Checks what ships: the list of files in the `.vsix` and the sizes that the project has promised.
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { projectRoot } from './project';

const packageFile = 'peaceops-lexicon.vsix';

/** Bytes at most. Raised only on purpose. */
const limits = [
	{ file: packageFile, bytes: 1_900_000 },
	{ file: 'dist/extension.js', bytes: 140_000 },
	{ file: 'dist/assistants.js', bytes: 40_000 },
	{ file: 'dist/audit.js', bytes: 160_000 },
	{ file: 'dist/cite.js', bytes: 60_000 },
	// Not in the package of the extension, but in that of the command line.
	{ file: 'dist/mcp.js', bytes: 300_000 },
	{ file: 'dist/copyDocx.js', bytes: 50_000 },
	{ file: 'dist/copyPdf.js', bytes: 1_650_000 },
	{ file: 'dist/pages.js', bytes: 60_000 },
	{ file: 'dist/preview.js', bytes: 40_000 },
	{ file: 'dist/writing.js', bytes: 60_000 },
	{ file: 'dist/search.js', bytes: 50_000 },
	{ file: 'dist/formats.js', bytes: 220_000 },
];

/** The exact contents, without what `optionalFiles` adds. */
const requiredFiles = [
	'[Content_Types].xml',
	'extension.vsixmanifest',
	'extension/LICENSE.txt',
	'extension/changelog.md',
	'extension/data/glossary.json',
	'extension/data/glossary.schema.json',
	'extension/data/referenceTexts.json',
	'extension/data/references.json',
	'extension/data/report.fingerprints.json',
	'extension/data/report.json',
	'extension/data/report.schema.json',
	'extension/data/termbase.schema.json',
	'extension/dist/assistants.js',
	'extension/dist/audit.js',
	'extension/dist/cite.js',
	'extension/dist/copyDocx.js',
	'extension/dist/copyPdf.js',
	'extension/dist/extension.js',
	'extension/dist/formats.js',
	'extension/dist/ownCopy.js',
	'extension/dist/ownCopyCommands.js',
	'extension/dist/pages.js',
	'extension/dist/preview.js',
	'extension/dist/samplePaper.md',
	'extension/dist/search.js',
	'extension/dist/termbaseCommands.js',
	'extension/dist/termbaseCsv.js',
	'extension/dist/termbaseJson.js',
	'extension/dist/termbaseJsonLd.js',
	'extension/dist/termbaseTbx.js',
	'extension/dist/termbaseTurtle.js',
	'extension/dist/termbaseXlsx.js',
	'extension/dist/termbaseYaml.js',
	'extension/dist/writing.js',
	'extension/l10n/bundle.l10n.fr.json',
	'extension/package.json',
	'extension/package.nls.fr.json',
	'extension/package.nls.json',
	'extension/readme.md',
];

/** Icons and pictures of the walkthrough, which the manifest test holds to those in use. */
const optionalFiles = /^extension\/media\/(?:walkthrough\/)?[\w-]+\.(?:svg|png)$/;

async function main(): Promise<void> {
	const files = readZipNames(await readFile(resolve(projectRoot, packageFile)));
	const problems = [
		...requiredFiles.filter((file) => !files.includes(file)).map((file) => `${file} is missing from ${packageFile}.`),
		...files
			.filter((file) => !requiredFiles.includes(file) && !optionalFiles.test(file))
			.map((file) => `${file} is in ${packageFile} and should not be.`),
	];
	for (const { file, bytes } of limits) {
		const { size } = await stat(resolve(projectRoot, file));
		console.log(`${file}: ${kilobytes(size)} of at most ${kilobytes(bytes)}`);
		if (size > bytes) {
			problems.push(`${file} is too large.`);
		}
	}
	for (const problem of problems) {
		console.error(problem);
	}
	console.log(problems.length === 0 ? `${packageFile}: ${files.length} files, as expected.` : `${problems.length} problems.`);
	process.exitCode = problems.length === 0 ? 0 : 1;
}

/** The names in a zip file's central directory. Throws if it is none. */
function readZipNames(zip: Buffer): readonly string[] {
	const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
	if (end === -1) {
		throw new Error(`${packageFile} is not a zip file.`);
	}
	const names: string[] = [];
	let offset = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(offset + field)) as [number, number, number];
		names.push(zip.toString('utf8', offset + 46, offset + 46 + name));
		offset += 46 + name + extra + comment;
	}
	return names.sort();
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}

void main();
