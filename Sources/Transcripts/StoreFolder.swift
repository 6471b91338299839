import Foundation

/// The folder that holds the store, and the files in it.
///
/// What is created here is for its owner alone, whatever the umask: the folder 0700, files 0600.
/// SQLite gives the files it adds the permissions of the database.
struct StoreFolder: Sendable {
  /// The folder, as an absolute path.
  let path: String

  /// Creates the value; a relative path starts at the current folder. Touches no file.
  ///
  /// Done by hand, since the first use of `URL` costs a process the better part of a millisecond.
  init(_ path: String) {
    let start = path.hasPrefix("/") ? "" : FileManager.default.currentDirectoryPath + "/"
    var whole = start + path
    while whole.count > 1, whole.hasSuffix("/") { whole.removeLast() }
    self.path = whole
  }

  /// The database.
  var database: String { path + "/transcripts.sqlite" }
  /// The key file, which is there when no passphrase is set.
  var keyFile: String { path + "/key" }

  /// The file that SQLite writes to first.
  var sideFile: String { database + "-wal" }
  /// What SQLite shares between processes; it holds no rows.
  var sharedFile: String { database + "-shm" }
  /// The names of the commands that were used, which the terminal keeps.
  var historyFile: String { path + "/history" }

  /// The folder in which a copy is looked at before it is brought back.
  var trialFolder: String { path + "/.restoring" }

  /// The size of the database in bytes; 0 if there is none.
  var databaseSize: Int { Self.size(database) }

  /// Whether there is a database already.
  var hasDatabase: Bool { Self.exists(database) }

  /// Makes sure that the folder is there and can be written.
  ///
  /// An empty folder becomes private; one that already holds something keeps its permissions.
  func create() throws(TranscriptError) {
    try Self.createFolder(path)
    guard access(path, R_OK | W_OK | X_OK) == 0 else { throw .unwritten(path) }
    for file in [database, keyFile] where Self.exists(file) {
      guard access(file, R_OK | W_OK) == 0 else { throw .unwritten(file) }
    }
    guard !hasDatabase else { return }
    let content = try? FileManager.default.contentsOfDirectory(atPath: path)
    if let content, content.isEmpty { _ = chmod(path, 0o700) }
  }

  /// Creates the database as an empty file unless it is there.
  ///
  /// It is never opened here once it exists: to close any descriptor of a file drops the locks
  /// that SQLite holds on it in this process.
  func createDatabase() throws(TranscriptError) {
    guard !hasDatabase else { return }
    close(try Self.createFile(database))
    Self.sync(path)
  }

  /// Takes away what others were allowed to do with the files, if anything.
  func makeFilesPrivate() {
    for file in [database, sideFile, sharedFile, keyFile] {
      var status = stat()
      guard stat(file, &status) == 0, status.st_mode & 0o077 != 0 else { continue }
      _ = chmod(file, 0o600)
    }
  }

  /// Returns the descriptor of a new file that only its owner can use, open for writing.
  static func createFile(_ file: String) throws(TranscriptError) -> Int32 {
    let descriptor = Foundation.open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw TranscriptError(systemError: errno, at: file) }
    _ = fchmod(descriptor, 0o600)
    return descriptor
  }

  /// Makes the names in a folder last through a power cut, where the file system can.
  static func sync(_ folder: String) {
    let descriptor = Foundation.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  /// Returns the size of a file in bytes; 0 if there is none.
  static func size(_ file: String) -> Int {
    var status = stat()
    return stat(file, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Returns whether anything has that name.
  static func exists(_ file: String) -> Bool {
    var status = stat()
    return lstat(file, &status) == 0
  }

  private static func createFolder(_ path: String) throws(TranscriptError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .folderIsFile(path) }
      return
    }
    guard errno == ENOENT else { throw TranscriptError(systemError: errno, at: path) }
    let parent = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    if !parent.isEmpty { try createFolder(parent) }
    guard mkdir(path, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw TranscriptError(systemError: errno, at: path)
    }
    _ = chmod(path, 0o700)
    sync(parent.isEmpty ? "/" : parent)
  }
}

/// The lock that lets one process at a time open, and so create or migrate, the store.
///
/// It is an advisory lock on the folder itself and needs no file; it goes with the value.
struct OpeningLock: ~Copyable {
  private static let patience = 5_000
  private let descriptor: Int32

  /// Waits for the lock, at most five seconds; throws ``TranscriptError/busy(_:)`` after that.
  init(_ folder: StoreFolder) throws(TranscriptError) {
    descriptor = Foundation.open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TranscriptError(systemError: errno, at: folder.path) }
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      guard waited < Self.patience else { throw .busy(folder.path) }
      usleep(5_000)
      waited += 5
    }
  }

  deinit { close(descriptor) }
}
