import { RULES } from '../core/audit/rules';

const WIDTH = Math.max(...RULES.map(({ code }) => code.length));

/** What `--help` says. */
export const HELP = `peaceops-lexicon audit [options] FILE…

Checks how papers introduce and use their abbreviations and names. FILE is a paper, a folder of
papers, or "-" for the standard input. Files that a paper includes are read with it.

Options
  --format human|json|sarif|github  how the findings are told (human)
  --rule CODE=off|info|warning|error
                                    how findings of a rule are told; may be repeated
  --fail-on info|warning|error|never
                                    the least severity that fails (warning)
  --house-style none|UN|EU          what needs no explanation (none)
  --few-uses N                      fewer uses than this are hardly worth an abbreviation (2)
  --termbase FILE                   a termbase to use beside the bundled one: JSON, YAML, CSV, TSV,
                                    XLSX, TBX, SKOS or a Markdown table; may be repeated
  --language TAG                    the language of the papers; else each tells it itself
  --as FORMAT                       the format of the named files: markdown, mdx, latex, rst,
                                    asciidoc, typst, org, html, text
  --fragment auto|yes|no            whether the files are parts of papers, in which the unexplained is
                                    not reported (auto: LaTeX without a preamble, _names)
  --section HEADING=ROLE            what a section is for where its heading does not say it: summary,
                                    body, annex, bibliography, abbreviations, notes; may be repeated
  -h, --help                        this text
  -v, --version                     the version
  --                                what follows are files

Rules (* on by default, as info)
${RULES.map(({ code, isOn, description }) => `  ${isOn ? '*' : ' '} ${code.padEnd(WIDTH)}  ${description}\n`).join('')}
Exit code: 0 none of the findings fails, 1 some do, 2 something could not be read or was not
understood.
`;
