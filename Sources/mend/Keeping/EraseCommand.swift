import ArgumentParser
import Transcripts

/// `mend erase`: everything, the key first.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract:
      "Destroy everything that is kept: the key first, then every file. Needs no passphrase.",
    discussion: """
      Without the key nothing can be read any more, wherever copies of the rows may lie. Copies of \
      the key itself are beyond reach: a backup made with --with-key, a snapshot, a synced folder.
      """)

  @OptionGroup var store: StoreOptions

  @Flag(help: "Do not ask.")
  var yes = false

  func run() throws {
    try Confirmation.need("erase", for: "erasing everything in \(store.folder)", isGiven: yes)
    let report = try TranscriptStore.erase(store.folder)
    guard report.left.isEmpty else {
      throw Refusal(
        "the key is destroyed, but these could not be taken away: "
          + report.left.joined(separator: ", "))
    }
    print("Erased: the key first, then every file of mend in \(store.folder).")
    if !report.foreign.isEmpty {
      print(
        "Left as they are, since mend did not write them: \(report.foreign.joined(separator: ", "))."
      )
    }
  }
}
