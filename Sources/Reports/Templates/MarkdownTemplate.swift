/// The page as CommonMark, with tables as GitHub writes them.
enum MarkdownTemplate {
  static let text = """
    # {{{title}}}

    {{#subtitle}}
    {{{.}}}

    {{/subtitle}}
    {{#blocks}}
    \(block)
    {{/blocks}}
    """

  private static let block = """
    {{#isNewPage}}
    ---

    {{/isNewPage}}
    {{#heading2}}
    ## {{{heading2}}}

    {{/heading2}}
    {{#heading3}}
    ### {{{.}}}

    {{/heading3}}
    {{#heading4}}
    #### {{{.}}}

    {{/heading4}}
    {{#paragraph}}
    {{{.}}}

    {{/paragraph}}
    {{#aside}}
    > {{{.}}}

    {{/aside}}
    {{#said}}
    {{#when}}
    {{{.}}}

    {{/when}}
    > {{#runs}}{{#plain}}{{{words}}}{{/plain}}{{#marked}}{{{words}}} *({{{heard}}})*{{/marked}}{{/runs}}

    {{#below}}
    {{#items}}
    - {{{words}}}
    {{/items}}

    {{/below}}
    {{/said}}
    {{#bullets}}
    {{#items}}
    - \(item)
    {{/items}}

    {{/bullets}}
    {{#steps}}
    {{#items}}
    1. {{{words}}}
    {{/items}}

    {{/steps}}
    {{#plot}}
    {{{inWords}}}

    {{/plot}}
    {{#table}}
    {{{caption}}}

    |{{#columns}} {{{words}}} |{{/columns}}
    |{{{rule}}}
    {{#rows}}
    |{{#items}} {{{cell}}} |{{/items}}
    {{/rows}}

    {{/table}}
    {{#fields}}
    {{#items}}
    **{{{name}}}**

    {{#values}}
    - \(item)
    {{/values}}
    {{#blanks}}
    ____________________

    {{/blanks}}
    {{#isFilled}}

    {{/isFilled}}
    {{/items}}
    {{/fields}}
    """

  private static let item = """
    {{#lead}}{{{.}}} {{/lead}}{{#words}}{{{.}}}{{/words}}{{#quoted}}“{{{.}}}”{{/quoted}}{{#after}} {{{.}}}{{/after}}
    """
}
