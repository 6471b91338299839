import Glibc
import NIOCore
import NIOPosix
import Synchronization

/// What a session of the load says, and how it knows that the answer is whole.
struct Script: Sendable {
  /// What is sent, in turn.
  var requests: [String]
  /// What the answer ends with.
  var answerEnd: String
  /// What the server sends first, or nothing.
  var greetingEnd: String?

  /// A conversation with the coach.
  static let coach = Script(
    requests: messages.map { "SAY \($0)\r\n" }, answerEnd: "250 done\r\n", greetingEnd: "\r\n")
  /// What every session sends once, so that the server holds a coach for it.
  static let greeting = Script(
    requests: ["NOOP\r\n"], answerEnd: "250 done\r\n", greetingEnd: "\r\n")
  /// The shortest thing that Redis answers, inline.
  static let redis = Script(requests: ["PING\r\n"], answerEnd: "+PONG\r\n", greetingEnd: nil)

  private static let messages = [
    "he never listens, i said sorry and he just walked out again",
    "she went quiet when i asked about the money", "i shouted and i hate that i did",
    "we talked for an hour and it was fine", "you always do this", "k. whatever",
    "i texted him nine times and nothing", "i'm so tired of this",
    "he says i'm too sensitive whenever i bring it up", "the kids were asleep at least",
    "i want to say sorry but i don't know how", "she came back with tea and we sat down",
  ]
}

/// How long answers took, in microseconds.
final class Latencies: Sendable {
  private let times = Mutex<[UInt32]>([])

  func add(_ time: TimeAmount) {
    let value = UInt32(clamping: time.nanoseconds / 1000)
    times.withLock { $0.append(value) }
  }

  /// Returns how many there were, and the quantiles.
  func summary(_ parts: [Double]) -> (count: Int, quantiles: [UInt32]) {
    let sorted = times.withLock { $0.sorted() }
    guard !sorted.isEmpty else { return (0, parts.map { _ in 0 }) }
    return (
      sorted.count, parts.map { sorted[min(sorted.count - 1, Int(Double(sorted.count) * $0))] }
    )
  }
}

/// Pseudo-random numbers from a seed (Steele, Lea & Flood 2014), so that every run waits alike.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// One session of the load: says something, waits for the answer, says the next thing.
final class LoadHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let script: Script
  private let pace: TimeAmount?
  private let latencies: Latencies
  private let ready: EventLoopPromise<Void>
  private var dice: SplitMix64
  private var next: Int
  private var answer = ByteBuffer()
  private var sent = NIODeadline.distantPast
  private var isGreeted: Bool
  private var isReady = false

  /// Creates a session; `pace` is the mean time from one message to the next, nil for no pause.
  /// People do not type in step: each wait is drawn from an exponential distribution. The promise
  /// is kept when the first answer is there.
  init(
    _ script: Script, startingWith first: Int, pace: TimeAmount?, latencies: Latencies,
    ready: EventLoopPromise<Void>
  ) {
    self.script = script
    next = first
    dice = SplitMix64(state: UInt64(first))
    self.pace = pace
    self.latencies = latencies
    self.ready = ready
    isGreeted = script.greetingEnd == nil
  }

  func channelActive(context: ChannelHandlerContext) { if isGreeted { say(context) } }

  func channelInactive(context: ChannelHandlerContext) { ready.fail(ChannelError.eof) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    answer.writeBuffer(&bytes)
    let end = isGreeted ? script.answerEnd : (script.greetingEnd ?? "")
    guard answer.readableBytesView.suffix(end.utf8.count).elementsEqual(end.utf8) else { return }
    answer.clear()
    guard isGreeted else {
      isGreeted = true
      return say(context)
    }
    latencies.add(.now() - sent)
    if !isReady { ready.succeed() }
    isReady = true
    goOn(context)
  }

  private func goOn(_ context: ChannelHandlerContext) {
    guard let pace else { return say(context) }
    let share = -log(Double.random(in: .ulpOfOne..<1, using: &dice))
    let wait = TimeAmount.nanoseconds(Int64(Double(pace.nanoseconds) * share))
    context.eventLoop.assumeIsolated().scheduleTask(in: wait) { self.say(context) }
  }

  private func say(_ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    let text = script.requests[next % script.requests.count]
    next += 1
    sent = .now()
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
  }

  typealias OutboundOut = ByteBuffer
}

/// Many sessions with one server, on one thread.
struct Load {
  let address: SocketAddress
  let script: Script
  let group: MultiThreadedEventLoopGroup

  /// Opens sessions and returns them when each has had its first answer.
  func open(_ count: Int, pace: TimeAmount?, latencies: Latencies) async throws -> [any Channel] {
    var channels: [any Channel] = []
    for start in stride(from: 0, to: count, by: 100) {
      let opened = (start..<min(start + 100, count)).map { session($0, pace, latencies) }
      for session in opened {
        channels.append(try await session.channel.get())
        try await session.ready.get()
      }
    }
    return channels
  }

  private func session(
    _ number: Int, _ pace: TimeAmount?, _ latencies: Latencies
  ) -> (channel: EventLoopFuture<any Channel>, ready: EventLoopFuture<Void>) {
    let loop = group.next()
    let ready = loop.makePromise(of: Void.self)
    let script = script
    let channel = ClientBootstrap(group: loop).channelInitializer { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(
          LoadHandler(
            script, startingWith: number, pace: pace, latencies: latencies, ready: ready))
      }
    }.connect(to: address)
    channel.whenFailure { ready.fail($0) }
    return (channel, ready.futureResult)
  }

  /// What a load was answered like.
  struct Result {
    /// Answers a second.
    var rate: Double
    /// Quantiles of the time from request to answer, in microseconds.
    var quantiles: [UInt32]
    /// The time on a processor that the server spent on an answer, in microseconds, if known.
    var serverMicroseconds: Double?
  }

  /// Talks in `count` sessions for some seconds.
  func talk(
    _ count: Int, pace: TimeAmount?, seconds: Int, with server: CoachProcess? = nil
  ) async throws -> Result {
    let warm = try await open(count, pace: pace ?? .seconds(3600), latencies: Latencies())
    for channel in warm { channel.close(promise: nil) }
    let latencies = Latencies()
    let channels = try await open(count, pace: pace, latencies: latencies)
    let (before, cpu) = (latencies.summary([]).count, server?.cpuSeconds)
    let start = ContinuousClock.now
    try await Task.sleep(for: .seconds(seconds))
    let (total, quantiles) = latencies.summary([0.5, 0.99])
    let took = (ContinuousClock.now - start) / .seconds(1)
    let spent = server.flatMap { server in cpu.map { server.cpuSeconds - $0 } }
    for channel in channels { channel.close(promise: nil) }
    let count = Double(max(1, total - before))
    return Result(
      rate: Double(total - before) / took, quantiles: quantiles,
      serverMicroseconds: spent.map { $0 / count * 1_000_000 })
  }
}
