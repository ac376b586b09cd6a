import { csv } from '../../src/core/termbase/formats/parts/csv';
import {
	cspell,
	json,
	jsonLd,
	latex,
	quarto,
	typst,
	valeAccept,
	valeSubstitution,
} from '../../src/core/termbase/formats/parts/json';
import { tbx } from '../../src/core/termbase/formats/parts/tbx';
import { yaml } from '../../src/core/termbase/formats/parts/yaml';
import type { WritableFormat } from '../../src/core/termbase/formats/termbaseFormat';

/** Every format that termbases are written in, by name. */
export const WRITERS: Readonly<Record<string, WritableFormat>> = {
	json,
	yaml,
	csv,
	tbx,
	jsonLd,
	latex,
	quarto,
	typst,
	valeAccept,
	valeSubstitution,
	cspell,
};
