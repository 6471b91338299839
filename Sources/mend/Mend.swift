import ArgumentParser

/// The command `mend` and what stands under it.
@main
struct Mend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend",
    abstract: "A repair coach in a terminal: offline, private, explainable.",
    discussion: """
      Without a subcommand it opens a conversation. When standard input is no terminal it \
      answers one message a line.
      """,
    version: "mend 0.1.0, line protocol 1",
    subcommands: [
      Talk.self, Check.self, Classify.self, Explain.self, Eval.self, Intents.self,
      TranscriptsCommand.self, ReviewCommand.self, ReportCommand.self, ImportCommand.self,
      PlanCommand.self, KeptCommand.self, PassphraseCommand.self, StatusCommand.self,
      EraseCommand.self,
      Serve.self, Connect.self, Bench.self,
    ],
    defaultSubcommand: Talk.self)
}
