public import Logging
public import ServiceLifecycle
import UnixSignals

/// Runs a server until it ends by itself, or until SIGTERM or SIGINT ask it to: then every
/// connection has its request answered, and what is not done after `drainSeconds` is cut off.
public func runServer(_ server: any Service, drainSeconds: Int, log: Logger) async throws {
  var configuration = ServiceGroupConfiguration(
    services: [
      .init(
        service: server, successTerminationBehavior: .gracefullyShutdownGroup,
        failureTerminationBehavior: .cancelGroup)
    ], gracefulShutdownSignals: [.sigterm, .sigint], logger: log)
  configuration.maximumGracefulShutdownDuration = .seconds(drainSeconds)
  try await ServiceGroup(configuration: configuration).run()
}
