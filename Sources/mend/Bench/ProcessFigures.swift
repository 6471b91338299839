import Foundation
import LineProtocol

/// What whole processes of `mend` cost.
struct ProcessFigures {
  let options: LibraryOptions
  let isShort: Bool

  private var own: String { ChildRun.ownProgram }
  private var library: [String] { options.folder.map { ["--intents", $0] } ?? [] }

  func measure(into table: inout BenchTable) {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "mend-bench-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    measureStart(folder.path, &table)
    measureStream(folder.path, &table)
    measureStore(folder.path, &table)
  }

  private func measureStart(_ folder: String, _ table: inout BenchTable) {
    let line = file("he never listens to me\n", in: folder, named: "one")
    let talk = ["talk", "--data", "\(folder)/data"] + library
    let bare = (0..<rounds).compactMap { _ in ChildRun(own, ["--version"])?.seconds }
    let first = (0..<rounds).compactMap { _ in ChildRun(own, talk, input: line)?.seconds }
    table.add(
      "start to first reply, store open", BenchTable.text(Timing.median(first) * 1e3, "ms"),
      goal: "15 ms",
      against: "of these the empty program \(BenchTable.text(Timing.median(bare) * 1e3, "ms"))")
    let turns = (0..<100).map { "he never listens to me and walks out, time \($0)\n" }.joined()
    let hundred = file(turns, in: folder, named: "hundred")
    guard let run = ChildRun(own, talk, input: hundred) else { return }
    table.add(
      "memory after 100 turns", BenchTable.text(run.megabytes, "MiB"), goal: "32 MiB",
      against: "a turn \(BenchTable.text(run.seconds * 10, "ms"))")
  }

  /// Classifies a file on one core and on all.
  private func measureStream(_ folder: String, _ table: inout BenchTable) {
    let count = isShort ? 2_000 : 40_000
    let lines = (0..<count).map {
      "i asked him to talk about number \($0) and he walked out again\n"
    }
    let path = file(lines.joined(), in: folder, named: "lines")
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let runs = (0..<(isShort ? 1 : 5)).compactMap { _ -> (ChildRun, ChildRun)? in
      guard let one = ChildRun(own, ["classify", "--jobs", "1", path] + library),
        let all = ChildRun(own, ["classify", path] + library)
      else { return nil }
      return (one, all)
    }
    guard !runs.isEmpty else { return }
    let cpu = Timing.median(runs.map { $0.0.seconds }) / Double(count) * 1e6
    let rate = Timing.median(runs.map { Double(count) / $0.1.elapsed })
    let share = Timing.median(runs.map { $0.1.seconds / ($0.1.elapsed * Double(cores)) })
    let work = Timing.median(runs.map { $0.1.seconds / $0.0.seconds })
    table.add(
      "classify, a line of 12 words with its JSON", BenchTable.text(cpu, "µs"),
      against: "\(Int(rate)) lines a second on \(cores) cores")
    table.add(
      "the cores kept busy by it", "\(Int(share * 100)) %", goal: "80 %",
      against:
        "its CPU \(BenchTable.ratio(work)) that of one job; other work on the machine counts against it"
    )
  }

  private func measureStore(_ folder: String, _ table: inout BenchTable) {
    let turns = isShort ? 1_000 : 50_000
    let run = ChildRun(
      own, ["bench", "store", "\(folder)/store", "--turns", "\(turns)", "--appends", "200"])
    guard let run, let append = run.number("append_ms"), let ratio = run.number("append_ratio"),
      let search = run.number("search_common_ms"), let opening = run.number("open_ms")
    else { return }
    table.add(
      "appending a turn, synced", BenchTable.text(append, "ms"),
      against: "\(BenchTable.ratio(ratio)) a bare synced SQLite insert")
    table.add("searching \(turns) turns", BenchTable.text(search, "ms"))
    table.add("opening that store", BenchTable.text(opening, "ms"))
  }

  private var rounds: Int { isShort ? 3 : 15 }

  private func file(_ text: String, in folder: String, named name: String) -> String {
    let path = "\(folder)/\(name)"
    try? text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
