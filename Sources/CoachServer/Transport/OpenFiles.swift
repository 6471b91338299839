import Glibc

/// The files that the process may have open.
enum OpenFiles {
  /// Raises the limit as far as the system lets us; returns how many connections there is room
  /// for beside everything else.
  static func raise() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 512 }
    if limit.rlim_cur < limit.rlim_max {
      limit.rlim_cur = limit.rlim_max
      _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      _ = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    return max(1, Int(clamping: limit.rlim_cur) - 64)
  }
}
