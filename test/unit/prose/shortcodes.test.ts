import assert from 'node:assert/strict';
import { markdown } from '../../../src/core/prose/markdown/markdown';
import { findProse } from '../../harness/wholeText';
import { casesOf, picture } from './picture';

/** Hides all but the `x` at the end. */
function hides(cases: readonly (readonly [name: string, source: string])[]): void {
	for (const [name, source] of cases) {
		it(name, () => {
			const shown = picture(findProse(markdown, source)).replaceAll('#', '').trim();
			assert.equal(shown, 'x');
		});
	}
}

const { shows } = casesOf(markdown);

describe('Shortcodes and template tags', () => {
	describe('hide themselves', () => {
		hides([
			['in a line', '{{< ref "UN" >}} {{% n UN %}} {{ UN }} {% if UN %} {{- "UN" -}} {# UN #} x'],
			['with braces inside', '{{< ref "}}UN" >}} x'],
			['over lines, whatever these begin with', '{{< table\n  caption="UN"\n# UN\n- UN >}}\nx'],
			['over lines before text', '{{< cite\n  "UN" >}} x'],
			['without an end, up to a blank line', '{{< a\nUN\n\nx'],
		]);
	});

	describe('hide what they hold', () => {
		hides([
			['of code, in Hugo', '{{< highlight sh "UN" >}}\ngrep UN\n\n# UN\n{{< /highlight >}}\nx'],
			['of code in a line', '{{% highlight sh %}}UN{{% /highlight %}} x'],
			['of code, in Jekyll', '{% highlight sh %}\nUN\n{% endhighlight %}\nx'],
			['of code before text', '{%- highlight sh -%}\nUN\n{%- endhighlight -%} x'],
			['of comments', '{% comment %}\nthe UN\n\n- UN\n{% endcomment %}\nx'],
			['of comments in a line', '{% comment %}the UN{% endcomment %} x'],
			['of Hugo’s comments', '{{/* UN }} UN */}} {{- /* UN */ -}} x'],
			['of Hugo’s comments over lines', '{{/* UN\n\n# UN */}}\nx'],
			['of kramdown’s comments', '{::comment}\nUN\n\nUN\n{:/comment}\nx'],
			['of Jinja’s comments', '{# UN\n\nUN #}\nx'],
			['of diagrams', '{{< mermaid >}}\nUN\n{{< /mermaid >}}\nx'],
		]);
	});

	shows([
		[
			'show what others hold',
			'{% raw %}\nUN\n{% endraw %} {{< b >}}UN{{< /b >}}',
			'#########⏎UN⏎############ #########UN##########',
		],
		['show text after a tag that closes itself', '{{< highlight "UN" />}}\nUN', '#######################⏎UN'],
		['are part of a link', '[a]({{< ref "b c.md" >}} "The UN") x', '·a································ x'],
		['are part of an image', '![a]({{ site.url }}/b.png "UN") x', '##a############################ x'],
		['are part of a definition', '[a][b]\n\n[b]: {{< ref "c d" >}} "UN"', '·a····' + '#'.repeat(29)],
		['end inside a paragraph', 'a {% comment %} UN', 'a ############# UN'],
	]);
});
