import Foundation
import Testing

/// The table of own sentences on danger: told plainly, told in passing, and none at all.
struct SafetyTableTests {
  /// How many of a class are misread, with the bounds of Wilson's 95 % interval (Wilson 1927).
  struct Share: CustomStringConvertible {
    let misread: Int
    let all: Int

    var value: Double { all == 0 ? 0 : Double(misread) / Double(all) }

    var description: String {
      let (n, p, z) = (Double(max(all, 1)), value, 1.96)
      let middle = p + z * z / (2 * n)
      let reach = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
      let scale = 1 + z * z / n
      let bounds = [(middle - reach) / scale, (middle + reach) / scale].map { percent(max(0, $0)) }
      return "\(misread) of \(all) = \(percent(value)), 95 % \(bounds[0])–\(bounds[1])"
    }

    private func percent(_ share: Double) -> String {
      let tenths = Int((share * 1000).rounded())
      return "\(tenths / 10).\(tenths % 10) %"
    }
  }

  @Test func dangerIsHeardAndIdiomIsLeftAlone() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("SafetyTable/table.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.count >= 500 && rows.allSatisfy { $0.count == 3 })
    let input = Data(rows.map { $0[2] + "\n" }.joined().utf8)
    let result = try Command.run(["classify"], input: input, data: try Command.folder())
    let heard = result.output.split(separator: "\n").map { !$0.contains("\"safety\":\"none\"") }
    try #require(heard.count == rows.count)
    func share(_ expected: String, misreadIf isHeard: Bool) -> Share {
      let own = zip(rows, heard).filter { $0.0[1] == expected }.map(\.1)
      return Share(misread: own.count { $0 == isHeard }, all: own.count)
    }
    let direct = share("direct", misreadIf: false)
    let indirect = share("indirect", misreadIf: false)
    let alarms = share("none", misreadIf: true)
    print("direct danger missed \(direct); indirect \(indirect); false alarms \(alarms)")
    #expect(direct.value < 0.01)
    #expect(indirect.value < 0.08)
    #expect(alarms.value < 0.04)
  }
}
