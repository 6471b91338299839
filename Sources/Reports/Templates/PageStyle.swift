/// How pages look: phone, screen and paper; light and dark. System fonts, nothing loaded.
enum PageStyle {
  static let text = """
    :root {
      --paper: #fdfcf9; --ink: #23211d; --soft: #5d584e; --rule: #d9d4c8; --panel: #f4f1ea;
      --blame: #f7dcd4; --pressing: #f6e6bd; --withdrawal: #d6e4f2; --repair: #d5ead6;
      --blame-line: #a63d22; --pressing-line: #8a6100; --withdrawal-line: #2b5f96;
      --repair-line: #2c6e3c; --link: #1f5f8b;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #191a1c; --ink: #ecebe6; --soft: #b3afa4; --rule: #3c3d40; --panel: #232427;
        --blame: #55291d; --pressing: #4d3d10; --withdrawal: #213a54; --repair: #1f4228;
        --blame-line: #f0957b; --pressing-line: #e3b94c; --withdrawal-line: #8dbcec;
        --repair-line: #86cf96; --link: #8dc4ee;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem; background: var(--paper);
      color: var(--ink); font: 1.0625rem/1.55 Georgia, "Times New Roman", serif;
      overflow-wrap: anywhere;
    }
    h1, h2, h3, h4, figcaption, th, dt, nav, .subtitle, .after, .heard, .below, .steps, .lead {
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
    h2 {
      font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-top: .75rem;
      border-top: 1px solid var(--rule);
    }
    h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
    h4 { font-size: .95rem; margin: 1.25rem 0 .4rem; color: var(--soft); }
    p { margin: 0 0 .9rem; white-space: pre-line; }
    a { color: var(--link); }
    .subtitle { color: var(--soft); font-size: .95rem; }
    nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; }
    nav a { display: inline-block; padding: .2rem 0; font-size: .95rem; }
    .aside {
      background: var(--panel); border-left: 3px solid var(--soft); padding: .75rem 1rem;
    }
    figure { margin: 0 0 1.25rem; }
    .said figcaption { color: var(--soft); font-size: .85rem; margin-bottom: .15rem; }
    blockquote {
      margin: 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--rule);
      white-space: pre-wrap;
    }
    mark { color: inherit; background: var(--panel); padding: .05em .2em; border-radius: .2em;
      -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    mark.k-blame { background: var(--blame); } mark.k-pressing { background: var(--pressing); }
    mark.k-withdrawal { background: var(--withdrawal); } mark.k-repair { background: var(--repair); }
    .heard { font-size: .78em; white-space: normal; }
    .below { margin: .4rem 0 0; padding: 0 0 0 1rem; list-style: none; font-size: .92rem; }
    .below li { margin: .2rem 0; color: var(--soft); white-space: pre-line; }
    .items { padding-left: 1.25rem; } .items li { margin: 0 0 .5rem; }
    .lead { font-weight: 600; font-size: .9em; } .after { color: var(--soft); font-size: .88em; }
    .words, q { white-space: pre-line; }
    q { quotes: "\\201C" "\\201D" "\\2018" "\\2019"; }
    .steps {
      list-style: none; display: flex; flex-wrap: wrap; gap: .35rem; padding: 0; margin: 0 0 1rem;
      font-size: .88rem;
    }
    .steps li { display: flex; align-items: center; gap: .35rem; padding: .15rem 0; }
    .steps li + li::before { content: "\\2192"; color: var(--soft); }
    .picture figcaption { color: var(--soft); font-size: .85rem; line-height: 1.45; }
    .plot { display: block; width: 100%; height: auto; max-height: 60rem; margin: 0 0 .4rem; }
    .plot text { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; fill: var(--ink); font: 15px system-ui, "Noto Sans", sans-serif; }
    .plot .grid { stroke: var(--rule); fill: none; }
    .plot .line { stroke: var(--withdrawal-line); stroke-width: 2.5; fill: none; }
    .plot .dot { fill: var(--withdrawal-line); } .plot .bar { fill: var(--withdrawal-line); }
    .plot .link { stroke: var(--soft); stroke-width: 1.5; fill: none; }
    .plot .node { stroke-width: 2; }
    .plot .k-blame { fill: var(--blame); stroke: var(--blame-line); }
    .plot .k-pressing { fill: var(--pressing); stroke: var(--pressing-line); }
    .plot .k-withdrawal { fill: var(--withdrawal); stroke: var(--withdrawal-line); }
    .plot .k-repair { fill: var(--repair); stroke: var(--repair-line); }
    table { border-collapse: collapse; width: 100%; margin: 0 0 1.25rem; font-size: .93rem; }
    caption { text-align: left; color: var(--soft); font-size: .85rem; padding-bottom: .35rem; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0;
      border-bottom: 1px solid var(--rule); }
    th, td { min-width: 4.5rem; } td span { white-space: pre-line; }
    th { overflow-wrap: break-word; } td:first-child { min-width: 8.75rem; }
    .fields { margin: 0; } .fields > div { margin: 0 0 1rem; break-inside: avoid; }
    dt { font-weight: 600; font-size: .95rem; } dd { margin: .15rem 0 0; }
    dd p { margin: 0 0 .35rem; }
    @media (min-width: 40rem), print {
      .fields > div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; }
    }
    .blank { border-bottom: 1px solid var(--soft); height: 1.7rem; margin: 0; }
    .new-page { break-before: page; }
    @media (max-width: 34rem) {
      body { padding: 1.25rem 1rem 3rem; font-size: 1rem; }
      .plot text { font-size: 21px; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      table, caption, tbody, tr, td { display: block; }
      tr { border-bottom: 1px solid var(--rule); padding: .5rem 0; }
      td { border: 0; padding: .1rem 0; }
      td::before { content: attr(data-name) ": "; color: var(--soft); font-size: .85rem; }
    }
    @page { margin: 16mm 17mm; }
    @media print {
      :root {
        --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --panel: #f2f2f2;
        --blame: #f7dcd4; --pressing: #f6e6bd; --withdrawal: #d6e4f2; --repair: #d5ead6;
        --blame-line: #a63d22; --pressing-line: #8a6100; --withdrawal-line: #2b5f96;
        --repair-line: #2c6e3c; --link: #000;
      }
      body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; }
      nav { display: none; }
      h1 { font-size: 17pt; } h2 { font-size: 12.5pt; margin: 1.1rem 0 .4rem; padding-top: .4rem; }
      h2, h3, h4, .picture, tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
      .new-page + h2 { margin-top: 0; border-top: 0; padding-top: 0; }
      mark, .aside, .plot { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      blockquote { orphans: 3; widows: 3; }
      .plot { max-width: 120mm; } .blank { height: 8mm; }
      .fields > div { margin-bottom: .5rem; grid-template-columns: 9.5rem 1fr; }
      .aside { padding: .4rem .75rem; }
    }
    """
}
