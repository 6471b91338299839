/// The page as HTML: one file that loads nothing and runs nothing.
///
/// Values are escaped before they enter (``Pen``), hence the triple braces.
enum HTMLTemplate {
  static let text = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>{{{title}}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <header>
    <h1>{{{title}}}</h1>
    {{#subtitle}}
    <p class="subtitle">{{{.}}}</p>
    {{/subtitle}}
    </header>
    {{#contents}}
    <nav aria-label="Contents"><ul>
    {{#items}}
    <li><a href="#{{{anchor}}}">{{{words}}}</a></li>
    {{/items}}
    </ul></nav>
    {{/contents}}
    <main>
    {{#blocks}}
    \(block)
    {{/blocks}}
    </main>
    </body>
    </html>

    """

  private static let block = """
    {{#isNewPage}}
    <div class="new-page"></div>
    {{/isNewPage}}
    {{#heading2}}
    <h2 id="{{{anchor}}}">{{{heading2}}}</h2>
    {{/heading2}}
    {{#heading3}}
    <h3>{{{.}}}</h3>
    {{/heading3}}
    {{#heading4}}
    <h4>{{{.}}}</h4>
    {{/heading4}}
    {{#paragraph}}
    <p>{{{.}}}</p>
    {{/paragraph}}
    {{#aside}}
    <p class="aside" role="note">{{{.}}}</p>
    {{/aside}}
    \(said)
    \(lists)
    \(pictures)
    \(fields)
    """

  private static let said = """
    {{#said}}
    <figure class="said">
    {{#when}}
    <figcaption>{{{.}}}</figcaption>
    {{/when}}
    <blockquote dir="auto">{{#runs}}{{#plain}}{{{words}}}{{/plain}}{{#marked}}<mark class="k-{{{kind}}}">\
    {{{words}}}<span class="heard"> [{{{heard}}}]</span></mark>{{/marked}}{{/runs}}</blockquote>
    {{#below}}
    <ul class="below">
    {{#items}}
    <li>{{{words}}}</li>
    {{/items}}
    </ul>
    {{/below}}
    </figure>
    {{/said}}
    """

  private static let item = """
    {{#lead}}<span class="lead">{{{.}}}</span> {{/lead}}{{#words}}<span class="words" dir="auto">{{{.}}}</span>\
    {{/words}}{{#quoted}}<q dir="auto">{{{.}}}</q>{{/quoted}}{{#after}} <span class="after">{{{.}}}</span>{{/after}}
    """

  private static let lists = """
    {{#bullets}}
    <ul class="items">
    {{#items}}
    <li>\(item)</li>
    {{/items}}
    </ul>
    {{/bullets}}
    {{#steps}}
    <ol class="steps">
    {{#items}}
    <li>{{{words}}}</li>
    {{/items}}
    </ol>
    {{/steps}}
    """

  private static let pictures = """
    {{#plot}}
    <figure class="picture">
    {{{drawing}}}
    <figcaption>{{{inWords}}}</figcaption>
    </figure>
    {{/plot}}
    {{#table}}
    <table>
    <caption>{{{caption}}}</caption>
    <thead><tr>{{#columns}}<th scope="col">{{{words}}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr>{{#items}}<td data-name="{{{name}}}"><span dir="auto">{{{cell}}}</span></td>{{/items}}</tr>
    {{/rows}}
    </tbody>
    </table>
    {{/table}}
    """

  private static let fields = """
    {{#fields}}
    <dl class="fields">
    {{#items}}
    <div><dt>{{{name}}}</dt><dd>
    {{#values}}
    <p>\(item)</p>
    {{/values}}
    {{#blanks}}
    <p class="blank"></p>
    {{/blanks}}
    </dd></div>
    {{/items}}
    </dl>
    {{/fields}}
    """
}
