import ArgumentParser
import Conversation
import Transcripts

/// `mend plan`: the plan of two for the next quarrel, to print and put on the fridge.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Print the plan for the next quarrel, as the exercise 'kit' made it.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    let plan = try store.open().keepsakes().last { $0.kind == .plan }
    guard let text = plan?.fields["result"] else {
      throw ValidationError(
        "there is no plan in '\(store.folder)'; type /exercise kit in `mend` to make one")
    }
    print(Plain.text(text))
  }
}
