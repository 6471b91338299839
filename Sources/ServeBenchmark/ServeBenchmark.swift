// ServeBenchmark: what a server of the line protocol bears, beside Redis and bare SQLite on the same
// machine in the same run, from one client program. Figures go to standard output as JSON lines.

import ArgumentParser
import Foundation
import GRDB
import NIOCore
import NIOPosix

@main
struct ServeBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ServeBenchmark",
    abstract: "Load 'mend serve' with sessions, and compare it with Redis and bare SQLite.")

  @Option(help: "How many sessions do nothing.")
  var idle = 10_000

  @Option(help: "How many sessions talk.")
  var talking = 1000

  @Option(help: "The seconds that each part takes.")
  var seconds = 10

  @Option(help: "The port of a redis-server on 127.0.0.1; without it, there is no comparison.")
  var redis: Int?

  func run() async throws {
    raiseOpenFiles()
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    try await memory(group)
    try await speed(group)
    try await durable(group)
    try await group.shutdownGracefully()
  }

  private func memory(_ group: MultiThreadedEventLoopGroup) async throws {
    let server = try CoachProcess(["--off"])
    defer { server.end() }
    let address = try SocketAddress(unixDomainSocketPath: server.path)
    let before = server.residentMegabytes
    let load = Load(address: address, script: .greeting, group: group)
    let channels = try await load.open(idle, pace: .seconds(3600), latencies: Latencies())
    tell(
      "idle sessions",
      [
        ("sessions", Double(channels.count)), ("before_mb", before),
        ("resident_mb", server.residentMegabytes),
      ])
    for channel in channels { channel.close(promise: nil) }
  }

  private func speed(_ group: MultiThreadedEventLoopGroup) async throws {
    let server = try CoachProcess(["--off"])
    defer { server.end() }
    let address = try SocketAddress(unixDomainSocketPath: server.path)
    let coach = Load(address: address, script: .coach, group: group)
    let calm = try await coach.talk(talking, pace: .seconds(1), seconds: seconds, with: server)
    tell("a message a second each", figures(calm))
    let busy = try await coach.talk(talking, pace: nil, seconds: seconds, with: server)
    tell("as fast as answered, off the record", figures(busy))
    guard let redis else { return }
    let ping = Load(
      address: try SocketAddress(ipAddress: "127.0.0.1", port: redis), script: .redis, group: group)
    let pinged = try await ping.talk(talking, pace: nil, seconds: seconds)
    tell("redis inline PING", figures(pinged) + [("ratio", busy.rate / pinged.rate)])
  }

  private func durable(_ group: MultiThreadedEventLoopGroup) async throws {
    let server = try CoachProcess([])
    let address = try SocketAddress(unixDomainSocketPath: server.path)
    let coach = Load(address: address, script: .coach, group: group)
    let kept = try await coach.talk(min(talking, 100), pace: nil, seconds: seconds, with: server)
    server.end()
    tell("as fast as answered, written down", figures(kept))
    tell("bare synced SQLite inserts", [("per_second", try bareInserts())])
  }

  /// Inserts rows of the size of a sealed turn, each in a transaction of its own that is synced.
  private func bareInserts() throws -> Double {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "CREATE TABLE turn (id BLOB PRIMARY KEY, sealed BLOB) WITHOUT ROWID")
    }
    let row = Data(repeating: 7, count: 1024)
    let start = ContinuousClock.now
    var count = 0
    while ContinuousClock.now - start < .seconds(seconds) {
      try queue.write { db in
        try db.execute(
          sql: "INSERT INTO turn VALUES (randomblob(16), ?)", arguments: [row])
      }
      count += 1
    }
    return Double(count) / ((ContinuousClock.now - start) / .seconds(1))
  }

  private func figures(_ result: Load.Result) -> [(String, Double)] {
    [("per_second", result.rate)]
      + zip(["p50_ms", "p99_ms"], result.quantiles).map { ($0, Double($1) / 1000) }
      + (result.serverMicroseconds.map { [("server_cpu_us", $0)] } ?? [])
  }

  private func tell(_ what: String, _ figures: [(String, Double)]) {
    let fields = figures.map { "\"\($0.0)\":\(($0.1 * 100).rounded() / 100)" }
    let line = "{\"what\":\"\(what)\",\(fields.joined(separator: ","))}\n"
    FileHandle.standardOutput.write(Data(line.utf8))
  }
}
