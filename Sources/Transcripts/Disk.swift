import Foundation

/// What a disk says of itself, for errors whose number does not tell their cause.
///
/// SQLite gives the same number for a disk that is full and for one that fails while it makes the
/// file that it shares between processes; and a disk that cannot be written needs other advice than a
/// folder that may not be.
struct Disk {
  /// Below this room in bytes a store can't be opened or written.
  private static let least = 128 << 10
  private let state: statvfs?

  /// Looks at the disk that holds a file or folder, or will hold it.
  init(holding path: String) {
    var state = statvfs()
    var place = path.isEmpty ? "." : path
    while statvfs(place, &state) != 0 {
      guard errno == ENOENT, let slash = place.lastIndex(of: "/"), slash > place.startIndex else {
        self.state = nil
        return
      }
      place = String(place[..<slash])
    }
    self.state = state
  }

  /// Whether there is no room left.
  var isFull: Bool {
    guard let state else { return false }
    let (room, overflow) = UInt64(state.f_bavail)
      .multipliedReportingOverflow(by: UInt64(state.f_frsize))
    return !overflow && room < Self.least
  }

  /// Whether nothing can be written to it.
  var isReadOnly: Bool { state.map { UInt($0.f_flag) & UInt(ST_RDONLY) != 0 } ?? false }
}
